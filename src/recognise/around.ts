/**
 * What a web page or a WeChat article puts around the text: where one is, when it was put up, by whom, buttons, links.
 * Tells such lines by their labels and their place; knows nothing of speeches.
 */

import type { RawLine } from './page.ts';

const LONGEST = 100;
const LONGEST_VALUE = 24;

/** Labels that a web page has and no speech. */
const STRONG =
  '发布时间|发布日期|发表时间|发表日期|更新时间|更新日期|信息时间|浏览次数|浏览量|浏览|点击次数|点击数|点击量|点击率|点击|阅读次数|阅读量|访问量|访问次数|责任编辑|责编|信息来源|文章来源|稿件来源|新闻来源|索引号|值班编辑|微信编辑';
/** Who made it: at an edge of the text only. */
const WEAK =
  '来源|编辑|审核|校对|初审|复审|终审|一审|二审|三审|监制|供稿|供图|通讯员|摄影|图片|排版|美编|撰稿|审稿|录入|主编|统筹|图文|制作|转自';
/** These may say who speaks, and when: only beside others. */
const BESIDE = '作者|文|图|时间|日期|发布|发布人|发布单位|记者';

const LABEL = new RegExp(`(?:^|[\\s　|｜])(?:(${STRONG})|(${WEAK})|(?:${BESIDE}))\\s?[：:]`, 'g');

const FIGURES = '[\\dxX×＊*○□某]';
const STAMP = new RegExp(
  `${FIGURES}{2,4}(?:年|[-/.])${FIGURES}{1,2}(?:月|[-/.])${FIGURES}{1,2}日?(\\s{0,2}\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?)?`,
);
const SIZES = /字(?:号|体)(?:大小)?[：:]?\s?(?:[【［[（(]?\s?[特最]?[大中小]号?\s?[】\]］）)]?[\s|｜]{0,2}){2,4}/;
const BUTTON =
  /[【［[（(]?\s?(?:打印(?:本页|此页|本文|文章|正文)?|关闭(?:窗口|本页|页面)?|返回(?:顶部|首页|列表|上一?页)|我要(?:纠错|打印)|收藏本页|复制链接)\s?[】\]］）)]?/g;

/** 当前位置：首页 > 讲话, 上一篇：… */
const WHERE = /^(?:您?(?:的|所在的?|现在的?|当前的?)?位置[：:]|首页\s?[>＞»›]|[上下]一[篇条][：:]|【[上下]一[篇条]】)/;

/** `原创　青澜交通　2024-01-08 18:30　发表于云溪`: an account, and when it put the text up. */
const isPosted = (text: string): boolean => {
  const stamp = STAMP.exec(text);
  if (stamp === null || /[，。；、]/.test(text) || stamp.index > 24) return false;
  const [before, behind] = [text.slice(0, stamp.index), text.slice(stamp.index + stamp[0].length)];
  const said = /^原创\s/.test(before) || /^\s{1,4}发表于\S{1,8}$/.test(behind);
  const clock = stamp[1] !== undefined && /[-/]/.test(stamp[0]) && behind.trim() === '';
  return !/[：:]/.test(before) && (behind.trim() === '' || said) && (said || clock);
};

type Sureness = 'sure' | 'edge' | undefined;

/** Labels with their values, sizes to choose from, buttons, and nothing else. */
const fieldsOf = (text: string): Sureness => {
  const whole = /^[（(【[](.*)[）)】\]]$/.exec(text)?.[1];
  const inner = whole !== undefined && !/[（(【[）)】\]]/.test(whole) ? whole : text;
  const sized = inner.replace(SIZES, ' ');
  const plain = sized.replace(BUTTON, ' ');
  // `打印` alone is a word; what is in brackets or stands beside another is a button.
  const buttons =
    plain !== sized && (/[【［[（(]/.test(sized) || (sized.match(BUTTON)?.length ?? 0) > 1 || inner !== text);
  const rest = plain.replace(STAMP, (stamp) => stamp.replace(/[：:]/g, '.')).trim();
  if (rest === '') return sized !== inner || buttons ? 'sure' : undefined;
  let [sure, edge, from] = [sized !== inner || buttons, false, 0];
  const labels = [...rest.matchAll(LABEL)];
  // Only a stamp may stand before the first label.
  if (labels.length === 0 || !/^(?:[\d\-/.\s]{0,24})$/.test(rest.slice(0, labels[0]?.index))) return undefined;
  for (const [i, { 0: label, 1: strong, 2: weak, index }] of labels.entries()) {
    from = index + label.length;
    const value = rest.slice(from, labels[i + 1]?.index);
    if (value.trim().length > LONGEST_VALUE || /[：:，。；！？]/.test(value)) return undefined;
    sure ||= strong !== undefined;
    edge ||= weak !== undefined;
  }
  return sure ? 'sure' : edge ? 'edge' : undefined;
};

/** What asks the reader of an article to follow, to share, to read on; its end; links. */
const ASKS: readonly RegExp[] = [
  /^(?:请?点击|轻触|长按|扫描?|识别)[^。，]{0,12}(?:蓝字|二维码|原文|名片|卡片|公众号)/,
  /点[^。]{0,8}[“"「]?在看[”"」]?[^。]{0,6}$/,
  /^阅读原文$/,
  /^(?:往期(?:回顾|推荐|精彩)|推荐阅读|延伸阅读|相关(?:阅读|新闻|链接|报道|文章))(?:$|[：:])/,
  /^[-—·\s]{0,4}(?:THE\s)?END[-—·\s]{0,4}$/i,
];
/** `以下为县长林一在会上的讲话全文。`, above the text. */
const LEADS = /^(?:以下[为是]|下面是|现将)[^。；]{4,70}(?:全文|摘要|实录|节选)(?:刊发如下|如下)?[。：:]?$/;

/** One of these every label, button and account has; most lines have none. */
const TELLS = /[：:>＞»›]|打印|关闭|返回|收藏|纠错|复制|字[号体]|原创|发表于|一[篇条]】/;

const surenessOf = (text: string): Sureness => {
  if (text.length > LONGEST) return undefined;
  const tells = TELLS.test(text);
  if (tells && (WHERE.test(text) || isPosted(text))) return 'sure';
  return (
    (tells ? fieldsOf(text) : undefined) ??
    (text.length <= 50 && ASKS.some((one) => one.test(text)) ? 'edge' : undefined)
  );
};

const MOST_ABOVE = 10;
const LONGEST_HEAD = 60;

/** Lines that are no text of what is said; those of the less sure kind above all prose, or below it. */
export const linesAround = (lines: readonly RawLine[]): ReadonlySet<number> => {
  const around = new Set<number>();
  const full = [...lines.keys()].filter((i) => (lines[i] as RawLine).text !== '');
  const textOf = (i: number | undefined): string => lines[i ?? -1]?.text ?? '';
  for (const i of full) if (surenessOf(textOf(i)) === 'sure') around.add(i);
  for (const i of full.slice(0, MOST_ABOVE)) {
    const text = textOf(i);
    if (surenessOf(text) !== undefined || LEADS.test(text)) around.add(i);
    else if (text.length > LONGEST_HEAD || /[。！？；]$/.test(text)) break;
  }
  for (let at = full.length - 1; at > 0; at -= 1) {
    if (surenessOf(textOf(full[at])) === undefined) break;
    around.add(full[at] as number);
  }
  // Nothing else: it is the text.
  return around.size < full.length ? around : new Set();
};
