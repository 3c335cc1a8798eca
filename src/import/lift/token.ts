/** Stretches of a line that are facts: what stands for something left out, and real values. Types and shared words only. */

export type TokenKind = 'number' | 'date' | 'place' | 'organ' | 'person' | 'meeting' | 'paper' | 'other';

export interface Token {
  readonly kind: TokenKind;
  /** UTF-16 offsets in the line, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** It stands for a value that was left out or masked. */
  readonly missing: boolean;
  /** Of a number: what follows it, outside the token; `%` is inside. */
  readonly unit?: string;
}

/** Measure words and units of figures, the longer ones first. */
export const UNITS =
  '个百分点|个点|平方公里|平方米|立方米|万人次|万元|亿元|万亩|万人|万户|万吨|公里|人次|件次|批次|户次|场次|小时|分钟|个月|百分点|台套|件|批|人|起|个|名|户|元|宗|项|条|次|场|处|家|亩|天|日|年|月|篇|份|封|例|期|届|位|倍|分|所|座|台|辆|吨|米|万|亿|岁|类|轮|支|部|页|字|周|点|成|股|盏|棵|只|头|度|拨|列|趟|种|声|遍|步|艘|架|根|层|栋|幢|间|班|笔|票|节|卷|册|本|套|副|双|堂|分钟|毫米|厘米|千米|千克|公斤|吨级|平方';

export const UNIT_AT: RegExp = new RegExp(`^(?:余|多)?(?:${UNITS})`);

/** What a place's name ends with, and what must not follow it. */
export const PLACE_CLASS =
  '(?:省|市(?![民场])|县(?!级)|区(?![域间别])|镇|乡|村(?!民)|社区|街道|州|旗|盟|屯|林场|农场)(?!长)';

export const POSTS =
  '同志|书记|副书记|县长|副县长|市长|副市长|省长|局长|副局长|主任|副主任|部长|副部长|镇长|乡长|区长|州长|主席|副主席|常委|院长|检察长|校长|组长|副组长|科长|处长|厅长|秘书长|总经理|经理|支书|先生|女士|老师|委员|村长|站长|所长';

/** Surnames that are hardly ever words of their own: 和, 于, 经, 成 before a mask begin no name. */
export const SURNAMES =
  '赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕施张孔曹严魏陶姜戚谢邹喻苏潘葛奚范彭郎鲁韦马苗俞袁柳鲍唐薛雷贺倪汤滕罗郝邬安傅卞顾孟黄萧尹姚邵汪祁毛狄贝臧戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路娄童颜郭梅盛刁钟徐邱骆高夏蔡田樊胡凌霍虞柯卢莫裘丁邓洪石崔吉龚程嵇邢裴陆翁荀甄储靳段侯宓刘景詹叶黎薄白蒲赖卓蔺屠乔阴胥苍闻谭贡姬申冉郦雍桑桂濮牛扈燕冀尚温庄晏柴瞿阎慕茹艾鱼廖庾耿匡寇欧沃蔚隆聂敖冷訾阚曾沙丰蒯荆竺盖佟丘覃岳涂仇巩';
