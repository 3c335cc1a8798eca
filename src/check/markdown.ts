/** What of a Markdown text is no language: front matter, indented code, tags, the signs of images, tasks and tables. It changes no text. */

/** Spaces that make a line code, behind a blank line and outside a list. */
const INDENTED = /^(?: {4}| {0,3}\t)/;
const LIST = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const TABLE_RULE = /^[ \t]{0,8}\|?[ \t]{0,8}:?-[-:| \t]*$/;
const TASK = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\](?=[ \t])/;
const TARGET = /^ {0,3}\[[^[\]\n]{1,200}\]:[ \t]*[\x21-\x7e]+(?=[ \t]|$)/;
const TAG = /<\/?[A-Za-z][^<>\n]{0,500}>/g;
const IMAGE = /!(?=\[[^[\]\n]{0,200}\][([])/g;

/** Index of the line that closes the front matter, or -1. */
const frontEnd = (lines: readonly string[]): number => {
  if (lines[0]?.trimEnd() !== '---') return -1;
  return lines.findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line));
};

/** One byte for each UTF-16 unit: 1 where it is no language. */
export const markdownCode = (text: string): Uint8Array => {
  const code = new Uint8Array(text.length);
  const lines = text.split('\n');
  const front = frontEnd(lines);
  let [start, listed, open] = [0, false, true];
  for (const [at, line] of lines.entries()) {
    const blank = line.trim() === '';
    const indented = !blank && INDENTED.test(line);
    if (!blank && !indented) listed = LIST.test(line);
    const whole = at <= front || (indented && open && !listed) || TABLE_RULE.test(line) || TARGET.test(line);
    if (whole) code.fill(1, start, start + line.length);
    const task = TASK.exec(line)?.[0].length ?? 0;
    code.fill(1, start + Math.max(0, task - 3), start + task);
    // Code goes on below blank lines and below itself, never below text.
    open = blank || at === front || (indented && open);
    start += line.length + 1;
  }
  for (const pattern of [TAG, IMAGE]) {
    for (const { 0: found, index } of text.matchAll(pattern)) code.fill(1, index, index + found.length);
  }
  return code;
};
