/**
 * Personal information in a text, by kind and place: what the Personal Information Protection Law has not to be
 * spread. Hotlines, numbers of organs, their mailboxes and addresses are none. It never repeats what it found.
 */

import { hasCitizenCheck, hasLuhnCheck, isCitizenLike } from './identity.ts';

export type PersonalKind = '身份证号' | '手机号码' | '银行卡号' | '车牌号' | '住址' | '电子邮箱' | '固定电话';

export interface PersonalMatch {
  readonly kind: PersonalKind;
  /** Offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** A check digit says so. */
  readonly certain: boolean;
}

interface Pattern {
  readonly kind: PersonalKind;
  readonly find: RegExp;
  /** Undefined: it is none; otherwise whether it is certain. */
  readonly judge: (found: string, before: string, after: string, about: string) => boolean | undefined;
}

/** Whose a number or an address is, where the words around it tell. */
const OF_ORGAN = /热线|值班|举报|监督|咨询|办公|服务|接待|信访局|大厅|机关|窗口|会场|会议|公司|政府|委员会/;
const OF_PERSON = /住宅|家庭|本人|个人|信访人|来访人|当事人|反映人|联系人|户籍|家住|住址|现住/;

const digits = (text: string): string => text.replace(/\D/g, '');

const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

const unless = (is: boolean): false | undefined => (is ? undefined : false);

/** The first that fits takes the characters. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: '身份证号',
    find: /(?<![\dA-Za-z])\d{6}([ -]?)\d{8}\1\d{3}[\dXx](?![\dA-Za-z])/g,
    judge: (found) => {
      const whole = found.replace(/[ -]/g, '');
      if (!isCitizenLike(whole)) return undefined;
      // Set in groups, other numbers look the same.
      return hasCitizenCheck(whole) || unless(whole !== found);
    },
  },
  {
    kind: '银行卡号',
    find: /(?<![\dA-Za-z.])[3-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{4}(?:[ -]?\d{1,3})?(?![\dA-Za-z])/g,
    judge: (found) => (hasLuhnCheck(digits(found)) ? true : undefined),
  },
  {
    kind: '手机号码',
    find: /(?<![\dA-Za-z.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\dA-Za-z])/g,
    judge: () => false,
  },
  {
    kind: '车牌号',
    find: new RegExp(
      `[${PROVINCES}][A-HJ-NP-Z][·• ]?(?=[A-Z]*\\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警](?![A-Za-z0-9])`,
      'g',
    ),
    judge: () => false,
  },
  {
    kind: '电子邮箱',
    find: /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g,
    judge: (found) => unless(/\.gov\.cn$/i.test(found)),
  },
  {
    kind: '固定电话',
    find: /(?<!\d)(?:0\d{2,3}-|\(0\d{2,3}\) ?|（0\d{2,3}）|0\d{2,3} ?)[2-8]\d{6,7}(?!\d)/g,
    judge: (_found, before, after, about) => unless(OF_ORGAN.test(before + after) || !OF_PERSON.test(about + before)),
  },
  {
    kind: '住址',
    find: /(?:村|社区|屯)[\u4e00-\u9fff]{0,6}?\d{1,3}(?:组|队|社)(?:\d{1,4}号)?|\d{1,4}(?:号楼|栋|幢)(?:\d{1,2}单元)?\d{2,4}(?:室|号)/g,
    judge: (_found, before) => unless(OF_ORGAN.test(before)),
  },
  {
    kind: '住址',
    find: /[\u4e00-\u9fff]{1,4}?(?<![铁公线道电网])(?:路|街|大道|巷|弄|胡同)[\u4e00-\u9fff]{0,4}?\d{1,5}号(?!线|楼宇|公告|文)/g,
    judge: (found, before, after, about) =>
      unless(OF_ORGAN.test(about + before + found + after) && !OF_PERSON.test(about + before)),
  },
];

/** Most texts have nothing of the kind, and are looked at once. */
const ANY = /\d{3}[ -]?\d{4}|\d[组队社号室栋幢]|[@＠０-９]|[A-Z][·• ]?[A-Z0-9]{4}/;

/** Full-width letters and digits are read as half-width ones; the length stays. */
const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** Words around a finding that tell whose it is. */
const AROUND = 12;

/** `about`: what the text is about, e.g. the path of the fact. In the order of the text. */
export const findPersonal = (text: string, about = ''): readonly PersonalMatch[] => {
  if (!ANY.test(text)) return [];
  const plain = /[！-～]/.test(text) ? narrow(text) : text;
  const found: PersonalMatch[] = [];
  const taken = new Uint8Array(plain.length);
  for (const { kind, find, judge } of PATTERNS) {
    for (const { 0: match, index: start } of plain.matchAll(find)) {
      const end = start + match.length;
      if (taken.subarray(start, end).includes(1)) continue;
      const certain = judge(
        match,
        plain.slice(Math.max(0, start - AROUND), start),
        plain.slice(end, end + AROUND),
        about,
      );
      if (certain === undefined) continue;
      found.push({ kind, start, end, certain });
      taken.fill(1, start, end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
};
