/**
 * Units of the tables of offices: which words are one by themselves, made of what (`万立方米`, `元/吨`), and which word in
 * brackets behind a name is likely to be one though nobody has heard of it. It reads no number and no table.
 */

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Counted things: people, cases, what is built, grown, kept. */
const COUNTED = words(`
  件次 批次 人次 户次 场次 车次 架次 台次 班次 艘次 座次 例次 辆次 篇次 起次 家次 台套 台班 人天 工日 件 批 人 户 名 个 起 宗 次 例 项 处 座 艘 套 台 辆 架 部 家 所 间 栋
  幢 片 块 条 根 棵 株 头 只 羽 匹 尾 箱 袋 包 瓶 桶 盒 支 把 张 份 本 册 卷 篇 期 场 届 组 队 班 团 支队 眼 口 孔 盏 扇 门 面 顶 床 床位 张床位 学位 岗位 标段 班级
  宗地 地块 单元 车位 泊位 站 点位 机位 枚 颗 粒 码 对 双 副 盘 樘 榀 井 库容 网格
`);

/** Measures; of some also the sign. */
const MEASURES = words(`
  元 美元 欧元 港元 日元 角 分 米 厘米 毫米 分米 微米 公里 千米 里 海里 平方米 平方公里 平方千米 平米 立方米 方 亩 公亩 公顷 顷 升 毫升 吨 千克 公斤 克 毫克 微克 斤 吨标准煤 标准煤 吨标煤 吨公里 人公里
  千瓦 千瓦时 千瓦小时 瓦 兆瓦 度 伏 千伏 千伏安 安 焦耳 千焦 兆帕 帕 百帕 摄氏度 分贝 天 日 小时 分钟 秒 年 月 周 倍 股 手 折 级 位 点 岁 枝 字 比特
  mm cm dm m km m2 m3 m² m³ km2 km² ㎡ ㎥ ㎜ ㎝ ㎞ ㎏ kg g mg μg µg t l ml L mL W kW MW GW kWh MWh KWh V kV kVA Hz MHz GHz MB GB TB Mbps Pa hPa kPa MPa J kJ MJ dB ℃ °C ° h min s ha
`);

/** Parts of a whole; a change of them. */
const RATIOS = words('个百分点 百分点 ％ % ‰ pH ppm');

const SCALES = /^(?:百万|千万|百亿|千亿|万亿|十万|[十百千万亿])(?=[^\d])/;

const KNOWN: ReadonlySet<string> = new Set([...COUNTED, ...MEASURES, ...RATIOS]);

/** Of what a unit may be a part: 元/吨, 立方米/秒, 人/平方公里. */
const OVER = /[/／]|每/;

const isSimple = (text: string): boolean => {
  if (KNOWN.has(text)) return true;
  const scale = SCALES.exec(text)?.[0];
  return scale !== undefined && KNOWN.has(text.slice(scale.length)) && !RATIOS.includes(text.slice(scale.length));
};

/** 件（次） is how forms print 件次. */
export const plainUnit = (unit: string): string =>
  unit
    .replace(/[（）()]/g, '')
    .replace('％', '%')
    .replace('／', '/');

/** A unit that is known, alone or with 千, 万, 亿 before it, or one over another. */
export const isUnit = (value: string): boolean => {
  if (value === '' || value.length > LONGEST) return false;
  const parts = plainUnit(value).split(OVER);
  return parts.length <= 3 && parts.every(isSimple);
};

const LONGEST = 12;

/** 年 and the like behind a number make a date or a grade; so do single capitals (5A). */
const NOT_BEHIND = /^(?:[年月日分点位级期里手A-Z])$/;

/** Behind a number in Han numerals only these: 三门 and 七里 are names. */
const BEHIND_HAN: ReadonlySet<string> = new Set(
  words('件次 批次 人次 户次 场次 亿元 万元 件 批 人 户 名 个 起 宗 次 例 元 天 项 处'),
);

/** `321件` → 件, `12.5万元` → 万元; undefined where no unit stands at the end. */
export const unitAtEnd = (text: string): string | undefined => {
  for (let from = Math.max(1, text.length - LONGEST); from < text.length; from += 1) {
    const unit = plainUnit(text.slice(from));
    const fits =
      /^[^\d]*$/.test(text) && !/[xX×%％‰]/.test(text) ? BEHIND_HAN.has(unit) : isUnit(unit) && !NOT_BEHIND.test(unit);
    if (fits) return text.slice(from);
  }
  return undefined;
};

/** Words in brackets that say which part is meant, when, of whom, or how it was reckoned. */
const QUALIFIER = new RegExp(
  [
    /^(?:其中|含|不含|包括|不包括|除|扣除|按|以|占|截至|至|自|从|到|较|比|同|上|下|本|去|今|当|前|后|未|已|全|总|各|新|旧|老|原|现|可|不|非|无|有|主|次|初|重|再|另|预|拟|应|实|暂|见|附|注|指|如)/
      .source,
    /(?:合计|小计|总计|累计|总数|总量|年|年份|年度|月|月份|季度|期|日|时间|数|值|率|比|额|量|类|型|级|种|类别|类型|口径|方式|情况|省|市|县|区|乡|镇|村|街道|局|办|委|部|院|站|所|中心|公司|机关|部门|单位|人员|名称|以上|以下|以内|以外|左右|城镇|农村|城市|乡村|男|女|男性|女性|内|外|中|型)$/
      .source,
    /^(?:[A-Z]|[甲乙丙丁]|[一二三四五六七八九十]+|.*[\d]{3,}.*|[A-Z]{3,})$/.source,
    /[，、；。：\s]/.source,
    /^.*(?:来信|来访|网上|电话|走访|线上|线下|计划|任务|目标|完成|办结|受理|重复|快报|预计|初步|结转|新增|存量|增量|名义|实际|现价|不变价|自有|国有|集体|个人|民营|农业|工业|其他|其它).*$/
      .source,
  ].join('|'),
);

/** Short, in Han or in Latin with its signs, and no word that qualifies a name. */
export const isLikelyUnit = (value: string): boolean =>
  (/^[\u4e00-\u9fff]{1,4}(?:[/／][\u4e00-\u9fff]{1,4})?$/.test(value) ||
    /^[A-Za-zμµΩ°℃][A-Za-zμµΩ°℃²³·^/\d]{0,7}$/.test(value)) &&
  !QUALIFIER.test(value);
