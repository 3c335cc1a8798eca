/**
 * What a rule is: what it says of itself, and the visitor that finds. Types only. A rule knows articles and the
 * material given with them, never a file; it reports stretches of the text, and the kernel finds their places.
 */

import type { RuleId } from '../codes.ts';
import type { Grade } from '../diagnostic.ts';
import type { Article, Line, Sentence, Stretch } from './article.ts';
import type { Material } from './material.ts';

/**
 * proved: arithmetic, calendar, checksum, pairing, a gap in a series, left-over placeholders. standard: a clause
 * that leaves no choice. advice: custom and taste. Grade E needs one of the first two.
 */
export type Certainty = 'proved' | 'standard' | 'advice';

export interface Example {
  /** What is found stands in ⟦ ⟧; in a right example there are none. */
  readonly text: string;
  /** With what was found mended by the rule's own suggestion; absent where there is no single right form. */
  readonly mended?: string;
  /** What else is known, as in the evaluation set: `名册 周明远：县委书记`, `指标 统计.来信 = 321件`. */
  readonly given?: readonly string[];
}

export interface Option {
  readonly default: number | string | boolean | readonly string[];
  readonly says: string;
}

export interface Meta {
  readonly id: RuleId;
  /** Chinese; configuration and suppressions take it as well as the id. Unique. */
  readonly name: string;
  readonly grade: Grade;
  readonly certainty: Certainty;
  /** One sentence without a full stop. */
  readonly summary: string;
  readonly why: string;
  /** `GB/T 15834—2011 4.5.3.4`. */
  readonly clause?: string;
  readonly mend: string;
  /** By their Chinese keys, as in jianggao.yaml. */
  readonly options?: Readonly<Record<string, Option>>;
  /**
   * A line is shown to the rule only when one of these characters is in it, and an article's end only when a line was;
   * so all that it looks for bears one of them. Absent: every line.
   */
  readonly triggers?: string;
  /** `--fix` may write its suggestion. */
  readonly fixes?: true;
  /** Off unless asked for. */
  readonly off?: true;
  readonly wrong: readonly [Example, ...Example[]];
  readonly right: readonly [Example, ...Example[]];
}

export interface Edit extends Stretch {
  readonly text: string;
}

export interface Finding extends Stretch {
  /** 此处是 X，应为 Y. One sentence without a full stop; the numbers that were used stand in it. */
  readonly message: string;
  /** Over the rule's, where this case is less sure. Never higher. */
  readonly grade?: Grade;
  /** Over the rule's. */
  readonly why?: string;
  readonly hint?: string;
  /** One, where there is one right form; several are choices. */
  readonly suggest?: readonly Edit[];
  readonly related?: readonly (Stretch & { readonly message: string; readonly article?: Article })[];
  /** What stands there must not be shown again. */
  readonly secret?: true;
}

export interface Context {
  readonly article: Article;
  readonly material: Material;
  /** An option's value: the workspace's, else its default. */
  readonly option: <T extends Option['default']>(key: string) => T;
  readonly report: (finding: Finding) => void;
}

/** Called in the order of the text; `article` after all lines and sentences, where any line was shown. */
export interface Visitor {
  readonly line?: (line: Line) => void;
  readonly sentence?: (sentence: Sentence) => void;
  readonly article?: () => void;
}

/** Looks at one article at a time. */
export interface ArticleRule {
  readonly meta: Meta;
  readonly create: (context: Context) => Visitor;
}

export interface VolumeContext extends Omit<Context, 'article' | 'report'> {
  readonly articles: readonly Article[];
  readonly report: (article: Article, finding: Finding) => void;
}

/** Looks at all speeches of a compilation together. */
export interface VolumeRule {
  readonly meta: Meta;
  readonly volume: (context: VolumeContext) => void;
}

export type Rule = ArticleRule | VolumeRule;
