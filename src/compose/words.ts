/**
 * The words that titles of speeches are made of, as data, and a title taken apart by them. Most titles are
 * told apart by these alone; the general dictionary (Intl.Segmenter) takes ten milliseconds to wake and
 * is asked only where they do not do.
 */

const COMMON = `
  信访 来信 来访 接访 下访 维稳 稳定 安全 生产 安全生产 法治 法治化 平安 建设 综治 政法 司法 行政 执法 监察 纪检 审计 统计 财政 税务 金融
  教育 卫生 健康 医疗 医保 社保 民政 养老 住房 城建 城市 乡村 振兴 农村 农业 农民 水利 林业 森林 防火 防汛 抗旱 应急 救灾 环保 生态 文明
  环境 保护 环境保护 招商 引资 招商引资 项目 工程 重点 重大 专项 整治 治理 综合 源头 化解 矛盾 纠纷 积案 事项 问题 隐患 排查 攻坚 战役
  经济 社会 发展 高质量 改革 创新 开放 民生 服务 群众 干部 党员 青年 妇女 工会 企业 民营 机关 单位 部门 基层 社区 村级 网格 乡镇 街道
  全国 全省 全市 全县 全区 全镇 全乡 省委 市委 县委 区委 党委 党组 政府 人大 政协 常委 常委会 党建 党风 廉政 廉洁 作风 思想 政治 理论
  宣传 组织 统战 意识形态 主题 专题 学习 贯彻 落实 学习贯彻 贯彻落实 传达 精神 条例 意见 方案 决定 规划 目标 任务 责任 责任制 考核 督查 检查
  工作 会议 大会 全会 全体 常务 联席 联席会 联席会议 扩大 推进 推进会 座谈 座谈会 动员 动员会 现场 现场会 部署 部署会 调度 调度会 表彰 表彰会
  总结 汇报 汇报会 通报 通报会 启动 仪式 开班 培训 培训班 党校 讲话 发言 表态 主持 致辞 报告 辅导 党课 提纲 材料 汇编 选编 文集 摘要 情况
  年度 季度 上半年 下半年 第一 第二 第三 第四 第一次 第二次 第三次 第四次 第一季度 第二季度 第三季度 第四季度 领导 领导小组 小组 委员会 办公室
  春季 夏季 秋季 冬季 秋冬季 冬春 春节 国庆 两会 期间 全面 深入 扎实 进一步 做好 加强 推动 深化 提升 强化 关于 召开 新时代 人民 中心
`;

const KNOWN: ReadonlySet<string> = new Set(COMMON.trim().split(/\s+/));

const LONGEST = 4;

/** Single characters that are words or marks of their own. */
const ALONE = /[在和与暨及的、，：；（）《》〈〉“”‘’〔〕！？—·　 ]/;

const RUN = /^(?:\d[\d.,]*[%％]?|[A-Za-z]+)/;

/** A date or a count with its unit: never parted. */
const DATE = /^(?:\d+年)?(?:\d+月)?(?:\d+日)?/;

export interface Word {
  readonly text: string;
  /** From the list, or a mark or number; the characters between are not understood. */
  readonly known: boolean;
}

const knownAt = (text: string, at: number): string | undefined => {
  const rest = text.slice(at, at + 24);
  const date = DATE.exec(rest)?.[0];
  if (date) return date;
  const run = RUN.exec(rest)?.[0];
  if (run) return run;
  for (let length = LONGEST; length > 1; length--) {
    const word = rest.slice(0, length);
    if (word.length === length && KNOWN.has(word)) return word;
  }
  return ALONE.test(rest[0] as string) ? rest[0] : undefined;
};

/** The longest known words from the left; what is unknown stays character by character. */
export const knownWords = (text: string): Word[] => {
  const words: Word[] = [];
  for (let at = 0; at < text.length; ) {
    const known = knownAt(text, at);
    const length = known?.length ?? ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
    words.push({ text: text.slice(at, at + length), known: known !== undefined });
    at += length;
  }
  return words;
};

const MOST_PARTS = 3;

/** `parts` with those neighbours joined that make one of our words, which the dictionary may not have. */
const joinWords = (parts: readonly string[]): Word[] => {
  const words: Word[] = [];
  for (let at = 0; at < parts.length; ) {
    let taken = 1;
    for (let count = MOST_PARTS; count > 1; count--) {
      if (KNOWN.has(parts.slice(at, at + count).join(''))) {
        taken = count;
        break;
      }
    }
    words.push({ text: parts.slice(at, at + taken).join(''), known: true });
    at += taken;
  }
  return words;
};

let segmenter: Intl.Segmenter | undefined;

/** Every word as the general dictionary sees it. */
export const dictionaryWords = (text: string): Word[] => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return joinWords([...segmenter.segment(text)].map((part) => part.segment));
};
