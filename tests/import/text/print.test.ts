/** Prints of every form that a page takes: margins, blank lines between all lines, few broken lines, heads and feet. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heal } from '../../../src/import/text/heal.ts';
import { type Print, pasted } from '../../support/pasted.ts';

const SPEECH = [
  '在全县信访工作会议上的讲话',
  '县委书记　周立群',
  '（2024年9月12日）',
  '同志们：',
  '这次会议的主要任务，是分析1—8月的信访形势，安排今后几个月的工作。刚才，程立诚同志通报了情况，三个乡镇作了发言，讲得都很实在，我完全同意，请大家抓好落实。',
  '下面，我讲两点意见。',
  '一、看清形势，把信访工作摆到突出位置',
  '从总量看，全县登记信访事项x件次，同比上升x.x%。其中，网上信访1488件次，占总量的73.8%；来信321件次，同比下降12.3%，说明群众越来越愿意足不出户反映诉求，我们应当欢迎，决不能去压登记、减数字。',
  '（一）取得的成绩值得珍惜。各级领导干部带头接待群众，共接待群众156批次，推动解决具体问题131件，交办的积案逐件明确了包案领导和化解时限。',
  '（二）存在的差距不容回避。有的单位把转办当办理、把答复当办结，群众为同一件事反复跑、反复问，说明工作还没有做到位。',
  '二、压实责任，把问题解决在基层',
  '排查要横到边、纵到底。要把入户走访同民情收集结合起来，问清楚诉求，查清楚事实，讲清楚政策，落实好措施，做到情况早知道、问题早解决。',
  '同志们，信访工作责任重大，让我们共同努力，用实实在在的成效取信于民！',
] as const;

const withoutBlank = (text: string): string => text.replace(/\n{2,}/g, '\n').trim();

interface Page extends Print {
  readonly margin: string;
  /** Blank lines between all lines, and as many more between paragraphs. */
  readonly gap: number;
  readonly parted: number;
}

const print = (lines: readonly string[], { margin, gap, parted, ...page }: Page): string =>
  pasted(lines.join('\n\n'), page)
    .split('\n')
    .flatMap((line) => (line === '' ? Array<string>(parted).fill('') : [margin + line, ...Array<string>(gap).fill('')]))
    .join('\n');

describe('a page whose lines all begin behind a margin', () => {
  it('is healed whatever margin, width and blank lines it has', () => {
    const page = fc.record({
      margin: fc.constantFrom('', ' ', '  ', '    ', '      ', '　　', '\t'),
      gap: fc.nat(3),
      parted: fc.nat(2),
      width: fc.integer({ min: 20, max: 34 }),
      indent: fc.constantFrom('　　', '    '),
    });
    fc.assert(
      fc.property(page, (form) => {
        expect(withoutBlank(heal(print(SPEECH, form)).text)).toBe(SPEECH.join('\n'));
      }),
    );
  });

  it.each([0, 1, 2])('has figures torn out, %s blank lines between all', (gap) => {
    const form = { margin: '  ', gap, parted: 0, width: 26, indent: '　　', torn: true };
    expect(withoutBlank(heal(print(SPEECH, form)).text)).toBe(SPEECH.join('\n'));
  });

  it('has page numbers, between which a line may stand without its blank line', () => {
    const form = { margin: '    ', gap: 1, parted: 0, width: 26, indent: '　　', page: 9 };
    expect(withoutBlank(heal(print(SPEECH, form)).text)).toBe(SPEECH.join('\n'));
  });

  it('is none where paragraphs are indented and not broken', () => {
    const text = SPEECH.map((line) => `　　${line}`).join('\n');
    expect(heal(text).text).toBe(SPEECH.join('\n'));
  });

  it('is not what parts a list whose entries blank lines part, too', () => {
    const entries = ['自然资源和规划', '住房和城乡建设', '人力资源和保障', '文化和旅游体育'];
    const list = entries.map((name) => `云溪县人民政府${name}行政主管部门负责人`);
    const [title = '', speaker = '', date = '', ...body] = SPEECH;
    const text = [`${title}\n${speaker}\n${date}`, ...body, ...list].join('\n\n');
    expect(heal(text).text).toBe(text);
  });

  it('is none where a list stands in it, one entry a line', () => {
    const list = [
      '出席会议的有：',
      '县住房和城乡建设局',
      '县人力资源和社会保障局',
      '县农业农村局',
      '县自然资源和规划局',
    ];
    expect(heal(list.map((line) => `    ${line}`).join('\n')).text).toBe(list.join('\n'));
  });
});

describe('a page on which few lines are broken', () => {
  const [title, , , called, , second] = SPEECH;
  const long =
    '各乡镇要把排查出来的问题逐条登记，谁家的事谁去办，办到什么程度当面说清楚，一件一件往前推进，决不能拖到年底再说。';
  const at = 48;
  it.each<[string, readonly string[]]>([
    ['one', [second, '散会以后，大家抓紧落实。', '请大家讨论。']],
    ['one, behind shorter paragraphs', [second, '请大家讨论。', second]],
  ])('%s', (_what, others) => {
    const whole = [title, called, ...others, long];
    const broken = [
      title,
      called,
      ...[...others, `${long.slice(0, at)}\n${long.slice(at)}`].map((one) => `　　${one}`),
    ];
    expect(heal(broken.join('\n')).text).toBe(whole.join('\n'));
  });

  it('leaves a line alone below one that is not as long as the longest', () => {
    const cut = `${long.slice(0, 20)}\n县住房和城乡建设局`;
    const text = [
      title,
      called,
      ...[
        second,
        '会后要抓紧传达到村到户，把今天的要求落到实处，一项一项抓好，年底要报结果。',
        '请大家讨论。',
        cut,
      ].map((one) => `　　${one}`),
    ].join('\n');
    expect(heal(text).text.split('\n')).toContain('县住房和城乡建设局');
  });
});

describe('paragraphs that blank lines part', () => {
  const FILL = '各乡镇要把问题逐条登记，谁家的事谁去⏎办，办到什么程度当面说清楚，一件一件往⏎前推进。';
  it.each([
    '还有三难：一是协商难，一户不同意就停工；⏎二是安置难，过渡房源缺口三百八十套；三是⏎平衡难。',
    '在这里，我给大家提三条要求，请记住它们：⏎第一，要熟政策，不能一问三不知；第二，要⏎有耐心。',
  ])('hold lists that begin a line: %s', (text) => {
    const whole = [FILL, text, FILL, FILL];
    const broken = whole.map((one) => one.replaceAll('⏎', '\n')).join('\n\n');
    expect(heal(broken).text).toBe(whole.join('\n\n').replaceAll('⏎', ''));
  });
});

describe('what a page’s width has cut', () => {
  it('is a remark below a title', () => {
    const text = '在全县大会上的讲话\n（2024年9月12日上午9：30，\n县会展中心二楼会议厅）\n同志们：\n今天开会。';
    expect(heal(text).text).toBe(text.replace('，\n县', '，县'));
  });

  it('is a remark below a title, cut in a word', () => {
    const text = '在全县大会上的讲话\n（2024年9月12日上午9：30，县会展中\n心二楼会议厅）\n同志们：\n今天开会。';
    expect(heal(text).text).toBe(text.replace('中\n心', '中心'));
  });

  it.each([
    '需要强调的是，时间不等人，今年的事今年办完，谁也不许拖到明年去。',
    '现在进行第三项，请各乡镇依次上台签订责任书，签完以后退回原位。',
    '第二件事，是把老堤加固好，谁负责谁签字，汛期到来之前全部完工。',
    '祝大家新春快乐、阖家幸福，祝云溪的明天更美好，祝我们友谊长存！',
  ])('is no paragraph that ends at the edge above %s', (begun) => {
    const fill =
      '各乡镇要把问题逐条登记，谁家的事谁去⏎办，办到什么程度当面说清楚，一件件地⏎往前推进不停步，年底以前全部都办结。';
    const whole = [fill, `${begun.slice(0, 18)}⏎${begun.slice(18)}`, fill];
    expect(heal(whole.join('\n').replaceAll('⏎', '\n')).text).toBe(whole.join('\n').replaceAll('⏎', ''));
  });

  it('is no remark where text follows the bracket', () => {
    const text = '（一）抓排查\n要把问题（含隐患）查清。\n（二）抓整改\n要改到位（含时限）。';
    expect(heal(text).text).toBe(text);
  });

  it('is the last words of an item', () => {
    const whole = [
      '（1）在县内拍摄的，免收场地费，并安排专人协调。',
      '我们还成立了专班，一个项目、一套人马，手续代跑。',
    ];
    const broken = [`${whole[0]?.slice(0, -3)}\n协调。`, `${whole[1]?.slice(0, 21)}\n${whole[1]?.slice(21)}`].join(
      '\n',
    );
    expect(heal(`${broken}\n${broken}\n${broken}`).text).toBe([...whole, ...whole, ...whole].join('\n'));
  });
});
