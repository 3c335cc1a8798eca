/** What healing mends, what it leaves alone, and that it never changes a word. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heal } from '../../../src/import/text/heal.ts';
import { HEALINGS, type HealingKind } from '../../../src/import/text/kinds.ts';
import { pasted } from '../../support/pasted.ts';

const VOLUME = `信访工作会议讲话材料汇编（2篇）

目　录
在全县信访工作会议上的讲话……1
在全县群众工作会议上的发言……9

在全县信访工作会议上的讲话
县委书记　周立群
（2024年9月12日）

同志们：
这次会议的主要任务，是分析1—8月的信访形势，安排今后几个月的工作。刚才，程立诚同志通报了情况，三个乡镇作了发言，讲得都很实在，我完全同意，请大家抓好落实。
下面，我讲两点意见。
一、看清形势，把信访工作摆到突出位置
从总量看，全县登记信访事项x件次，同比上升x.x%。其中，网上信访1488件次，占总量的73.8%；来信321件次，同比下降12.3%，说明群众越来越愿意足不出户反映诉求，我们应当欢迎，决不能去压登记、减数字。
（一）取得的成绩值得珍惜。各级领导干部带头接待群众，共接待群众156批次，推动解决具体问题131件，交办的积案逐件明确了包案领导和化解时限。
（二）存在的差距不容回避。有的单位把转办当办理、把答复当办结，群众为同一件事反复跑、反复问，说明工作还没有做到位。
二、压实责任，把问题解决在基层
第一，排查要横到边、纵到底。要把入户走访同民情收集结合起来，一是问清楚诉求，二是查清楚事实，三是讲清楚政策，四是落实好措施，做到情况早知道、问题早解决。
第二，办理要依法按期。自收到之日起15日内决定是否受理并告知信访人，受理之后60日内办结，一件一件给群众答复。
同志们，信访工作责任重大，让我们共同努力，用实实在在的成效取信于民！

在全县群众工作会议上的发言
石渡镇党委书记　何　静
（2024年10月11日）

同志们：
石渡镇辖11个行政村，去年以来共收到群众诉求x件，办结x件。我们的体会是，群众的事没有小事，只要把道理讲清、把事情办实，多数矛盾都能在村里解决，不出镇、不上交。
我的发言完了，谢谢大家！`;

const kindsOf = (text: string): string => [...new Set(heal(text).healings.map(({ kind }) => kind))].join(' ');

describe('pasted from a page', () => {
  it.each<[string, Parameters<typeof pasted>[1]]>([
    ['lines of 28', { width: 28, indent: '　　' }],
    ['lines of 22 with page numbers', { width: 22, indent: '　　', page: 15 }],
    ['half-width indents', { width: 28, indent: '    ', page: 22 }],
    ['numbers torn out', { width: 28, indent: '　　', page: 22, torn: true }],
    ['a running header', { width: 25, indent: '　　', page: 6, header: '云溪县讲话材料选' }],
  ])('%s', (_what, print) => {
    const found = heal(pasted(VOLUME, print));
    expect(found.text).toBe(VOLUME);
    expect(found.healings.length).toBeGreaterThan(20);
  });

  it('× as wide as Han', () => {
    const text = VOLUME.replaceAll('x', '×');
    const lines = pasted(text, { width: 24, indent: '　　' });
    expect(heal(lines).text).toBe(text);
  });

  it('lines that squeezed marks have made longer and shorter', () => {
    const text = [
      '　　刚才，县委、县政府对秸秆禁烧作了全面部署，讲话切中',
      '要害、指明方向，我们坚决拥护，不折不扣地把它落实好。',
      '全镇耕地面积大，小麦种植占八成以上，点多、线长、面',
      '广，任务重，在座的每一位同志都要把担子挑起来。',
      '　　一个火点，写检查；两个火点，停职；三个火点，我本人向县委辞',
      '职，说到做到。',
      '　　表态完毕。',
    ];
    expect(heal(text.join('\n')).text.split('\n')).toHaveLength(3);
  });

  /** 12 characters a line; `⏎` is where a page's edge broke, a line end where a paragraph ends. */
  const unbroken = (text: string): string => text.replaceAll('⏎', '');
  const FILL = [
    '各乡镇要把排查出来的问题逐条登记，谁家的事谁去⏎办，办到什么程度当面说清，一件一件往前推进，推⏎不动的报到县里来。',
    '县里每月听一次汇报，听的时候只看结果不看过程，⏎看群众点头不点头，看问题还来不来，这两条最要紧⏎也最实在。',
  ];

  it.each<[string, string]>([
    [
      'a full line that ends a sentence goes on',
      '今年以来各单位都很努力，登记准了，办结也快多了。⏎不过从回访的情况看，还有一些人不满意。',
    ],
    [
      'who is addressed begins anew',
      '今年以来各单位都很努力，登记准了，办结也快多了。\n同志们，秋收就要开始了，时间不等人。',
    ],
    [
      'what closes begins anew',
      '今年以来各单位都很努力，登记准了，办结也快多了。\n最后，请大家把今天定下的事一件件办好。',
    ],
    ['who speaks begins anew', '问：今年的形势怎么样，比去年好些了没有，说一说。\n答：总的看是好的。'],
    [
      'where the next word would have fitted, the paragraph ends',
      '今年各单位都很努力，登记准了，办结也快。\n不过从回访的情况看，还有一些人不满意，要接着去⏎做工作，一户也不落下。',
    ],
    [
      'the rest of a heading is no paragraph',
      '一、进一步压实各级各部门的责任，把问题解决在基层⏎解决在萌芽状态\n要早抓。',
    ],
    [
      'an item that was cut in its only sentence',
      '1.培训网格员六百名持证上岗，工资与技能等级的高低⏎挂钩。\n2.招募志愿者。',
    ],
    [
      'a line that was cut by hand in the middle of a sentence goes on',
      '今年各单位都很努力，登记准了，雨天里⏎也照样有人值班守着。\n不过从回访的情况看，还有人不满意。',
    ],
    [
      'where a paragraph has lost its end mark, who is addressed begins anew',
      '今年各单位都很努力，登记也准了\n同志们，秋收就要开始了，时间不等人。',
    ],
  ])('where the indents are lost: %s', (_what, text) => {
    const whole = [...FILL, text, ...FILL].join('\n');
    expect(heal(whole.replaceAll('⏎', '\n')).text).toBe(unbroken(whole));
  });

  /** The same, with first lines that are two characters shorter: the indent took their place. */
  const SHORT = [
    '各乡镇要把排查出来的问题逐条登记，谁家的事谁⏎去办，办到什么程度当面说清，一件一件往前推进，推⏎不动的报到县里来。',
    '县里每月听一次汇报，听的时候只看结果不看过程⏎，看群众点头不点头，看问题还来不来，这两条最要紧⏎也最实在。',
    '乡里的事乡里办，不要一有难处就往上推，推来推⏎去群众就没有了耐心，也就不再相信我们说的话，这是⏎最坏的。',
  ].map((text) => text.replace('⏎，', '，⏎'));

  it.each<[string, string]>([
    [
      'a first line that ends early is a first line',
      '今年以来各单位都很努力，登记准了，办结也快了⏎许多，回访的时候群众都说好，满意的话也多了起来。\n不过从抽查的情况来看，还有一些人的心里并不满⏎意，要接着去做。',
    ],
    [
      'a first line may be full before the edge',
      '今年以来各单位都很努力，登记准，办结也快了。⏎不过从回访的情况看，还有一些人的心里并不十分满意，⏎要接着去做。',
    ],
  ])('where first lines show the indent that they lost: %s', (_what, text) => {
    const whole = [...SHORT, text, ...SHORT].join('\n');
    expect(heal(whole.replaceAll('⏎', '\n')).text).toBe(unbroken(whole));
  });

  it('joins what stands between blank lines, where these part the paragraphs', () => {
    const text = [...FILL, '县里看过了。⏎镇里也看过了，都说这件事不能再拖下去了，要快办。', ...FILL];
    const found = heal(text.map((one) => one.replaceAll('⏎', '\n')).join('\n\n')).text.split('\n\n');
    expect(found.slice(0, 2)).toEqual(FILL.map(unbroken));
  });
});

describe('heal', () => {
  it('does not take words that come again and again for a running header', () => {
    const part = '各乡镇要把困难估计得更充分一些，网上信访\n占总量的\n73.8%\n，比重逐年上升。\n';
    expect(heal(part.repeat(4)).text.match(/占总量的/g)).toHaveLength(4);
  });

  it('does not take a torn figure that comes again and again for a running header', () => {
    const part = '全县信访总量同比下降了\nxx.x%\n，其中来信同比下降了\nxx.x%\n。\n';
    expect(heal(part.repeat(3)).text).toBe('全县信访总量同比下降了xx.x%，其中来信同比下降了xx.x%。\n'.repeat(3));
  });

  it.each<[string, string, string]>([
    ['x on lines of their own', '全县受理信访事项\nx\n件，同比下降\nxx.x\n%。', '全县受理信访事项x件，同比下降xx.x%。'],
    [
      'digits',
      '全县登记信访事项\n2017\n件次，同比上升\n2.4%\n，其中来信增多。',
      '全县登记信访事项2017件次，同比上升2.4%，其中来信增多。',
    ],
    ['a unit of any kind', '昨夜最低气温降到\nx\n度，热线响个不停。', '昨夜最低气温降到x度，热线响个不停。'],
    [
      'a rest of a line that has no mark',
      '价格要上墙，农民排队超过\nXX\n小时的要送\nX\n次水。',
      '价格要上墙，农民排队超过XX小时的要送X次水。',
    ],
    ['behind a comma', '未来\nXX\n小时，\nXX\n流域有雨。', '未来XX小时，XX流域有雨。'],
    ['a date', '会议定于\nx\n月\nx\n日召开，请准时参加。', '会议定于x月x日召开，请准时参加。'],
    [
      'a date in brackets',
      '在全县大会上的讲话\n（2024年\n9\n月\n12\n日）\n同志们：',
      '在全县大会上的讲话\n（2024年9月12日）\n同志们：',
    ],
    ['a date at the beginning', 'x\n月\nx\n日，县委召开会议。', 'x月x日，县委召开会议。'],
    ['a Latin word', '要用好政务网和手机\nApp\n等渠道，方便群众。', '要用好政务网和手机App等渠道，方便群众。'],
    [
      'a year in a title',
      '在\n2024\n年全县大会上的讲话\n同志们：\n开会。',
      '在2024年全县大会上的讲话\n同志们：\n开会。',
    ],
    [
      'a comma at the end',
      '要把困难估计得更充分一些，\n把措施准备得更周密。',
      '要把困难估计得更充分一些，把措施准备得更周密。',
    ],
    ['a mark at the head', '要把困难估计得更充分一些\n，把措施准备好。', '要把困难估计得更充分一些，把措施准备好。'],
    [
      'a half-width mark at the head',
      '要把困难估计得更充分一些\n,把措施准备好。',
      '要把困难估计得更充分一些，把措施准备好。',
    ],
    [
      'a header that stands once',
      '在全县大会上的讲话\n同志们：\n今天开会，主要是安排下一步\n— 1 —\n在全县大会上的讲话\n，的各项工作。',
      '在全县大会上的讲话\n同志们：\n今天开会，主要是安排下一步，的各项工作。',
    ],
    [
      'a header above the title of the first page',
      '石渡县民政工作简报\n把温暖送到家门口\n——在养老工作座谈会上的讲话\n同志们：\n今天开会，主要是安排下一步\n第 1 页\n石渡县民政工作简报\n，的各项工作。',
      '把温暖送到家门口\n——在养老工作座谈会上的讲话\n同志们：\n今天开会，主要是安排下一步，的各项工作。',
    ],
    [
      'who issues it, above a title of two lines',
      '松坪市应急管理局\n在全市安全生产\n视频会议上的讲话\n同志们：\n今天开会，主要是安排下一步\n- 1 -\n松坪市应急管理局\n，的各项工作。',
      '在全市安全生产\n视频会议上的讲话\n同志们：\n今天开会，主要是安排下一步，的各项工作。',
    ],
    [
      'a header above the title of the first page, whatever it is called, where two more pages have it',
      '石渡县民政文存\n在养老工作座谈会上的讲话\n同志们：\n今天开会，主要是安排下一步\n第 1 页\n石渡县民政文存\n的各项工作。\n第 2 页\n石渡县民政文存\n散会。',
      '在养老工作座谈会上的讲话\n同志们：\n今天开会，主要是安排下一步\n的各项工作。\n散会。',
    ],
    [
      'a header in columns above the title of the first page',
      '云岭文存　　　内部交流\n在养老工作座谈会上的讲话\n同志们：\n开会。\n- 1 -\n云岭文存　　　内部交流\n散会。\n- 2 -\n云岭文存　　　内部交流\n谢谢。',
      '在养老工作座谈会上的讲话\n同志们：\n开会。\n散会。\n谢谢。',
    ],
    [
      'blanks between post and name',
      '在会上的讲话\n县委副书记、县长  沈若谷\n同志们：\n开会。',
      '在会上的讲话\n县委副书记、县长　沈若谷\n同志们：\n开会。',
    ],
    [
      'a header between a title and what stands below it',
      '在表彰会上的致辞\n同志们：\n开会。\n— 1 —\n在表彰会上的致辞\n散会。\n在全县大会上的讲话\n— 2 —\n在表彰会上的致辞\n县长　沈若谷\n同志们：\n开会。',
      '在表彰会上的致辞\n同志们：\n开会。\n散会。\n在全县大会上的讲话\n县长　沈若谷\n同志们：\n开会。',
    ],
    [
      'pages of how many',
      '要把困难估计得更充分\n1/3\n一些，\n甲。\n乙。\n丙。\n丁。\n戊。\n己。\n庚。\n2/3\n辛。',
      '要把困难估计得更充分\n一些，\n甲。\n乙。\n丙。\n丁。\n戊。\n己。\n庚。\n辛。',
    ],
    ['a blank behind a half-width mark behind a per cent sign', '提到x%, 今年执行。', '提到x%，今年执行。'],
    [
      'a title that 目录 has whole',
      '目录\n在座谈会暨交流会上的发言 1\n在座谈会暨\n交流会上的发言\n同志们：\n开会。',
      '目录\n在座谈会暨交流会上的发言 1\n在座谈会暨交流会上的发言\n同志们：\n开会。',
    ],
    ['invisible characters', '\ufeff同志\u00ad们：\0\n今天\u200b开会。\f', '同志们：\n今天开会。'],
    ['a break of the page', '今天开会。\f明天散会。', '今天开会。\n明天散会。'],
    ['indents and ends', '　　今天开会。 \n\t明天散会。　', '今天开会。\n明天散会。'],
    [
      'half-width marks',
      '信访工作联系千家万户,一头是党委;一头是群众冷暖.',
      '信访工作联系千家万户，一头是党委；一头是群众冷暖。',
    ],
    ['brackets and quotes', '落实"三个一"机制(详见附件)。', '落实“三个一”机制（详见附件）。'],
    ['a comma behind a number', '共受理321件,办结300,其余在办。', '共受理321件，办结300，其余在办。'],
    ['single spaced characters', '要 依 法 办 理。', '要依法办理。'],
    ['a blank within a long sentence', '各乡镇要把排查出来的 问题逐条登记。', '各乡镇要把排查出来的问题逐条登记。'],
    ['blanks at marks', '依法办理 ， 按期答复。', '依法办理，按期答复。'],
    ['blanks at half-width marks', '依法办理 ,按期答复; 办结 x ,满意率高。', '依法办理，按期答复；办结 x，满意率高。'],
    ['blanks before quotes', '推行 “微笑服务” ，群众满意。', '推行“微笑服务”，群众满意。'],
    ['a comma before and behind x', '今年x月,x镇办结xx,满意率高。', '今年x月，x镇办结xx，满意率高。'],
    ['a comma before a figure', '重写办事指南,320项全部换新。', '重写办事指南，320项全部换新。'],
  ])('%s', (_what, text, healed) => {
    expect(heal(text).text).toBe(healed);
  });

  it.each<[string, string]>([
    ['a table with one cell a line', '乡镇\n受理\n青禾镇\n46\n石渡镇\n38'],
    ['a masked table', '青禾镇\nx\n石渡镇\nx\n松坪乡\nx'],
    ['empty cells', '\t受理\t办结\n青禾镇\t46\t\n石渡镇\t\t38'],
    ['columns set by blanks', '乡镇    受理    办结\n青禾镇  46      44\n石渡镇  38      38'],
    ['a sentence without its end mark', '谁填报、谁负责，决不允许弄虚作假\n要建立抽查制度，对失实的予以通报。'],
    ['a list of offices', '县住房和城乡建设局\n县人力资源和社会保障局\n县农业农村局\n县自然资源和规划局'],
    ['two lines of 称谓', '尊敬的各位领导，\n同志们：\n开会。'],
    ['a title set over lines', '在云溪县信访工作会议暨\n联席会议上的讲话\n同志们：\n开会。'],
    ['numbers, times, addresses', '8:30开始，发放3,218万元，见http://a.cn/q?x=1,2;y=3和a,b.txt。'],
    ['Latin text', 'Open data, open government (OGD).'],
    ['brackets around digits and Latin', '第(1)组、世界卫生组织(WHO)。'],
    ['the number of a heading', '一,统一思想\n2.抓好落实'],
    ['quotes of Latin text', '弹出"Session expired"的提示。'],
    ['variables', '函数f(x,y)的自变量x,y。'],
    ['a quote that is open', '他说"好。'],
    ['目　录', '目　录'],
    ['columns', '诉求领域  本期  同比（%）  占比'],
    ['names set wide', '请 何 静 同志发言。'],
    ['a choice', '时间：2024-03-06　　字号：大 中 小'],
    [
      'a title of two lines whose first is the running header',
      '凝心聚力向前走\n在全县工作会议上的讲话\n同志们：\n开会。',
    ],
    ['names in a row', '出席：周立群 何静 程立诚。'],
    ['a picture of several', '👨\u200d👩\u200d👧'],
    ['fractions', '超过\n1/3\n的代表'],
  ])('leaves alone: %s', (_what, text) => {
    expect(heal(text)).toEqual({ text, healings: [] });
  });

  it('tells each change, where it was made and what stood there', () => {
    const text = '同志们：\n　　办理,答复\n— 3 —\n';
    expect(heal(text).healings).toEqual([
      { kind: 'indent', start: 5, end: 7, line: 2, before: '　　', after: '' },
      { kind: 'punctuation', start: 9, end: 10, line: 2, before: ',', after: '，' },
      { kind: 'pageNumber', start: 12, end: 19, line: 2, before: '\n— 3 —\n', after: '\n' },
    ]);
  });

  it.each<[HealingKind, string]>([
    ['invisible', '同志\u200b们。'],
    ['pageNumber', '开会。\n— 3 —\n散会。'],
    ['header', '甲甲甲甲\n开会。\n— 1 —\n甲甲甲甲\n开会。\n— 2 —\n甲甲甲甲\n开会。\n— 3 —\n甲甲甲甲\n散会。'],
    ['torn', '全县受理\nx\n件。'],
    ['broken', '要把困难估计得更充分一些，\n把措施准备好。'],
    ['title', '目录\n在座谈会暨交流会上的发言 1\n在座谈会暨\n交流会上的发言\n同志们：'],
    ['indent', '　　开会。'],
    ['spacing', '依 法 办理。'],
    ['punctuation', '办理,答复。'],
  ])('%s can be switched off by itself', (kind, text) => {
    expect(kindsOf(text)).toContain(kind);
    expect(heal(text, { [kind]: false }).healings.map((one) => one.kind)).not.toContain(kind);
  });
});

const ALL_OFF = Object.fromEntries(Object.keys(HEALINGS).map((kind) => [kind, false]));

const sentence = fc
  .array(
    fc.constantFrom(
      '各乡镇要抓紧落实',
      '群众的事没有小事',
      '共受理321件',
      '“三个一”机制见效',
      '占总量的73.8%',
      '逐件明确包案领导',
      '同比上升x.x%',
      '用好App',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((clauses) => `${clauses.join('，')}。`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(''));
const numbered = (mark: (n: number) => string) =>
  fc
    .array(paragraph, { minLength: 1, maxLength: 4 })
    .map((bodies) => bodies.map((body, i) => `${mark(i)}抓好落实。${body}`));
const HAN = ['一', '二', '三', '四'];
const speech = fc
  .tuple(
    fc.array(paragraph, { maxLength: 3 }),
    numbered((i) => `（${HAN[i]}）`),
    numbered((i) => `第${HAN[i]}，`),
    fc.boolean(),
  )
  .map(([bodies, parts, items, parted]) =>
    [
      '在全县大会上的讲话',
      '县委书记　周立群',
      '（2024年9月12日）',
      '同志们：',
      ...bodies,
      '一、提高认识',
      ...parts,
      '二、压实责任',
      ...items,
      '谢谢大家！',
    ].join(parted ? '\n\n' : '\n'),
  );

const messy = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '在全县大会上的讲话',
        '同志们：',
        '一、提高认识',
        '（一）抓排查。逐村过。',
        '— 3 —',
        '2',
        'x',
        '%',
        'App',
        '　　今天开会，',
        '信访工作,要抓实',
        '件，',
        '',
        ' ',
        '甲　乙',
        '依 法',
        'a\tb\tc',
      ),
      fc.string({
        unit: fc.constantFrom(...'一二、（）()1.。,，；:年月件x "“”　 \t\u200b\0\fA们要办理'),
        maxLength: 24,
      }),
    ),
    { maxLength: 30 },
  )
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\r', '\n\n').map((end) => lines.join(end)));

const printed = fc.record({
  width: fc.integer({ min: 20, max: 40 }),
  indent: fc.constantFrom('', '　　', '    '),
  page: fc.integer({ min: 5, max: 30 }),
  torn: fc.boolean(),
});
const anyText = fc.oneof(
  messy,
  fc.tuple(speech, printed).map(([text, print]) => pasted(text, print)),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** Words and figures, without white space and marks. */
const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

describe('every text', () => {
  it('is healed at once: healing again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = heal(text).text;
        expect(heal(once)).toEqual({ text: once, healings: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its words, and tells where it stood', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: healed, healings } = heal(text, { pageNumber: false, header: false });
        expect(wordsOf(healed)).toBe(wordsOf(text));
        for (const { start, end, before, line } of healings) {
          expect(text.slice(start, end)).toBe(before);
          expect(line).toBe(text.slice(0, start).split(/\r\n|\r|\n/).length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('stays as it is with everything switched off', () => {
    fc.assert(fc.property(anyText, (text) => void expect(heal(text, ALL_OFF)).toEqual({ text, healings: [] })));
  });

  it('stays as it is when it is clean', () => {
    fc.assert(fc.property(speech, (text) => void expect(heal(text)).toEqual({ text, healings: [] })));
  });

  it('comes back whole from a page with indents', () => {
    fc.assert(
      fc.property(speech, fc.integer({ min: 20, max: 40 }), (text, width) => {
        const plain = text.replaceAll('\n\n', '\n');
        const back = heal(pasted(plain, { width, indent: '　　' })).text.split('\n');
        // A few lines show no page: then they stay as they are, and no paragraph runs into the next.
        const paragraphs = plain.split('\n');
        expect(back.every((line) => paragraphs.some((one) => one.includes(line)))).toBe(true);
      }),
    );
  });
});
