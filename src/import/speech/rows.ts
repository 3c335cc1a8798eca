/** Lines with cells become tables, where every line has equally many cells. Never drops a cell. */

/** A Markdown rule between head and rows: `| --- | ---: |`. */
const RULE = /^\|?[\s:|-]{3,}\|?$/;

const isRule = (text: string): boolean => RULE.test(text) && text.includes('-') && text.includes('|');

const piped = (text: string): readonly string[] => {
  const inner = text.slice(1, text.endsWith('|') && text.length > 1 ? -1 : undefined);
  return inner.split('|');
};

const cellsOf = (text: string): readonly string[] => {
  const parts = text.startsWith('|')
    ? piped(text)
    : text.includes('\t')
      ? text.split('\t')
      : text.split(/[ \u3000]{2,}/);
  return parts.map((cell) => cell.trim());
};

/** Undefined where the lines are no table: then each of them is a paragraph. */
export const tableOf = (lines: readonly string[]): readonly (readonly string[])[] | undefined => {
  const rows = lines.filter((line) => !isRule(line)).map(cellsOf);
  const [head] = rows;
  if (!head || rows.length < 2 || head.length < 2) return undefined;
  if (rows.some((row) => row.length !== head.length)) return undefined;
  return head.every((cell) => cell === '') || rows.some((row) => row.every((cell) => cell === '')) ? undefined : rows;
};
