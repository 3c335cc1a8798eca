/** C7: a sentence too long to be read aloud: too many characters to its end, or too many without a pause. */

import { type Article, type Line, type Stretch, slice } from '../../article.ts';
import type { ArticleRule } from '../../rule.ts';

const ENDS = '。！？；…';
const PAUSES = '，：';
const END = 1;
const PAUSE = 2;
const LIST = 3;
const COUNTED = 4;

/** By UTF-16 unit. */
const KINDS = new Uint8Array(0x10000);
for (const char of ENDS) KINDS[char.charCodeAt(0)] = END;
for (const char of PAUSES) KINDS[char.charCodeAt(0)] = PAUSE;
KINDS['、'.charCodeAt(0)] = LIST;
for (const [first, last] of ['一\u9fff', '09', 'AZ', 'az']) {
  KINDS.fill(COUNTED, first?.charCodeAt(0), (last?.charCodeAt(0) ?? 0) + 1);
}

interface Part extends Stretch {
  /** Characters that are spoken. */
  readonly length: number;
  /** The most of them without ， or ：. */
  readonly breath: number;
  /** Marks of any kind inside, 、 among them. */
  readonly marks: number;
}

const NONE: readonly Part[] = [];

/** From one end mark to the next, one inside “ ” ends a part as well; those alone that are longer than allowed. */
const longParts = (text: string, { start, end }: Stretch, most: number, mostBreath: number): readonly Part[] => {
  let parts: Part[] | undefined;
  let [from, length, breath, marks, run] = [start, 0, 0, 0, 0];
  for (let at = start; at < end; at += 1) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === COUNTED) {
      length += 1;
      run += 1;
      if (run > breath) breath = run;
    } else if (kind === PAUSE) {
      run = 0;
      marks += 1;
    } else if (kind === LIST) marks += 1;
    if (kind !== END && at + 1 < end) continue;
    if (length > most || breath > mostBreath) {
      parts ??= [];
      parts.push({ start: from, end: at + 1, length, breath, marks });
    }
    [from, length, breath, marks, run] = [at + 1, 0, 0, 0, 0];
  }
  return parts ?? NONE;
};

/** Over this many times the limit it is no matter of taste. */
const FAR = 1.6;
/** Characters between marks: below, it is a list of names, and each of them is a pause. */
const LISTED = 8;

const isSpoken = (line: Line): boolean =>
  (line.role === 'paragraph' || line.role === 'item' || line.role === 'heading') && !line.original;

/** A mark of the sentence before may stand between: ” after 。 */
const trimmed = (article: Article, part: Part): Stretch => {
  const lead = /^[\s”’）」』]*/.exec(slice(article, { start: part.start, end: Math.min(part.end, part.start + 16) }));
  return { start: part.start + (lead?.[0].length ?? 0), end: part.end };
};

export const longSentence: ArticleRule = {
  meta: {
    id: 'C7',
    name: '长句',
    grade: 'W',
    certainty: 'advice',
    summary: '一句话不能长得念不完，句中要有停顿',
    why: '讲话是念给人听的：句子太长，讲的人换不过气，听的人记不住前半句',
    mend: '拆成两三句，或在意思停顿的地方加逗号',
    options: {
      上限: { default: 120, says: '一句话（到句号、问号、叹号、分号为止）最多多少字' },
      停顿: { default: 60, says: '两处逗号之间最多多少字' },
    },
    wrong: [
      {
        text: '⟦要通过层层召开动员会院坝会座谈会和利用广播横幅微信群以及组织党员干部网格员志愿者逐户上门等多种形式把医保缴费的政策标准办理渠道报销比例和参保与不参保的实际差别向全体村民特别是外出务工人员讲清楚说明白。⟧',
      },
      {
        text: '⟦为了让在外务工的乡亲能够在春节返乡期间把在家门口就能办理的社保转移、技能培训、创业担保贷款等与他们切身利益密切相关的事项一次办好不再来回奔波，各乡镇便民服务中心要延长服务时间，抽调业务熟练的同志轮流值守，把窗口开到车站、开到集市、开到村口，确保乡亲们带着问题来、揣着答复走。⟧',
      },
      {
        text: '春耕在即。⟦凡是上年度因为灌渠损毁机井报废电力线路老化以及农机具数量不足型号不配套等各种原因导致耕种收环节延误并且至今仍未得到妥善解决的村组都要由包村干部牵头逐项登记造册。⟧',
      },
    ],
    right: [
      {
        text: '一要看住火源，进山路口设卡登记；二要看住人员，重点人群落实监护；三要看住隐患，输电线路逐段巡查；四要看住队伍，值班备勤一刻不松。',
      },
      { text: '参会的有青禾镇、石渡镇、松坪乡、云岭镇、白河镇、双桥镇、大埠乡、柳林乡、竹山镇、马渡镇的党委书记。' },
      {
        text: '老支书说：“渠修通了，水就来了。水来了，地就活了。地活了，人心也就稳了。这些年，我们村没有一户上访，靠的就是把大家的事当自己的事办。”',
      },
      {
        text: '入冬以来，我县先后出现三次大范围降温，部分山区道路结冰，群众出行和物资运输受到影响，公路养护部门连夜撒盐除冰，把主要路段全部打通。',
      },
    ],
  },
  create: ({ article, option, report }) => {
    const most = option<number>('上限');
    const breath = option<number>('停顿');
    return {
      line: (line) => {
        if (!isSpoken(line) || line.end - line.start <= Math.min(most, breath)) return;
        for (const part of longParts(article.text, line, most, breath)) {
          const listed = part.length / (part.marks + 1) <= LISTED;
          const far = part.length > most * FAR || part.breath > breath * FAR;
          report({
            ...trimmed(article, part),
            message:
              part.breath > breath
                ? `这一句有 ${part.breath} 个字中间没有逗号，宜不超过 ${breath} 个字`
                : `这一句长 ${part.length} 个字，宜不超过 ${most} 个字`,
            ...(far && !listed ? {} : { grade: 'I' as const }),
          });
        }
      },
    };
  },
};
