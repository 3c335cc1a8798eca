/**
 * Names that share a whole out so that nothing is counted twice: channels, levels, sizes, seasons, trades, kinds of
 * dispute. Names outside of these families may be of one thing together (党员, 女干部), and nothing is known of them.
 */

const list = (words: string): string => words.split(' ').join('|');

const TRADES = list(
  '工贸 危化 危险化学品 化工 煤矿 矿山 非煤矿山 建筑 建筑施工 施工 交通 交通运输 道路运输 运输 冶金 餐饮 住宿 商贸 商超 农业 渔业 养殖 种植 旅游 文旅 烟花爆竹 燃气 加油 物流 制造 加工 水利 电力 通信 金融 医疗 教育 校园 学校 医院 食品 药品',
);
const KINDS = list(
  '婚姻 婚姻家庭 家庭 邻里 土地 山林 林权 宅基地 劳资 劳动 劳动争议 欠薪 征地 征地拆迁 拆迁 物业 医疗 医患 交通事故 合同 债务 借贷 民间借贷 环保 生态环境 涉法涉诉 教育 城建 住建 农业农村 自然资源 人社 社保 民政 供水 供电 供暖 噪声 消费 电气线路 消防通道 用火用气',
);

const FAMILIES: readonly RegExp[] = [
  /^(?:群众|初次|受理|接待|登记|收到)?(?:来信|来访|来电|走访|电话|网上|网络|网上信访|网上投诉|网信|信件|微信|窗口)(?:信访|投诉|反映|渠道|事项)?(?:共|为)?$/,
  /^(?:由)?(?:中央|国家|省|市|州|县|区|乡|镇|乡镇|街道|村|社区|村居|组)(?:级|本级|直|直部门|直单位|直机关|属|财政|部门|机关|两级|居)?(?:资金|财政|配套|调处|调解|化解|受理|办理|办结|单位|部门|干部|层面)?(?:共|为)?$/,
  /^[男女](?:性|生|职工|同志|代表|委员|学员|学生|教师|干部|工人|党员|队员|村民|职员)?$/,
  /^[大中小微](?:[（(][12一二][)）])?型(?:水库|企业|项目|工程|灌区)?$/,
  /^(?:第?[一二三四])(?:季度|类|级|等|期|批|档)(?:[一-龥]{0,4})$/,
  /^(?:一般|较大|重大|特别重大|特大)(?:安全|事故)?(?:隐患|事故|风险|问题)?$/,
  /^(?:幼儿园|小学|初中|高中|中学|中职|职高|高职|大学|本科|专科|大专|研究生|九年一贯制学校)(?:阶段|生|学生|教师|学历)?$/,
  /^(?:已|已经|正在|正|未|尚未|还未|待|没有)[一-龥]{2,5}$/,
  /^[一-龥]{1,6}(?:镇|乡|街道|村|社区|县|区|市|片区)$/,
  new RegExp(`^(?:${TRADES})(?:领域|行业|类|生产|经营)?(?:企业|单位|场所|项目|问题|隐患)?$`),
  new RegExp(`^(?:${KINDS})(?:领域|方面|类|矛盾)?(?:纠纷|问题|事项|案件|诉求|隐患)?$`),
];

/** Behind these a name says the same as without. */
const ENDING = /(?:有|为|是|达|达到|共|共有|计)$/;

/** True where all are names of one family and no two are the same. */
export const areApart = (names: readonly string[]): boolean => {
  const bare = names.map((name) => name.replace(ENDING, ''));
  if (new Set(bare).size !== bare.length) return false;
  return FAMILIES.some((family) => bare.every((name) => family.test(name)));
};
