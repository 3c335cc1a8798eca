/**
 * Breaks a title into balanced lines (梯形或菱形, GB/T 9704—2012 7.3.1). It says where lines end and
 * never changes a character.
 */

/** Words that lean on what stands before them, so no line begins with one. */
const LEANS_BACK = /^(?:的|了|着|过|等|上|中|下|内|外|时|者|们|之|会|里|前|后)$/;

/** Words that lead on to what follows, so no line ends with one. */
const LEADS_ON = /^(?:在|和|与|暨|及|对|向|把|将|为|于|以|从|由|第|关于|全|各|本|我)$/;

const CLOSING = /^[、。，：；！？）》〉」』】〕”’…—～·％%]/;
const OPENING = /[（《〈「『【〔“‘]$/;
const OPENERS = '（《〈「『【〔“‘';
const CLOSERS = '）》〉」』】〕”’';
const NUMERAL_END = /[0-9０-９.,%％]$/;
const HAN_NUMERAL = /^第?[〇一二三四五六七八九十百千万两]+$/;
const DATE_JOIN = /[年月]$/;

/** Where a title parts by its sense: before 暨 and an opening mark, after a closing one. */
const joins = (text: string, at: number): boolean =>
  /[暨（《]/.test(text[at] as string) || /[》、，；]/.test(text[at - 1] as string);

/** Ems: a Han character is one, an ASCII one half. */
export const emWidth = (text: string): number => {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) as number) < 0x80 ? 0.5 : 1;
  return width;
};

let segmenter: Intl.Segmenter | undefined;

/** Words of this field that the general dictionary behind the segmenter takes apart. */
const WORDS = new Set(
  '信访 来信 来访 接访 维稳 攻坚 全国 全省 全市 全县 全区 全镇 市委 县委 区委 党委 党组 常委会 推进会 座谈会 动员会 现场会 部署会 调度会 联席会 表彰会 汇报会 法治化'.split(
    ' ',
  ),
);

const MOST_PARTS = 3;

/** `parts` with those neighbours joined that make one of our words. */
const joinWords = (parts: readonly string[]): string[] => {
  const words: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let taken = 1;
    for (let count = MOST_PARTS; count > 1; count--) {
      if (WORDS.has(parts.slice(at, at + count).join(''))) {
        taken = count;
        break;
      }
    }
    words.push(parts.slice(at, at + taken).join(''));
    at += taken;
  }
  return words;
};

const words = (text: string): string[] => {
  // Made at the first title that needs it: it costs a cold start some milliseconds.
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return joinWords([...segmenter.segment(text)].map((part) => part.segment));
};

/** Two lone characters side by side are most often a word that the dictionary lacks. */
const LONE_HAN = /^\p{Script=Han}$/u;

const PARTICLE = /^[的了在和与暨及等]$/;

const areOneWord = (before: string, after: string): boolean =>
  LONE_HAN.test(before) && LONE_HAN.test(after) && !PARTICLE.test(before) && !PARTICLE.test(after);

const mayPart = (before: string, after: string): boolean =>
  !(
    areOneWord(before, after) ||
    LEANS_BACK.test(after) ||
    LEADS_ON.test(before) ||
    CLOSING.test(after) ||
    OPENING.test(before) ||
    NUMERAL_END.test(before) ||
    HAN_NUMERAL.test(before) ||
    (DATE_JOIN.test(before) && /^\d/.test(after))
  );

const depthAfter = (depth: number, word: string): number => {
  let now = depth;
  for (const char of word) {
    if (OPENERS.includes(char)) now += 1;
    else if (CLOSERS.includes(char)) now = Math.max(0, now - 1);
  }
  return now;
};

/** Offsets at which a line may end, strictest rules first; the last list parts any two characters. */
const breakChoices = (text: string): number[][] => {
  const outside: number[] = [];
  const inside: number[] = [];
  const between: number[] = [];
  let at = 0;
  let depth = 0;
  let before = '';
  for (const word of words(text)) {
    if (at > 0) {
      between.push(at);
      if (mayPart(before, word)) {
        inside.push(at);
        if (depth === 0) outside.push(at);
      }
    }
    depth = depthAfter(depth, word);
    at += word.length;
    before = word;
  }
  const any: number[] = [];
  for (let i = 0; i < text.length; ) {
    i += (text.codePointAt(i) as number) > 0xffff ? 2 : 1;
    any.push(i);
  }
  return [outside, inside, between, any.slice(0, -1)];
};

/** A line end at a joint is worth lines that differ by some four characters. */
const JOINT_WORTH = 10;

/** Low is good: even lines, not quite equal (a trapezium), none of them an hourglass's waist. */
const ugliness = (widths: readonly number[]): number => {
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  let cost = 0;
  for (const width of widths) cost += (width - mean) ** 2;
  if (Math.max(...widths) - Math.min(...widths) < 1) cost += 1;
  for (let i = 1; i < widths.length - 1; i++) {
    const waist = Math.min(widths[i - 1] as number, widths[i + 1] as number) - (widths[i] as number);
    if (waist > 0) cost += 10 + waist * waist;
  }
  return cost;
};

interface Best {
  cost: number;
  breaks: readonly number[];
}

/** Tries every way to end `lines` lines at `choices`; a title has few of either. */
const search = (text: string, choices: readonly number[], lines: number, capacity: number): Best | undefined => {
  let best: Best | undefined;
  const widths: number[] = [];
  const breaks: number[] = [];
  const place = (from: number, first: number, left: number): void => {
    if (left === 1) {
      const width = emWidth(text.slice(from));
      if (width > capacity) return;
      let cost = ugliness([...widths, width]);
      for (const at of breaks) if (joins(text, at)) cost -= JOINT_WORTH;
      if (!best || cost < best.cost) best = { cost, breaks: [...breaks] };
      return;
    }
    for (let i = first; i < choices.length; i++) {
      const end = choices[i] as number;
      const width = emWidth(text.slice(from, end));
      if (width > capacity) break;
      if (emWidth(text.slice(end)) > capacity * (left - 1)) continue;
      widths.push(width);
      breaks.push(end);
      place(end, i + 1, left - 1);
      widths.pop();
      breaks.pop();
    }
  };
  place(0, 0, lines);
  return best;
};

const MOST_LINES = 4;

/** A title of more lines than anyone prints: filled from the top, without a search. */
const fill = (text: string, choices: readonly number[], capacity: number): number[] => {
  const breaks: number[] = [];
  let from = 0;
  let end = 0;
  for (const choice of [...choices, text.length]) {
    if (emWidth(text.slice(from, choice)) > capacity && end > from) {
      breaks.push(end);
      from = end;
    }
    end = choice;
  }
  return breaks;
};

const breakLine = (text: string, capacity: number): readonly number[] => {
  const least = Math.ceil(emWidth(text) / capacity);
  if (least <= 1) return [];
  const choices = breakChoices(text);
  if (least > MOST_LINES) return fill(text, choices[3] as number[], capacity);
  for (const list of choices) {
    for (const lines of [least, least + 1]) {
      const found = search(text, list, lines, capacity);
      if (found) return found.breaks;
    }
  }
  return [];
};

/**
 * Offsets in `text` at which a line ends, none for a title that fits on one line of `capacity` ems.
 * A `\n` in the text is a line end that the writer chose; each line of theirs is broken on its own.
 */
export const titleBreaks = (text: string, capacity: number): readonly number[] => {
  const breaks: number[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const at of breakLine(line, capacity)) breaks.push(start + at);
    start += line.length + 1;
  }
  return breaks;
};
