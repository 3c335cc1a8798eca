/** A table as lines of plain text: cells padded to columns where each Han character is two wide. */

import { paragraphText, type SetCell, type SetParagraph } from '../../tree/galley.ts';

/** In half-width characters. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const char of text) width += char < '\x7f' ? 1 : 2;
  return width;
};

const GAP = '  ';

const padded = (text: string, width: number, { align }: SetCell): string => {
  const space = ' '.repeat(width - widthOf(text));
  if (align === 'right') return space + text;
  const left = align === 'center' ? space.slice(0, Math.floor(space.length / 2)) : '';
  return left + text + space.slice(left.length);
};

/** The lines of the table whose first cell is `paragraphs[from]`. */
export const tableLines = (paragraphs: readonly SetParagraph[], from: number, { table }: SetCell): string[] => {
  const columns = table.columns.length;
  const cells = paragraphs.slice(from, from + table.rows * columns);
  const texts = cells.map((cell) => paragraphText(cell).replaceAll('\n', ''));
  const widths = table.columns.map((_, column) =>
    Math.max(...texts.filter((_, at) => at % columns === column).map(widthOf)),
  );
  return Array.from({ length: table.rows }, (_, row) =>
    widths
      .map((width, column) => {
        const at = row * columns + column;
        const { cell } = cells[at] as SetParagraph;
        return cell ? padded(texts[at] as string, width, cell) : '';
      })
      .join(GAP)
      .trimEnd(),
  );
};
