/**
 * Marks that stand where a value was left out: x, ××, OO, ***, 某某. Told from letters, sums and words by the slot that
 * they stand in. One finding for marks that stand together (X月X日).
 */

import type { Article, Line, Stretch } from '../article.ts';
import { ofArticle } from '../memo.ts';

export interface Mask extends Stretch {
  /** With the unit behind it: `X月X日`, `xx件`. */
  readonly text: string;
}

const CROSS = /[xX×ｘＸⅩ✕]{1,12}(?:[.．][xX×ｘＸ]{1,4})?/g;
const RING = /[OＯ○〇◯]{2,4}/g;
const STARS = /[*＊]{2,12}/g;

/** What is counted, dated, or named by its class: what stands before one of these stood for a value. */
const SLOT =
  /^(?:[%％‰]|个(?!性)|件|人|户|亿|万|元(?!素)|次(?![方幂])|批|年(?!级)|月|日|号(?!线|楼)|县|市(?!场)|镇|乡|村|社区|街道|局|组|届|项|名|位|亩|公里|平方|天|倍|家|所|期|类|起|辆|篇|场|吨|省|区|厅|处|科|部门|单位|公司|学校|小区|同志|书记|主任|部长|教授|先生|女士|领导|路|大道)/;
/** The class words of places, organs and persons: a ring or a star before one is a name left out. */
const NAMED =
  /^(?:县|市(?!场)|镇|乡|村|社区|街道|局|省|区|厅|处|科|部门|单位|公司|学校|小区|同志|书记|主任|部长|教授|先生|女士|领导|路|大道|委|年|月|日|号|件|人|户|元|万|亿)/;

/** Words of science and of goods that begin with a letter X. */
const TERM = /^(?:光|射线|线|轴|型|染色体|展架|波|射|因子|次方|元方程|元一次)/;

const isLetter = (char: string | undefined): boolean =>
  char !== undefined && /[A-Za-zａ-ｚＡ-Ｚ\u2160-\u217f]/.test(char);
const isDigit = (char: string | undefined): boolean => char !== undefined && /[0-9０-９]/.test(char);
/** Marks of codes, addresses and sums. */
const isCode = (char: string | undefined): boolean => char !== undefined && /[-_/\\@+=＝#&$.]/.test(char);

/** `20××年`, `12x件`: only the last digits are masked. */
const isPartly = (run: string, before: string, after: string): boolean =>
  (/(?:19|20)\d?$/.test(before) && /^年/.test(after)) ||
  (/\d$/.test(before) && run.length <= 3 && /^[xX×]/.test(run) && /^(?:件|户|人次|批次|万元|亿元|%)/.test(after));

type Test = (run: string, before: string, after: string, line: string) => boolean;

const isCross: Test = (run, before, after) => {
  const [prev, next] = [before.at(-1), after[0]];
  if (isLetter(prev) || isLetter(next) || isDigit(next) || isCode(prev) || isCode(next)) return false;
  if (isDigit(prev)) return isPartly(run, before, after);
  if (TERM.test(after)) return false;
  const slot = after.replace(/^ /, '');
  if (run.replace(/[.．]/, '').length >= 2) return true;
  if (run === '×' && /^.(?:数|均|产|价|重|量)/.test(slot)) return false;
  return SLOT.test(slot);
};

const isRing: Test = (_run, before, after) => {
  const prev = before.at(-1);
  if (isLetter(prev) || isDigit(prev) || isLetter(after[0]) || isDigit(after[0])) return false;
  return !/[一二三四五六七八九十]/.test(prev ?? '') && !/^[一二三四五六七八九十]/.test(after) && NAMED.test(after);
};

/** Pairs of half-width stars are Markdown's; a digit beside them is a number masked on purpose. */
const isStars: Test = (run, before, after, line) => {
  const [prev, next] = [before.at(-1), after[0]];
  if (isDigit(prev) || isDigit(next) || isLetter(prev) || isLetter(next)) return false;
  if (run.startsWith('＊')) return prev !== undefined || next !== undefined;
  return NAMED.test(after) && (run.length >= 3 || line.split('**').length === 2);
};

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付邹熊孟秦邱侯江尹薛段雷龙黎史陶贺毛郝顾龚邵万钱严莫孔汤';
const UNNAMED = /(.?)(某某+)(?=(.{0,3}))/g;

const isUnnamed = (before: string, after: string): boolean => !SURNAMES.includes(before || ' ') && NAMED.test(after);

/** Marks that stand together are one: `X月X日`, `x批x人次`. */
const JOINS = /^[\u4e00-\u9fff、，]{1,3}$/;

const joined = (text: string, masks: readonly Stretch[]): Mask[] => {
  const found: Stretch[] = [];
  for (const mask of masks) {
    const last = found.at(-1);
    if (last && JOINS.test(text.slice(last.end, mask.start))) found[found.length - 1] = { ...last, end: mask.end };
    else found.push(mask);
  }
  return found.map((stretch) => {
    const unit = /^[年月日件人户批次%]/.exec(text.slice(stretch.end, stretch.end + 1))?.[0] ?? '';
    const end = stretch.end + unit.length;
    return { start: stretch.start, end, text: text.slice(stretch.start, end) };
  });
};

const TESTS: readonly (readonly [RegExp, Test])[] = [
  [CROSS, isCross],
  [RING, isRing],
  [STARS, isStars],
];

/** Most lines have none of these characters. */
const ANY = /[xX×ｘＸⅩ✕OＯ○〇◯＊某]|\*\*/;

/** In order, in offsets of the article. */
export const masksIn = ({ text: whole }: Pick<Article, 'text'>, line: Pick<Line, 'start' | 'end'>): readonly Mask[] => {
  const text = whole.slice(line.start, line.end);
  if (!ANY.test(text)) return [];
  const found: Stretch[] = [];
  for (const [pattern, test] of TESTS) {
    for (const { 0: run, index } of text.matchAll(pattern)) {
      const end = index + run.length;
      // A rule of stars or crosses across the page.
      if (run.length === text.trim().length) continue;
      if (test(run, text.slice(Math.max(0, index - 4), index), text.slice(end, end + 6), text))
        found.push({ start: index, end });
    }
  }
  for (const match of text.matchAll(UNNAMED)) {
    const [, before = '', run = '', after = ''] = match;
    const start = match.index + before.length;
    if (isUnnamed(before, after)) found.push({ start, end: start + run.length });
  }
  found.sort((a, b) => a.start - b.start);
  return joined(text, found).map((mask) => ({
    ...mask,
    start: mask.start + line.start,
    end: mask.end + line.start,
  }));
};

/** So many marks are no oversight. */
const MANY = 10;

/** How many marks stand where numbers and names should, when the whole text was masked on purpose; else 0. */
export const maskedThroughout = ofArticle((article: Article): number => {
  let masks = 0;
  let numbers = 0;
  for (const line of article.lines) {
    if (line.role === 'blank') continue;
    masks += masksIn(article, line).length;
    for (const _ of article.text.slice(line.start, line.end).matchAll(/\d+(?:\.\d+)?/g)) numbers += 1;
  }
  return masks >= MANY && masks * 2 >= numbers ? masks : 0;
});
