import { expect, it } from 'vitest';
import { writeText } from '../../src/output/text/write.ts';
import { paragraphsOf, paragraphText } from '../../src/tree/galley.ts';
import { finish } from '../support/build.ts';
import { compilationOf, partOf, singleOf, speechOf } from '../support/documents.ts';
import { MASSES, SECRETARY, STABILITY } from '../support/speeches.ts';
import { loadStyle } from '../support/style.ts';

const style = loadStyle('国标');

const textOf = (document: Parameters<typeof finish>[0]): string => {
  const { galley, pages } = finish(document, style);
  return writeText(galley, pages);
};

it('sets a compilation as a person would paste it', () => {
  const speeches = [STABILITY, { ...MASSES, text: '## 提高认识\n\n正文。' }].map(speechOf);
  expect(textOf(compilationOf('2024年信访稳定工作会议讲话材料汇编', speeches))).toMatchInlineSnapshot(`
    "2024年信访稳定工作会议讲话材料汇编（2篇）
    云溪县信访局
    2024年12月

    目　录
    在2024年全县信访稳定工作会议暨重点信访事项化解攻坚推进会上的讲话（周明远）……1
    在群众信访工作会议上的讲话（陆文舟）……3

    在2024年全县信访稳定工作会议暨重点信访事项化解攻坚推进会上的讲话
    县委书记　周明远
    （2024年9月12日）

    同志们：
    这次会议的主要任务，是落实全市部署，分析1—8月信访形势，安排下一阶段工作。下面，我讲两点意见。
    一、看清形势，把信访工作摆到突出位置
    今年以来，全县信访总量687件次，同比下降12.3%，其中网上信访321件次，占46.7%。群众最关心的是“有没有人管、多久有结果”，我们要做到‘件件有回音’——这是承诺，也是责任……
    （一）成绩值得珍惜。各级领导干部带头接访，共接待群众56批128人次，推动解决具体问题41个。
    （二）差距不容回避。有的单位把转办当办理，把答复当办结。
    二、压实责任，把问题解决在基层
    重点抓好以下工作：
    第一，排查要横到边、纵到底。入户走访同民情收集结合起来，做到情况早知道。
    第二，办理要依法按期。自受理之日起60日内办结。
    1.明确时限
    （1）受理时限
    自收到之日起15日内决定是否受理并告知信访人。
    同志们，信访工作责任重大，让我们共同努力！

    在群众信访工作会议上的讲话
    县委副书记、县长　陆文舟
    （2024年10月11日）

    同志们：
    一、提高认识
    正文。
    "
  `);
});

it('separates parts and their speeches, and speeches with pages of their own', () => {
  const short = { ...SECRETARY, text: '正文。' };
  const parts = compilationOf('汇编', [partOf('上篇', '稳定会', short), partOf('下篇', '', short)], {
    paging: 'perSpeech',
    lines: [],
  });
  expect(
    textOf(parts)
      .split('\n\n')
      .map((block) => block.split('\n')[0]),
  ).toEqual([
    '汇编（2篇）',
    '目　录',
    '上篇　稳定会',
    '在群众信访工作会议上的讲话',
    '同志们：',
    '下篇',
    '在群众信访工作会议上的讲话',
    '同志们：',
  ]);
});

it('has the lines of the paragraphs of the document, and no others', () => {
  const document = singleOf(MASSES);
  const lines = paragraphsOf(finish(document, style).galley).map((paragraph) =>
    paragraphText(paragraph).replaceAll('\n', ''),
  );
  expect(textOf(document)).toBe(`${lines.join('\n')}\n`);
});
