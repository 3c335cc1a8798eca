/** What a workbook of ours is made of: sheets with one header row and cells of text or numbers. Types only. */

export type Cell =
  /** Text as it stands; no text can become a formula. */
  | string
  /** A decimal as typed, without separators: `321`, `-3.5`. */
  | { readonly number: string };

export interface Column {
  readonly header: string;
  /** In half-width characters. */
  readonly width: number;
  /** To be filled in by a reader: coloured, and kept as typed (`5.60` stays `5.60`). */
  readonly input?: true;
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Each as long as `columns`, or shorter. */
  readonly rows: readonly (readonly Cell[])[];
}
