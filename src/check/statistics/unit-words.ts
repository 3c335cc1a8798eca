/** Units behind numbers, and what they say of a number: counted one by one, measured, or a rate. It reads no text. */

export type UnitKind = 'percent' | 'points' | 'times' | 'doublings' | 'count' | 'measure' | 'none';

const COUNTS =
  '人次 批次 件次 户次 车次 场次 人 名 位 批 件 起 宗 户 家 个 条 处 座 项 次 笔 期 场 所 间 张 支 台 辆 棵 株 头 只 套 栋 幢 例 篇 块 组 队 艘 架 盏 把 床 趟 封 通 份 部 对 类 种 口 孔 眼 面 枚 册 单 台次 头 具 根 桩 顶 宗次 门 剂次 人份 桶 箱 袋 瓶 节 堂 首 幅';

const MEASURES =
  '平方公里 平方千米 平方米 立方米 立方 平米 毫米 厘米 毫升 兆瓦 克 课时 学时 公里 千米 公顷 公斤 千克 千瓦时 千瓦 个工作日 个小时 小时 分钟 个月 美元 元 亩 吨 米 度 天 岁 分 升 秒';

const OTHERS: readonly (readonly [string, UnitKind])[] = [
  ['个百分点', 'points'],
  ['百分点', 'points'],
  ['个千分点', 'points'],
  ['%', 'percent'],
  ['％', 'percent'],
  ['‰', 'percent'],
  ['倍', 'times'],
  ['番', 'doublings'],
];

interface UnitWord {
  readonly word: string;
  readonly kind: UnitKind;
  /** What sums and comparisons know it by: 批次 is 批, 名 is 人. */
  readonly same: string;
}

const SAME: Readonly<Record<string, string>> = {
  批次: '批',
  件次: '件',
  名: '人',
  位: '人',
  '％': '%',
  百分点: '个百分点',
};

const wordsOf = (list: string, kind: UnitKind): (readonly [string, UnitKind])[] =>
  list.split(' ').map((word) => [word, kind]);

const UNITS: ReadonlyMap<string, readonly UnitWord[]> = (() => {
  const byFirst = new Map<string, UnitWord[]>();
  for (const [word, kind] of [...wordsOf(COUNTS, 'count'), ...wordsOf(MEASURES, 'measure'), ...OTHERS]) {
    const first = word[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { word, kind, same: SAME[word] ?? word }]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length);
  return byFirst;
})();

/** `万个行政村` is no unit of its own: 人 in 人民币, 度 in 度假 and so on begin other words. */
const NO_UNIT: Readonly<Record<string, string>> = {
  人: '民均大工数员口',
  分: '之别类局管',
  期: '间货',
  度: '假',
  米: '饭',
  面: '积向临对',
  对: '于应照',
  部: '门分',
  场: '所',
  所: '有以在',
  类: '型似',
  位: '居列于',
  家: '庭',
  组: '织成',
  次: '年日',
  单: '位个独一元纯方列',
  具: '体有备',
  根: '据本源',
  头: '部',
  顶: '层',
};

/** `length` takes in 批（次）. Undefined where no unit stands at `at`. */
export const unitAt = (text: string, at: number): { readonly unit: UnitWord; readonly length: number } | undefined => {
  const list = UNITS.get(text[at] ?? '');
  if (!list) return undefined;
  for (const unit of list) {
    if (!text.startsWith(unit.word, at)) continue;
    const end = at + unit.word.length;
    if (text.startsWith('（次）', end)) return { unit, length: unit.word.length + 3 };
    const next = text[end];
    if (next !== undefined && NO_UNIT[unit.word]?.includes(next)) return undefined;
    return { unit, length: unit.word.length };
  }
  return undefined;
};
