/** What is said of the id of a diagnostic over its name and the way to mend it. Types only. */

/** Where an example stands: what a file of that kind holds, or in words what somebody did. */
export type ExampleKind = 'draft' | 'facts' | 'template' | 'text' | 'config' | 'style' | 'words' | 'case';

export interface Note {
  /** What it tells. One sentence without a full stop. */
  readonly means: string;
  /** Why it is told. One sentence without a full stop. */
  readonly why: string;
  readonly in: ExampleKind;
  readonly wrong: string;
  readonly right: string;
  /** Of a template: the data that both need. */
  readonly given?: string;
}
