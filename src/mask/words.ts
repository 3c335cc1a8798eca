/** The words by which places, persons and organs are known: tables only. */

import { once } from './once.ts';

const alternatives = (words: string): string => words.trim().split(/\s+/).join('|');

/** Class words of places, the longer before the shorter that it ends with. */
export const PLACE_CLASSES = alternatives('特别行政区 自治区 自治州 自治县 街道 社区 省 市 县 区 旗 盟 州 镇 乡 村 屯');

/** Class words of places that stand before an organ's own name: `云溪县信访局`. */
export const SEAT_CLASSES = alternatives('自治区 自治州 自治县 街道 省 市 县 区 旗 州 镇 乡');

/** Stems that name no place: `全县`, `各乡镇`, `城区`, `示范区`, `老旧小区`. */
export const genericStem = once(
  () =>
    new RegExp(
      `^(?:${alternatives('全 本 我 各 该 某 贵 外 每 两 多 同 跨 省 市 县 区 镇 乡 村 城 郊 山 林 农 景 园 校 厂 矿 牧 小 社 老')})$|^(?:${alternatives(`
    每个 各个 各级 全体 全省 全市 全县 我省 我市 我县 本省 本市 本县 县城 县乡 市县 省市 乡村 农村 城乡 主城 老城 城中 老旧 有关 相关 重点 所有 其他 部分 少数 一些
    开发 示范 高新 经济 新农 棚户 工业 产业 科技 保税 试验 自贸 功能 住宅 生活 办公 中心 超大 大中 新型 行政 自然 贫困 脱贫 空壳 国有
    平安 和谐 智慧 美丽 文明 绿色 推进 推动 加强 提升 深化 深入 组织 集中 驻
  `)})|[的了是与及、]|[景校厂矿社小牧灾片乡进入到]$`,
    ),
);

/** Of what is no place: `危险区`, `易涝区`, `保护区`, alone or behind words that say of what kind. */
const ZONES = alternatives(`
  危险 高危 风险 隐患 易发 易涝 易淹 易燃 淹没 受淹 滞洪 蓄洪 行洪 分洪 泄洪 滞涝 防治 防控 管控 管制 警戒 控制 隔离 封控 缓冲 核心 保护 保育 涵养 水源 示范 试点 试验 实验 先行 先导 合作
  集聚 聚集 聚居 密集 集中 安置 转移 避险 避难 疏散 休息 服务 候车 等候 接待 办事 窗口 咨询 功能 规划 建成 在建 待建 施工 作业 生产 种植 养殖 灌溉 受灾 受益 重灾 灾 库 林 矿 景 牧 采空 塌陷 沉陷 禁采
  禁养 禁渔 禁烧 禁放 禁建 限建 限养 适养 开采 采沙 采砂 拆迁 征收 改造 更新 整治 治理 搬迁 移民 居民 住宅 商业 商务 文教 物流 仓储 工业 农业 旅游 度假 风景 游览 停车 活动 管理 责任 监管 监测
  巡查 覆盖 盲 空白 薄弱 低洼 积水 内涝
`);

const OF_ZONES = alternatives(`
  自然 生态 环境 湿地 森林 草原 水源 水源地 饮用水 一级 二级 三级 四级 国家级 省级 市级 县级 国家 重点 重大 主要 一般 特殊 核心 外围 山洪 洪水 洪涝 暴雨 内涝 地震 地质 灾害 地灾 滑坡 泥石流 崩塌 火灾 火险 山火 台风
  干旱 低洼 沿河 沿江 沿海 沿湖 临河 沿线 山 蓄 滞 高 中 低 较 极 易 人员 群众 居民 人口 转移 避险 应急 安全 临时 现代 农业 工业 产业 经济 科技 商业 文化 历史 文物 旅游 乡村 城市 老旧 矿山 煤矿 水库 尾矿库 库 河道
  河 江 湖 高速 高速公路 公路 铁路 机场 港口 粮食 畜禽 水产 基本 永久 耕地 农田 综合 联合 协同 创新 改革 开放 民族 团结 平安 双 特色 优势 信访 群众来访 来访 矛盾 纠纷 多发 高发 易
`);

/** Whether a stem names a zone and no place; a word before it that is not known may be a name. */
export const zoneStem = once(() => new RegExp(`^(?:${OF_ZONES}){0,4}(?:${ZONES})$`));

/** Endings of organs and firms. */
export const organ = once(
  () =>
    new RegExp(
      `(?:${alternatives(`
    局 委 办 院 厅 部 室 中心 公司 集团 厂 学校 中学 小学 幼儿园 大学 学院 医院 银行 合作社 委员会 办公室 联席会议 政府 党委 党组
    支队 大队 派出所 司法所 办事处 站 所 协会 联合会 商会 指挥部 监委
  `)})$`,
    ),
);

/** Endings before which the name itself stands; of a public organ the ending says all there is. */
export const NAMED_ORGAN =
  /^(.*?)((?:股份有限|有限责任|有限)?公司|集团|厂|合作社|幼儿园|中学|小学|学校|大学|学院|医院|卫生院|协会|商会)$/;

/** What may stand before such an ending without being a name. */
export const GENERIC_NAME =
  /^(?:省|市|县|区|镇|乡|人民|中心|第[一二三四五六七八九十]+|中医|妇幼保健|职业|技工|实验|高级|党|总)*$/;

const SURNAMES = `
  王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛
  闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文施洪辛柯庄殷牛樊葛邢安齐伍庞颜倪聂章鲁岳翟申欧耿关兰焦俞左柳甘祝包宁尚符舒阮纪梅童凌毕单裴霍涂成苗
  谷盛曲翁冉骆蓝路游靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗代桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫
  寇桑郎甄丛仲虞敖明佘池查麻苑迟邝
`;

const COMPOUND = '欧阳 司马 上官 诸葛 司徒 尉迟 公孙 慕容 令狐 皇甫 夏侯 东方 端木 宇文 长孙';

/** Surname and given name, or names parted by ·. */
export const person = once(
  () =>
    new RegExp(
      `^(?:(?:${alternatives(COMPOUND)})[\\u4e00-\\u9fff]{1,2}|[${SURNAMES.replace(/\s/g, '')}][\\u4e00-\\u9fff]{1,2}|[\\u4e00-\\u9fff]{1,8}(?:·[\\u4e00-\\u9fff]{1,8})+)$`,
    ),
);

export const compoundSurname = once(() => new RegExp(`^(?:${alternatives(COMPOUND)})`));

/** Posts that stand after a surname: `沈县长`. */
export const POSTS =
  /副?(?:书记|县长|市长|区长|省长|镇长|乡长|局长|主任|部长|主席|院长|检察长|厅长|处长|科长|所长|站长)/g;

/** Stems that are everyday words: bare, they say nothing of a place. */
export const everyday = once(
  () =>
    new Set(
      alternatives(
        '和平 光明 团结 幸福 新华 人民 建设 民主 胜利 解放 红旗 朝阳 东风 前进 友谊 文明 安定 永安 太平 长安 中心',
      ).split('|'),
    ),
);
