/** What a text looks like after it was copied out of a printed page: broken at the page's edge, page numbers between. */

export interface Print {
  /** Han characters a line. */
  readonly width: number;
  /** What each paragraph begins with. */
  readonly indent: string;
  /** Lines a page; a page number follows each page. */
  readonly page?: number;
  /** Stands at the head of each page. */
  readonly header?: string;
  /** Numbers and x stand on lines of their own. */
  readonly torn?: boolean;
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u2e80-\uffff—…“”‘’]/.test(char) ? 2 : 1), 0);

/** Words, and characters with the marks that never begin or end a line. */
const tokensOf = (text: string): readonly string[] =>
  text.match(/[A-Za-z0-9.%]+[，。、；：！？”’）》]*|[“‘（《]?.[，。、；：！？”’）》]*/gu) ?? [];

const broken = (text: string, { width, indent }: Print): readonly string[] => {
  const lines: string[] = [];
  let line = indent;
  for (const token of tokensOf(text)) {
    if (line.trim() !== '' && widthOf(line) + widthOf(token) > width * 2) {
      lines.push(line);
      line = '';
    }
    line += token;
  }
  return [...lines, line];
};

const torn = (line: string): readonly string[] =>
  line
    .split(/(?<=[\u4e00-\u9fff])([xX×]{1,3}(?:\.[xX×])?%?|\d+(?:\.\d+)?%?)(?=[件年月日批个人次项，、。])/)
    .filter((part) => part !== '');

/** Only paragraphs and numbered lines are broken: titles and the like stand as they are. */
const isSet = (line: string): boolean =>
  !/[。！]$/.test(line) && !/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/.test(line);

export const pasted = (text: string, print: Print): string => {
  const out: string[] = [];
  let [count, page] = [0, 1];
  for (const line of text.split('\n')) {
    for (const one of line === '' || isSet(line) ? [line] : broken(line, print)) {
      out.push(...(print.torn && !isSet(line) ? torn(one) : [one]));
      count += 1;
      if (print.page === undefined || count % print.page !== 0) continue;
      out.push(`— ${page} —`);
      page += 1;
      if (print.header !== undefined) out.push(print.header);
    }
  }
  return out.join('\n');
};
