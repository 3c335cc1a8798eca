/**
 * P39: a paragraph of prose ends with a mark of end. Titles, numbered heads, rows, signatures and lines broken by
 * width are left alone.
 */

import type { Article, Line } from '../../article.ts';
import { isHan } from '../../punctuation/chars.ts';
import { hasHead, isProse, isWrapped, lineAfter, lineBefore, salutationEnd } from '../../punctuation/lines.ts';
import type { ArticleRule } from '../../rule.ts';

const LEAST = 18;
const HEAD_MOST = 45;
/** 责任单位：县信访局，配合单位：县司法局 */
const LABEL = /^[\u3400-\u9fff]{2,8}[：:]/;
const TITLE_MOST = 32;
/** Words of sentences; slogans and headings of verbs and nouns have none. */
const SAYS =
  /[的了是把在将被就都也]|(?:^|[，、])(?:要|请|让)|应当|我们|必须|希望|各单位|各级|务必|(?:部门|单位|乡镇|街道|支部|干部|党员|同志们?)[都也]?要/;
/** What no title says. */
const DEMANDS =
  /各(?:级|单位|部门|乡镇|村)[^，]{0,8}要|我们|必须|希望|务必|[决绝]不|应当|(?:^|[，、])(?:要|请|让)|(?:部门|单位|乡镇|街道|支部|干部|党员|同志们?)[都也]?要/;
const SENTENCE = /[。；！？]/;

/** Reads like a sentence to its end, and not like a heading, a label or a slogan. */
const isSentence = (article: Article, line: Line): boolean => {
  const { text } = article;
  const { start, end } = line;
  if (line.role !== 'paragraph' && line.role !== 'item') return false;
  if (end - start < LEAST || line.number !== undefined || !isProse(article, line)) return false;
  const words = text.slice(start, end);
  const inner = SENTENCE.test(words);
  if (hasHead(article, line) && !(inner && end - start > HEAD_MOST)) return false;
  if (!inner && !(words.includes('，') && SAYS.test(words))) return false;
  // 抢抓机遇，奋力谱写…新篇章: the first line of several may be a title.
  const first = lineBefore(article, line) === undefined && lineAfter(article, line) !== undefined;
  if (first && !inner && end - start < TITLE_MOST && !DEMANDS.test(words)) return false;
  return !LABEL.test(words) && !/^[《“（【#*\-|]/.test(words);
};

export const paragraphEnd: ArticleRule = {
  meta: {
    id: 'P39',
    name: '段末标点',
    grade: 'W',
    certainty: 'standard',
    summary: '段落末尾用句号、问号、叹号或者省略号',
    why: '段落没有收尾的标点，多半是漏了，或者后面的话丢了',
    clause: 'GB/T 15834—2011 4.1.3.1',
    mend: '补上句末的标点；后面的话丢了的，补全',
    wrong: [
      { text: '要把回访作为办理的最后一道工序，办结之后十日之内逐件⟦回访⟧' },
      { text: '各村要摸清留守老人的底数。有困难的当场登记，能解决的当场⟦解决⟧\n县里每月通报一次。' },
      { text: '这件事看着小，牵着千家万户的心，一定要做到“件件有交代⟦”⟧' },
    ],
    right: [
      { text: '要把回访作为办理的最后一道工序，办结之后逐件回访。' },
      { text: '凝心聚力，开创信访工作新局面' },
      { text: '一、提高站位，压实责任，切实增强做好工作的紧迫感' },
      { text: '云溪县住房和城乡建设局\n2025年6月18日' },
      { text: '责任单位：县信访局，配合单位：县司法局、县民政局' },
      { text: '他在日记里写道：“今天，终于把两家人请到了一张桌子上。”' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      const last = text[line.end - 1];
      if (!(isHan(last) || last === '”' || last === '》') || !isSentence(article, line)) return;
      if (last === '”' && '。！？…'.includes(text[line.end - 2] as string)) return;
      // The next line begins with a word's last character: this one was broken by width.
      const next = lineAfter(article, line);
      if (next && /^[\u3400-\u9fff][，。；、：！？]/.test(text.slice(next.start, next.start + 2))) return;
      if (isWrapped(article) || salutationEnd(article, line) !== undefined) return;
      const start = isHan(last) ? line.end - 2 : line.end - 1;
      report({ start, end: line.end, message: '段落末尾没有标点，应有句号一类的标点' });
    },
  }),
};
