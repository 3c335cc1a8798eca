import { describe, expect, it } from 'vitest';
import { numberTree } from '../../src/compose/number.ts';
import { escapeInline, escapeLine, strongMarkdown } from '../../src/output/markdown/escape.ts';
import { writeMarkdown } from '../../src/output/markdown/write.ts';
import type { Document } from '../../src/tree/nodes.ts';
import { compilationOf, partOf, singleOf } from '../support/documents.ts';
import { MASSES, SECRETARY, STABILITY } from '../support/speeches.ts';
import { loadStyle } from '../support/style.ts';

const markdown = (document: Document): string => writeMarkdown(numberTree(document, loadStyle('国标')));

describe('writeMarkdown', () => {
  it('writes a speech', () => {
    expect(markdown(singleOf(STABILITY))).toMatchInlineSnapshot(`
      "# 在2024年全县信访稳定工作会议暨重点信访事项化解攻坚推进会上的讲话

      县委书记　周明远

      2024年9月12日

      同志们：

      这次会议的主要任务，是落实全市部署，分析1—8月信访形势，安排下一阶段工作。下面，我讲两点意见。

      ## 一、看清形势，把信访工作摆到突出位置

      今年以来，全县信访总量687件次，同比下降12.3%，其中网上信访321件次，占46.7%。群众最关心的是“有没有人管、多久有结果”，我们要做到‘件件有回音’——这是承诺，也是责任……

      **（一）成绩值得珍惜**。各级领导干部带头接访，共接待群众**56批128人次**，推动解决具体问题41个。

      **（二）差距不容回避**。有的单位把转办当办理，把答复当办结。

      ## 二、压实责任，把问题解决在基层

      重点抓好以下工作：

      第一，排查要横到边、纵到底。入户走访同民情收集结合起来，做到情况早知道。

      第二，办理要依法按期。自受理之日起60日内办结。

      #### 1.明确时限

      ##### （1）受理时限

      自收到之日起15日内决定是否受理并告知信访人。

      同志们，信访工作责任重大，让我们共同努力！
      "
    `);
  });

  it('writes a compilation with its parts', () => {
    expect(
      markdown(compilationOf('汇编', [partOf('上篇', '稳定会', SECRETARY), partOf('下篇', '', MASSES)])),
    ).toMatchInlineSnapshot(`
      "# 汇编

      云溪县信访局

      2024年12月

      ## 上篇　稳定会

      ### 在群众信访工作会议上的讲话

      县委副书记　韩春野

      2024年10月11日

      同志们：

      我讲三点意见。

      #### 一、抓源头

      从源头上减少矛盾纠纷。

      #### 二、抓办理

      依法按政策解决问题。

      #### 三、抓责任

      一级抓一级，层层抓落实。

      ## 下篇

      ### 在群众信访工作会议上的讲话

      县委副书记、县长　陆文舟

      2024年10月11日

      同志们：

      #### 一、提高认识

      做好群众信访工作，是各级干部的分内之事。

      #### 二、狠抓落实

      > 坚持以人民为中心，把群众满意作为根本标准。

      各单位要在10月底前报告进展情况。

      云溪县人民政府

      2024年10月11日
      "
    `);
  });
});

it.each([
  ['成绩。', '', '各', '**成绩**。'],
  ['（一）成绩', '', '各', '**（一）成绩**'],
  ['“四个”到位', '做到', '，', '“**四个”到位**'],
  ['“四个”', '做到', '要', '“**四个**”'],
  ['……', '字', '字', '……'],
  ['a*b', ' ', ' ', '**a\\*b**'],
])('strong %s between %s and %s', (text, before, after, expected) => {
  expect(strongMarkdown(text, before, after)).toBe(expected);
});

it.each([
  ['# 标题', '\\# 标题'],
  ['- 条', '\\- 条'],
  ['1. 条', '1\\. 条'],
  ['1.压实', '1.压实'],
  ['　缩进', '　缩进'],
  ['    码', '&#32;&#32;&#32;&#32;码'],
  ['=', '\\='],
])('a line that begins %s', (text, expected) => {
  expect(escapeLine(escapeInline(text))).toBe(expected);
});
