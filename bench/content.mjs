/**
 * The content that every program writes: three kinds of speech of about 5,000 characters, 20 facts each, the facts
 * different in every speech. Deterministic: the same number gives the same speech. Never reads or writes a file.
 */

import { ENDING, FACT_SENTENCES, HEADINGS, OPENING, SENTENCES } from './prose.mjs';

/** @typedef {{ type: 'h1' | 'h2' | 'p' | 'item', number: string, text: string }} Block text holds `{{名}}` for facts */
/** @typedef {{ kind: number, title: string, speaker: string, date: string, iso: string, salutation: string,
 *   name: string, post: string, facts: Record<string, string> }} Speech */
/** @typedef {{ title: string, subtitle: string, speeches: Speech[] }} Compilation */

/** The facts of a speech that are counts or rates: lowest value, range, unit, decimals. */
export const FIGURES = {
  来信: [120, 800, '件次', 0],
  网上: [300, 2000, '件次', 0],
  来访: [20, 90, '批次', 0],
  人次: [120, 700, '人次', 0],
  受理率: [950, 49, '%', 1],
  答复率: [930, 69, '%', 1],
  满意率: [880, 99, '%', 1],
  积案: [30, 60, '件', 0],
  化解: [10, 19, '件', 0],
  走访: [1000, 8000, '户', 0],
  干部: [100, 800, '名', 0],
  督办: [20, 90, '件', 0],
  培训: [300, 3000, '人次', 0],
  调解: [200, 3000, '件', 0],
};

const MEETINGS = ['全县信访稳定工作会议', '全县信访工作法治化推进会', '全县矛盾纠纷化解工作现场会'];
const TOWNS = ['青禾镇', '石桥镇', '云溪乡', '柳湾镇', '双河乡', '松岭镇', '白塔乡'];
const PEOPLE = ['林致远', '周明川', '何景行', '沈怀安', '陆知秋', '许望舒', '顾清和'];
const OFFICES = ['县信访局', '县委政法委', '县司法局', '县委社会工作部', '县联席办'];
const METHODS = ['一窗受理、三级会办', '逢四接访、当日回音', '院坝说事、现场答复', '一事一档、一案三清'];
const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Every list is walked with a stride that its length does not divide, so that all of it is used before any repeats. */
const walker = (list, start, stride) => {
  let at = start;
  return (count) => {
    const taken = [];
    for (let i = 0; i < count; i += 1, at += stride) taken.push(list[at % list.length]);
    return taken.join('');
  };
};

/** The fixed language of one kind of speech, as blocks. */
const blocksOf = (kind) => {
  const plain = walker(SENTENCES, kind * 17, 7);
  const stated = walker(FACT_SENTENCES, kind, 3);
  const headings = [0, 1, 2, 3].map((i) => HEADINGS[(kind * 3 + i * 2 + (i > 1 ? 1 : 0)) % HEADINGS.length]);
  const blocks = [
    { type: 'p', number: '', text: OPENING + stated(1) + plain(2) },
    { type: 'p', number: '', text: `${plain(2)}下面，我讲四点意见。` },
  ];
  headings.forEach(([head, ...under], i) => {
    blocks.push({ type: 'h1', number: `${DIGITS[i]}、`, text: head });
    blocks.push({ type: 'p', number: '', text: plain(3) });
    under.forEach((title, j) => {
      blocks.push({ type: 'h2', number: `（${DIGITS[j]}）`, text: title });
      blocks.push({ type: 'p', number: '', text: stated(j === 0 ? 2 : 1) + plain(3) });
      if (j !== 1) blocks.push({ type: 'p', number: '', text: plain(4) });
      else for (const n of [0, 1, 2]) blocks.push({ type: 'item', number: `第${DIGITS[n]}，`, text: plain(1) });
    });
  });
  blocks.push({ type: 'p', number: '', text: ENDING });
  return blocks;
};

/** @type {Block[][]} The three kinds of speech. */
export const KINDS = [0, 1, 2].map(blocksOf);

/** A number from 0 to range − 1 that depends on the speech and the place alone (a 32-bit mix). */
const pick = (seed, salt, range) => {
  let h = Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return ((h ^ (h >>> 13)) >>> 0) % range;
};

/** The typed value of a figure, without its unit: `321`, `98.7`. */
export const numberIn = (text) => /^[\d.]+/.exec(text)[0];

/** @returns {Speech} the n-th of all speeches */
export const speechOf = (n) => {
  const kind = n % 3;
  const figures = Object.entries(FIGURES).map(([key, [low, range, unit, decimals]], i) => {
    const value = low + pick(n, i, range);
    return [key, (decimals === 0 ? String(value) : (value / 10).toFixed(1)) + unit];
  });
  const month = 1 + pick(n, 30, 12);
  const day = 1 + pick(n, 31, 28);
  const year = 2022 + pick(n, 32, 4);
  const meeting = MEETINGS[kind];
  const pad = (value) => String(value).padStart(2, '0');
  return {
    kind,
    title: `在${year}年${meeting}上的讲话`,
    post: '县委书记',
    name: PEOPLE[pick(n, 33, PEOPLE.length)],
    speaker: `县委书记　${PEOPLE[pick(n, 33, PEOPLE.length)]}`,
    date: `${year}年${month}月${day}日`,
    iso: `${year}-${pad(month)}-${pad(day)}`,
    salutation: '同志们',
    facts: {
      ...Object.fromEntries(figures),
      会议: `第${1 + pick(n, 34, 900)}次${meeting.slice(2)}`,
      传达人: PEOPLE[pick(n, 35, PEOPLE.length)],
      牵头: OFFICES[pick(n, 36, OFFICES.length)],
      试点: TOWNS[pick(n, 37, TOWNS.length)],
      经验: METHODS[pick(n, 38, METHODS.length)],
      截止: `${year}年${1 + pick(n, 39, month)}月${1 + pick(n, 40, 28)}日`,
    },
  };
};

/** @returns {Compilation} `count` speeches, from the `first` on */
export const compilationOf = (first, count) => ({
  title: '信访工作会议讲话材料汇编',
  subtitle: `（${count}篇）`,
  speeches: Array.from({ length: count }, (_, i) => speechOf(first + i)),
});

/** A block's text with the facts put in. */
export const fill = (text, facts) => text.replace(/\{\{(.+?)\}\}/g, (_, key) => facts[key]);
