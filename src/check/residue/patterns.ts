/** What drafts leave behind besides masks: template syntax, notes to oneself, blanks to fill. Tables; it reports nothing. */

import type { Grade } from '../../diagnostic.ts';

export interface Leftover {
  /** In a message: `这里有没有换掉的模板标记`. */
  readonly what: string;
  /** A character without which nothing is found: looked for first. */
  readonly hint: RegExp;
  readonly find: RegExp;
  /** Undefined: it is none. `before` and `after`: up to eight characters of its line. */
  readonly judge: (found: RegExpExecArray, before: string, after: string) => Grade | undefined;
}

const always = (grade: Grade) => () => grade;

/** What stands right behind a number; neither 名单, 项目, 人员 nor 件数. */
const COUNTED =
  '(?:[亿万元亩天倍%％‰]|[个户件批次项名位人家所起吨](?![数目单册置员选别体])|年(?!度)|[月日县镇乡村届]|公里|平方|同志|百分点)';
/** Words that say that something is still to be put there. */
const TO_FILL = '待(?:填写|填|补充|补|核实|核对|核|确认|查实|更新|添加|完善|定稿|修改)';
const HERE = '此处(?:需|请|应|要|再|可)?(?:补充|插入|填写|填|添加|加入|加上|写|放|替换|换成|列)';
const ASKED = '请(?:在此)?(?:填写|补充|插入|输入|替换|核对|核实|确认)';
const NOTE = new RegExp(
  `${TO_FILL}|${HERE}|${ASKED}|^(?:填写|补充|插入|输入|删除|略写)|(?:案例|数据|数字|名称|姓名)(?:待|暂缺|空缺|略$)|[xX×]{2}`,
);
const HAN = '[\\u4e00-\\u9fff]';
/** Addressed to those who help to write: 请统计科核对后填写, 由办公室补充. */
const FOR_OTHERS = [
  `请${HAN}{0,8}(?:核对|核实|核准|补充|补齐|更新)`,
  `请${HAN}{0,8}(?:确认|填写|填报)(?=后)`,
  '[需须]再?(?:核对|核实|核准|补充|补齐|更新)',
  `拟?由${HAN}{0,6}(?:办|科|处|局|股|室|委|部|中心|秘书)(?:负责)?(?:核对|核实|补充|填写|填报|更新)`,
].join('|');
const THEN = '(?:后再?(?:填写|填报|填入|补充|补入|修改|更新|定稿))?';
/** In round brackets a sentence may speak of what is still to be done: only a short note is one. */
const SHORT_NOTE = new RegExp(
  `^${HAN}{0,6}${TO_FILL}${HAN}{0,2}$|^${HERE}|^${ASKED}|^(?:此数|数据|数字|人名|姓名|名单)?(?:${FOR_OTHERS})${THEN}$`,
);

/** What a form asks for; in prose it stands in brackets only until it is filled in. */
const FIELD =
  /^[（(](?:领导|单位|部门|会议|活动|讲话人|主持人|发言人|嘉宾|企业|项目|乡镇|村)?(?:姓名|名称|职务|地点|日期|数字|数据|金额|人数)[）)]$/;
/** Where a name or a number has to stand: 请（姓名）同志. */
const SLOT = /[请由在于受是为达共有]$/;

const isLatin = (char: string | undefined): boolean => char !== undefined && /[A-Za-z0-9_$.]/.test(char);

export const LEFTOVERS: readonly Leftover[] = [
  {
    what: '没有换掉的模板标记',
    hint: /[{$<«]/,
    find: /\{\{[^{}\n]{0,200}\}\}|\$\{[^{}\n]{0,100}\}|\{%[^%\n]{0,100}%\}|<%[^%\n]{0,100}%>|«[^»\n]{1,40}»/g,
    judge: always('E'),
  },
  {
    what: '没有换掉的模板标记',
    hint: /[{}]/,
    find: /\{\{|\}\}|\{[\u4e00-\u9fff][\u4e00-\u9fff\w.]{0,20}\}/g,
    judge: always('W'),
  },
  {
    what: '程序留下的空值',
    hint: /[uNI#[]/,
    find: /undefined|NaN%?|null|Infinity|\[object Object\]|#(?:REF!|VALUE!|NAME\?|DIV\/0!|NUM!|N\/A)/g,
    judge: ([text], before, after) =>
      text.startsWith('#') || !(isLatin(before.at(-1)) || isLatin(after[0])) ? 'W' : undefined,
  },
  {
    what: '待补的说明',
    hint: /[【［〔[]/,
    find: /【([^【】\n]{0,60})】|\[([^[\]\n]{0,60})\]|［([^［］\n]{0,60})］|〔([^〔〕\n]{0,60})〕/g,
    judge: ([all, ...inside]) => {
      const text = inside.find((one) => one !== undefined) ?? '';
      const empty = text.trim() === '' && !all.startsWith('[');
      return empty || NOTE.test(text) ? 'W' : undefined;
    },
  },
  {
    what: '待补的说明',
    hint: /[待请需须由]|此处/,
    find: /（([^（）\n]{1,24})）|\(([^()\n]{1,24})\)/g,
    judge: ([, wide, narrow]) => (SHORT_NOTE.test(wide ?? narrow ?? '') ? 'W' : undefined),
  },
  {
    what: '没有填的空',
    hint: /[（(]/,
    find: /（[^（）\n]{2,8}）|\([^()\n]{2,8}\)/g,
    judge: ([text], before) => (FIELD.test(text) && SLOT.test(before) ? 'W' : undefined),
  },
  {
    what: '没有填的空',
    hint: /待/,
    find: /待填|待补充?|待核实?/g,
    judge: (_found, _before, after) => (new RegExp(`^${COUNTED}`).test(after) ? 'W' : undefined),
  },
  {
    what: '没有填的空',
    hint: /[？?]{2}/,
    find: /[？?]{2,}/g,
    judge: (_found, before, after) =>
      new RegExp(`^${COUNTED}`).test(after) || (/[（(]$/.test(before) && /^[）)]/.test(after)) ? 'W' : undefined,
  },
  {
    what: '没有填的空',
    hint: /_{3}|＿{2}/,
    find: /_{3,}|＿{2,}/g,
    judge: (_found, before, after) =>
      isLatin(before.at(-1)) || isLatin(after[0]) || /(?:签[字名章]|盖章|日期|姓名|电话)[：:]?\s*$/.test(before)
        ? undefined
        : 'W',
  },
  {
    what: '写稿时的记号',
    hint: /[TFL]/,
    find: /TODO|FIXME|TBD|[Ll]orem [Ii]psum[A-Za-z ,.]*/g,
    judge: (_found, before, after) => (isLatin(before.at(-1)) || isLatin(after[0]) ? undefined : 'W'),
  },
  {
    what: '范本里的提示语',
    hint: /击|此/,
    find: /(?:单击|点击|双击)(?:此处|这里)(?:输入|添加|编辑|键入|插入)[\u4e00-\u9fff]{0,6}|在此(?:处)?(?:输入|键入)[\u4e00-\u9fff]{0,6}/g,
    judge: always('W'),
  },
];
