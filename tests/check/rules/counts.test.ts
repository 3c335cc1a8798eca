/** Numbers of items and headings, and counted phrases: texts that a simple rule takes for wrong, and slips it overlooks. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberSeries } from '../../../src/check/rules/punctuation/p21-series.ts';
import { countedPhrases } from '../../../src/check/rules/statistics/s23-counted-phrases.ts';
import { announcedPoints } from '../../../src/check/rules/statistics/s24-announced-points.ts';
import { judgeText } from '../judge.ts';

const RULES = [numberSeries, countedPhrases, announcedPoints];

/** `grade 原文` of each finding. */
const found = (text: string, rules = RULES): string[] =>
  judgeText(text, [], rules).map(
    ({ rule, diagnostic, from, to }) => `${rule} ${diagnostic.grade} ${text.slice(from, to)}`,
  );

describe('P21', () => {
  it.each([
    ['一是查账本，二是查实物，二是查流程。', 'P21 E 二是'],
    ['第一，看制度。第二，看执行。第四，看成效。', 'P21 E 第四，'],
    ['各窗口一要热情，二要规范，四要公开。', 'P21 E 四要'],
    ['办理分三步：①受理，②核查，④答复。', 'P21 E ④'],
    ['一、抓早\n春耕不等人。\n三、抓细\n一块田一块田过。', 'P21 E 三、'],
    ['一、抓早\n春耕不等人。\n二、抓细\n一块田一块田过。\n二、抓实\n一户一户问。', 'P21 E 二、'],
    ['（一）查库区。逐库过筛。\n（二）查堤防。逐段徒步。\n（四）查预案。逐村演练。', 'P21 E （四）'],
    ['1.备种子。早到户。\n2.备农机。早检修。\n4.备资金。早到账。', 'P21 E 4.'],
    ['第一章　总则\n本办法适用于全县。\n第三章　附则\n自发布之日起施行。', 'P21 E 第三章'],
    ['一是到现场，看实情。\n二是到农户，听实话。\n四是到企业，解难题。', 'P21 E 四是'],
    ['一、上月情况\n总体平稳。\n二、本月打算\n1.抓征收\n（一）摸底数\n（二）定方案', 'P21 E （一）'],
    ['一要领导带头。二要务实担当。四要点面结合。', 'P21 E 四要'],
    ['一、抓早\n第三，是后话。\n二、抓细\n慢不得。\n四、抓实\n第三，还要算账。', 'P21 E 四、'],
    ['其一，账要清；其二，物要实；其四，人要勤。', 'P21 E 其四，'],
  ])('%s', (text, wanted) => {
    expect(found(text, [numberSeries]).filter((one) => !one.includes(' I '))).toEqual([wanted]);
  });

  it.each([
    '全县夏粮单产居全市第一，秋粮居第三，油料居第四。',
    '原因之一是资金，三是土地的问题还没有人说清。',
    '第一，人要到位。其次，钱要到位。第三，物要到位。',
    '一方面要快，三方面都要稳。',
    '我想，一是要学：一要学政策，二要学法律；二是要用；三是要总结。',
    '接待日安排：（一）（二）（四）组上午，（三）组下午。',
    '据统计，（1）类事项12件，（3）类事项4件。',
    '一、二、四村民小组已经通水。',
    '第一项是老规定，第三项是新规定，都要执行。',
    '一、抓源头\n（一）评估。先评后定。\n（二）公示。先示后办。\n二、抓化解\n（一）包案。一案一策。\n（二）回访。一案一访。',
    '三、五年规划怎么看\n规划要管长远。\n四、今年工作怎么干\n一件一件抓。',
    '一要学，学政策；二要学，学法律。\n会后，一要干，二要快，三要好。',
    '本办法第八条第（一）项、第（三）项另有规定的除外。',
    '1.5万亩良田已经整平。\n3.2公里水渠正在施工。',
    '一是摸底。\n二是会商。\n（略）\n',
  ])('lets pass %s', (text) => {
    expect(found(text, [numberSeries])).toEqual([]);
  });

  it('suggests the number that goes on, and only where the rest then fits', () => {
    const suggested = (text: string) =>
      judgeText(text, [], [numberSeries]).map(({ diagnostic }) => diagnostic.suggest?.map((one) => one.text));
    expect(suggested('一是查，二是改，四是督。')).toEqual([['三']]);
    expect(suggested('一是查，三是改，四是督。')).toEqual([undefined]);
  });
});

describe('S23', () => {
  it.each([
    ['这次培训有三项内容：一是讲政策，二是教方法。', 'S23 E 三项内容'],
    ['要落实“三个不”：不推诿、不拖延。', 'S23 E “三个不”'],
    ['要坚持“五个必须”：必须依法，必须公开，必须及时，必须留痕。', 'S23 E “五个必须”'],
    ['全县布设三个点：青禾点、石渡点、云岭点、白河点。', 'S23 E 三个点'],
    ['拖下来有四个方面的原因：一是人少，二是事多，三是路远。', 'S23 E 四个方面'],
    ['接下来抓好两个环节：其一，入口登记；其二，中间督办；其三，出口回访。', 'S23 E 两个环节'],
    ['窗口服务要做到“四办”：马上办、网上办、就近办。', 'S23 E “四办”'],
    ['会议有四项议程：1.情况通报；2.典型发言；3.部署工作。', 'S23 E 四项议程'],
    ['督查要“两看”：一看账本清不清，二看现场实不实，三看群众认不认。', 'S23 E “两看”'],
    ['列入试点的有四个村，即青禾村、石渡村、白河村。', 'S23 E 四个村'],
    ['难在两个方面：第一个是资金，第二个是用地，第三个是用工。', 'S23 E 两个方面'],
    ['抓好三件事——一是浇水，二是施肥。', 'S23 E 三件事'],
    ['要守住“三条线”——红线、底线、生命线、高压线。', 'S23 E “三条线”'],
    ['症结有三个。一是权属不清。二是档案不全。会后再议。', 'S23 E 三个'],
    ['工作中要做到三个结合，即：线上与线下相结合、当前与长远相结合、点与面相结合、奖与惩相结合。', 'S23 E 三个结合'],
    ['要守好三道门：守好采购门，来路不明的不进；守好加工门，生熟不分的不做。', 'S23 E 三道门'],
  ])('%s', (text, wanted) => {
    expect(found(text, [countedPhrases])).toEqual([wanted]);
  });

  it.each([
    '要坚持两手抓：一手抓防、一手抓治，两手都要硬。',
    '今年抓三件大事：修好一条路，建好一座桥，办好一所学校，让群众看得见、摸得着。',
    '走访了三个村：青禾村和石渡村、云岭村。',
    '要处理好三个关系：条与块、管与放、快与好的关系。',
    '我有两点感受：这支队伍很能吃苦，值得学习。',
    '做好三篇文章：特色文章、品牌文章等，一篇接着一篇写。',
    '坚持“两个毫不动摇”，落实“三个区分开来”：让干部敢闯敢试。',
    '四名同志作了发言：内容很实，听了很受启发，也很受触动。',
    '三个月内要见效：一个月摸排，两个月整改。',
    '要做到“三到位一处理”：合理的解决到位，无理的教育到位，困难的帮扶到位，违法的依法处理。',
    '主要做法有三条：一是建专班，每周调度；二是建台账，逐件销号。还有一条，就是建机制。',
    '问题有三个：一是人不够；二是钱不够。\n三是劲不够，有的同志还有畏难情绪。',
    '难在两个方面：第一个方面是资金，第二个方面是用地。',
    '他连任三届村主任——人称“老黄牛”、活地图。',
    '前三项工作：青禾镇、石渡镇已经完成。',
    '抓住四个关键词：稳、准、快、实。',
    '工作中要做到两个结合，即：线上与线下相结合、当前与长远相结合。',
    '要处理好三个关系：上与下、内与外的关系，都要想清楚。',
    '要守好两道门：守好采购门，来路不明的不进；守好加工门，生熟不分的不做。',
    '二、建强两支队伍\n（一）抓培训。每季一次。\n（二）抓考核。每年一评。\n（三）抓激励。奖优罚劣。',
  ])('lets pass %s', (text) => {
    expect(found(text, [countedPhrases])).toEqual([]);
  });
});

describe('S24', () => {
  const parts = (count: number, form: (n: number) => string = (n) => `${'一二三四五六'[n - 1]}、`): string =>
    Array.from({ length: count }, (_, at) => `${form(at + 1)}抓好第${at + 1}季农活\n田里的事等不得。`).join('\n');

  it.each([
    [`下面，我讲三点意见。\n${parts(2)}`, 'S24 E 三点意见'],
    [`下面，我讲三点意见。\n${parts(4)}`, 'S24 E 三点意见'],
    [`我再强调以下五个问题：\n${parts(4)}`, 'S24 E 五个问题'],
    [`现在，我从两个方面汇报。\n${parts(3)}`, 'S24 E 两个方面'],
    [`就做好下步工作，我讲4点意见。\n${parts(3)}`, 'S24 E 4点意见'],
    [`我谈三点体会。\n${parts(2, (n) => `（${'一二三四'[n - 1]}）`)}`, 'S24 E 三点体会'],
    ['我提三点要求：一要早，二要快。', 'S24 E 三点要求'],
    ['最后，我强调两点：第一，纪律要严；第二，作风要实；第三，安全要保。', 'S24 E 两点'],
    ['下面，我讲三点意见。\n第一，思想要统一。会后就传达。\n第二，行动要迅速。明天就部署。', 'S24 E 三点意见'],
    ['会前，我先通报三个情况。一是降雨偏少。二是库容偏低。', 'S24 E 三个情况'],
    ['二、办好三件实事\n（一）修通入村路。年底通车。\n（二）建好蓄水池。汛前完工。', 'S24 E 三件实事'],
  ])('%s', (text, wanted) => {
    expect(found(text, [announcedPoints])).toEqual([wanted]);
  });

  it.each([
    `下面，我讲三点意见。\n${parts(3)}`,
    `下面，我讲几点意见。\n${parts(3)}`,
    `刚才，几位同志讲了四点意见，我都同意。\n${parts(3)}`,
    `下面，我讲两点意见。\n一、抓预防\n（一）排查。要细。\n（二）研判。要准。\n（三）处置。要快。\n二、抓化解\n小事不出村。`,
    '上午的会提了六条建议。会后逐条答复。',
    '我讲三点意见，供大家参考，不对的地方请批评指正。',
    `我讲三点意见。\n${parts(2)}\n此外，三是把种子备足，不误农时。`,
    '我从三个方面看这件事，看法不一定对。',
    '下面，请各组分别讲三点意见。\n散会后留下。',
    `各乡镇从四个方面自查，问题清单月底报县里。\n${parts(2)}`,
  ])('lets pass %s', (text) => {
    expect(found(text, [announcedPoints])).toEqual([]);
  });
});

describe('on any text', () => {
  const piece = fc.constantFrom(
    ...[
      '一',
      '二',
      '三',
      '十',
      '第',
      '是',
      '要',
      '、',
      '，',
      '：',
      '。',
      '；',
      '\n',
      '（',
      '）',
      '1',
      '2',
      '.',
      '“',
      '”',
    ],
    ...['首先', '其次', '点意见', '个', '确保', '讲', '从', '方面', '①', '③', '🌾', '\u3000', '附件', '抓落实'],
  );

  it('never throws, and finds nothing outside the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const text = pieces.join('');
        for (const { from, to } of judgeText(text, [], RULES)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a series that counts on is never reported, and one that leaves out a number always', () => {
    const forms = fc.constantFrom<(n: string) => string>(
      (n) => `${n}是`,
      (n) => `${n}要`,
      (n) => `第${n}，`,
      (n) => `其${n}，`,
      (n) => `（${n}）`,
    );
    fc.assert(
      fc.property(forms, fc.integer({ min: 3, max: 9 }), fc.integer({ min: 1, max: 7 }), (form, length, out) => {
        const numbers = [...'一二三四五六七八九'].slice(0, length);
        const text = (list: readonly string[]): string => `${list.map((n) => `${form(n)}做好农活`).join('；')}。`;
        expect(found(text(numbers), [numberSeries])).toEqual([]);
        const missing = 1 + (out % (length - 2));
        expect(found(text(numbers.filter((_, at) => at !== missing)), [numberSeries])).toHaveLength(1);
      }),
    );
  });
});
