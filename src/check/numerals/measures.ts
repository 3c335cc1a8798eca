/** Words that count: the measure words and units of official prose, as alternatives for patterns. Nothing else. */

/** Behind a count; 号, 月, 日, 时, 点 are left out, since what they follow is no quantity. */
export const MEASURES =
  '个|名|位|人|件|项|条|次|批|户|家|亩|公顷|元|万|亿|吨|公斤|千克|公里|千米|米|平方|立方|岁|周岁|页|份|册|台|辆|套|座|处|所(?![示有在以需属谓])|顶|间|栋|幢|起|宗|种|类|场|期|轮|组|支|只|头|棵|株|张|幅|块|片|段|部|门|款|笔|单|箱|桶|袋|瓶|床|盏|艘|架|口|眼|级|倍|天|小时|分钟|工作日|百分点|余|多';

/** Of statistics: what stands before them in a report of work is a figure. */
export const STRICT = '件次|人次|批次|件|批|起|户|亩|公顷|吨|公斤|公里|元|万元|亿元|平方米|立方米';
