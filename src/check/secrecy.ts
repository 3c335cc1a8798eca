/** Marks of secrecy in a text (保守国家秘密法: 密级★保密期限), never the bare word. What is to be done about one is said elsewhere. */

const LEVEL = '(?:绝\\s?密|机\\s?密|秘\\s?密)';
const TERM = '(?:\\s{0,3}(?:\\d{1,3}\\s?(?:年|个月)|长期))';
/** With its star, which no list goes on from; a hollow star or an asterisk is the same mark, typed in haste. */
const STARRED = new RegExp(
  `(?<!商业|工作|技术|个人)${LEVEL}[\\s\\u3000]{0,3}(?:[★☆]${TERM}|[★☆](?!\\s{0,3}[★☆\\u4e00-\\u9fff])|[★☆](?=字样|标[志识]|启用前)|[*＊]${TERM})`,
  'g',
);
const STATED = new RegExp(`密\\s{0,2}级[\\s\\u3000]{0,2}[：:][\\s\\u3000]{0,3}${LEVEL}(?![\\u4e00-\\u9fff])`, 'g');
/** A line that is nothing else. */
const WITH_TERM = new RegExp(`^[（(【]?${LEVEL}${TERM}[）)】]?$`);
export const ALONE = new RegExp(`^[（(【]?${LEVEL}[）)】]?(?:\\s{1,4}(?:特急|加急|急件))?$`);

export const SECRECY_MESSAGE = '这里是密级标志，涉密文稿不能用本工具处理，工具到此为止';

export const SECRECY_MEND = '立即停止，按保密规定在涉密计算机上处理；确系误写的，删去标志';

export interface SecrecyMark {
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
  /** `如“机密★20年”`: a lesson on marks shows one. */
  readonly lesson: boolean;
}

const SHOWN = /(?:如|例如|比如|形式为|写作|写成|样式为?|格式为?)[：:，]?$/;

const isLesson = (line: string, start: number, end: number): boolean => {
  const open = line.lastIndexOf('“', start);
  const close = open < 0 ? -1 : line.indexOf('”', open);
  return close >= end && SHOWN.test(line.slice(Math.max(0, open - 8), open));
};

/** Without this there is none: most lines are done with here. */
const NAMED = new RegExp(LEVEL);

/** The marks in one line of text that leave no doubt. */
export const secrecyIn = (line: string): readonly SecrecyMark[] => {
  if (!NAMED.test(line)) return [];
  const found = [STARRED, STATED].flatMap((pattern) =>
    [...line.matchAll(pattern)].map(({ 0: mark, index }) => {
      const end = index + mark.length;
      return { start: index, end, lesson: isLesson(line, index, end) };
    }),
  );
  const bare = line.trim();
  if (found.length > 0 || !WITH_TERM.test(bare)) return found;
  const start = line.indexOf(bare);
  return [{ start, end: start + bare.length, lesson: false }];
};
