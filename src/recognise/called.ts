/** 称谓: lines that call those who listen. Knows nothing of a line's place. */

import { MASK } from './dates.ts';

const ADDRESSED =
  /^(?:尊敬的|敬爱的|亲爱的|各位|诸位|在座的|与会的)?[\u4e00-\u9fffxXｘＸ×＊*○〇_＿]{0,12}(?:同志们?|朋友们?|代表们?|委员们?|领导|来宾|嘉宾|贵宾|乡亲们?|父老|同学们?|老师们?|家长们?|女士们?|先生们?|战友们?|官兵们|指战员们?|职工们|工友们|同事们?|同仁们?|专家们?|学员们?|评委们?|企业家们?|记者们|媒体|村民们|居民们|主席|主席团|书记|县长|市长|主任|局长|部长|镇长|乡长|区长|州长|校长|院长|会长|社长|行长|董事长|秘书长|总经理|理事长|教授|院士|博士|专员|医生|总|老师)$/;

/** 各位网格员: whoever is meant; a verb behind 各位 begins a sentence. */
const EACH =
  /^(?:尊敬的|敬爱的|亲爱的)?(?:在座的?)?(?:各位|诸位)(?![要请应须能可会看把对在是有都也好将应])[\u4e00-\u9fff]{2,8}(?<!如下|以下)$/;
const ALL =
  /^(?:各族|全体|广大|全[国省市州县区镇乡村校])[\u4e00-\u9fff]{0,6}(?:群众|干部|职工|儿女|师生|官兵|青年|妇女|队员|学生|教师|同胞|人民|市民|居民|村民|网友|用户|乡亲|家长|同学|老师|代表|委员|同志|朋友|党员)$/;

/** 建设者们: a whole word, not 我们. */
const MANY = /^(?![我你他她它咱人])[\u4e00-\u9fff]{1,6}们$/;
/** 各乡镇党委、县直各单位: whom a paper is sent to. */
const ADDRESSEE =
  /^(?:各|[省市县区]直各|机关各|驻[省市县区])[\u4e00-\u9fff]{0,12}(?:单位|部门|党[委组]|党支部|政府|办事处|委员会|[办局委院厅]|公司|企业|学校|乡镇?|镇|街道|科室|协会|[省市县区州])$/;

/** 教育工作者、志愿者, 主持人、组长: beside others who are called. */
const BESIDE =
  /^(?:[\u4e00-\u9fff]{1,8}(?:工作者|志愿者|劳动者|网格员|家属|模范|英雄|师傅|战士|官兵|人员|党员|干部|职工|群众|师生)|[\u4e00-\u9fff]{0,8}(?:主持人|组长|队长|班长|站长|所长|组员|队员|会员|理事|监事))$/;

/** 大家上午好！ behind those who are called. */
const GREETING = /^(?:大家|你们|您)?(?:[上下中]午|早上|晚上|新[年春]|过年|节日)?好$/;

/** A name that is left out, behind a word of honour. */
const LEFT_OUT = new RegExp(`^(?:尊敬的|敬爱的|亲爱的)${MASK}{2,12}$`);

/** `各位书记（主任）`: who else is meant stands in brackets, and is no other name. */
const INSERTED = /[（(][^（）()：:，,。；;]{1,12}[）)]/g;
/** Blanks around a mask are no breaks between names: `尊敬的 XX 主任`. */
const AROUND_MASK = new RegExp(`\\s*(${MASK}{1,6})\\s*`, 'g');

/** 称谓 with its mark, `：` or a wrong one. `mark` is empty where there is none. */
export const salutation = (text: string): { readonly mark: string } | undefined => {
  if (text.length > 50 || text.length < 2 || text.endsWith('。')) return undefined;
  const mark = /[：:，,！!]$/.exec(text)?.[0] ?? '';
  const bare = text
    .slice(0, text.length - mark.length)
    .replace(INSERTED, '')
    .replace(AROUND_MASK, '$1');
  const [calls = '', ...behind] = bare.split(/[：:]/);
  // `各位来宾：大家好！` greets on the same line.
  const greets = behind.length === 1 && GREETING.test((behind[0] as string).trim());
  if (behind.length > 0 && !greets) return undefined;
  const names = calls.split(/[、，,\s！!]+/);
  const announces = greets || /[：:]$/.test(mark);
  const called = (name: string): boolean =>
    (announces && [EACH, ALL, MANY, ADDRESSEE].some((known) => known.test(name))) ||
    (announces && names.length > 1 && (BESIDE.test(name) || LEFT_OUT.test(name))) ||
    (ADDRESSED.test(name) && (/^(?:尊敬|敬爱|亲爱|各位|诸位|在座|与会)|[们志]$/.test(name) || names.length > 1));
  return names.every((name, i) => called(name) || (i > 0 && GREETING.test(name))) &&
    names.some((name) => /^(?:尊|敬|亲|各|诸|在座|与会|全[国省市州县区镇乡村校]|广大)|们$/.test(name))
    ? { mark }
    : undefined;
};
