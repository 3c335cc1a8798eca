/** Single questions of structure, and what holds for every text. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseLines } from '../../src/recognise/lines.ts';
import { inMargin } from '../support/margin.ts';

const rolesOf = (text: string): string =>
  recogniseLines(text)
    .map(({ role, level }) => (level ? `${role}${level}` : role))
    .join(' ');

describe('the head of a text', () => {
  it.each<[string, string, string]>([
    [
      'a greeting with blanks in it',
      '在论坛上的致辞\n尊敬的____院士，尊敬的××主席，各位来宾：\n今天很高兴。',
      'title salutation paragraph',
    ],
    [
      'a greeting that says good day',
      '在论坛上的致辞\n各位领导、各位来宾，大家上午好！\n今天很高兴。',
      'title salutation paragraph',
    ],
    ['a greeting alone', '在论坛上的致辞\n同志们：\n大家好！', 'title salutation paragraph'],
    ['a whole people', '致全县人民的慰问信\n全县人民：\n春节好。', 'title salutation paragraph'],
    ['half a year', '全县统计工作要点\n（2025年上半年）\n一、甲\n二、乙', 'title date heading1 heading1'],
    ['a span of years', '全县统计工作要点\n（2024—2025年度）\n一、甲\n二、乙', 'title date heading1 heading1'],
    [
      'a day with hour and place',
      '在动员会上的讲话\n（9月12日上午9:30，县大礼堂）\n同志们：\n开会。',
      'title date salutation paragraph',
    ],
    ['halves that a dash parts', '一碗水端到底——记石渡镇调解员\n老周今年六十。', 'title paragraph'],
    [
      '题目 and 副题 of any words',
      '把根扎进泥土里\n——石渡镇党委的经验做法\n石渡镇辖十二个村。',
      'title title paragraph',
    ],
    [
      'a short line above a long paragraph',
      '民心所向\n石渡镇地处三县交界，从前是出了名的上访大镇，镇里的干部一年有半年在路上接人，群众怨，干部也怨。',
      'title paragraph',
    ],
    [
      'a sentence that has lost its mark',
      '要把工作抓实\n石渡镇地处三县交界，从前是出了名的上访大镇，镇里的干部一年有半年在路上接人，群众怨，干部也怨。',
      'paragraph paragraph',
    ],
    [
      'a note above the title',
      '（记录稿，未经审定）\n在全县大会上的讲话\n同志们：\n开会。',
      'paragraph title salutation paragraph',
    ],
    [
      'a mark in the corner',
      '内部材料　妥善保管\n在全县大会上的讲话\n同志们：\n开会。',
      'paragraph title salutation paragraph',
    ],
  ])('%s', (_what, text, roles) => {
    expect(rolesOf(text)).toBe(roles);
  });
});

describe('headings and what looks like them', () => {
  it.each<[string, string, string]>([
    ['a gap stays a heading', '一、甲乙\n三、丙丁', 'heading1 heading1'],
    ['a repeat stays a heading', '（一）抓排查\n（一）抓整改', 'heading2 heading2'],
    ['a wrong climb stays a heading', '二、安排\n1.修路\n（一）架桥', 'heading1 heading3 heading2'],
    ['wrong marks', '一,统一思想\n2、抓落实\n(三)再动员\n1）看现场', 'heading1 heading3 heading2 heading4'],
    ['quarters', '一、二季度开局良好。\n二、三季度继续用力。', 'paragraph paragraph'],
    ['quarters between headings', '一、回顾\n二、三季度的事项增多。\n二、打算', 'heading1 paragraph heading1'],
    [
      'a heading that begins with a numeral',
      '一、上半年工作\n二、三季度安排\n三、保障措施',
      'heading1 heading1 heading1',
    ],
    ['its own numeral is no neighbour', '一、一年来的工作\n二、两点体会', 'heading1 heading1'],
    ['a set of works', '十、百、千工程要抓好。', 'paragraph'],
    ['a heading with 百', '一、百日攻坚\n二、长效机制', 'heading1 heading1'],
    ['prizes', '一、二、三等奖各一名。', 'paragraph'],
    ['decimals', '1.5万亩高标准农田已经开工。\n2.3亿元资金已经到位。', 'paragraph paragraph'],
    ['a year behind a number', '1.2024年工作回顾\n2.2025年工作打算', 'heading3 heading3'],
    ['thousands', '1,234件事项已经办结。', 'paragraph'],
    ['time and ratio', '8:30开会，3:1通过。', 'paragraph'],
    ['no ordinal', '第三届会议开得很好。\n第一书记讲了话。', 'paragraph paragraph'],
    ['ordinals side by side', '第一、二季度的结果已经公示。', 'paragraph'],
    ['a chapter in a sentence', '第一章规定了总则，请大家细看。', 'paragraph'],
    ['chapters', '第一章　总则\n第二章　职责', 'heading1 heading1'],
    ['一、 below a part', '第一部分　回顾\n一、成绩\n（一）办结率提高', 'heading1 heading2 heading3'],
    ['a number with nothing behind it', '一、\n（二）', 'paragraph paragraph'],
    ['items', '第一，登记要准。\n第二，转办要快。', 'item item'],
    ['一是一 is no item', '一是一，二是二，说话算数。', 'paragraph'],
    ['a number of one character', '㈠抓排查\n㈡抓整改', 'heading2 heading2'],
    ['a tab behind the number', '一、\t抓排查\n二、\t抓整改', 'heading1 heading1'],
    ['a long paragraph with a number', `（一）${'各乡镇要逐村造册，'.repeat(8)}不漏一户。再报县里。`, 'item'],
    [
      'ordinals alone above paragraphs',
      '第一，看清形势。\n来的人多了。\n第二，扛起责任。\n要一件件办。',
      'heading1 paragraph heading1 paragraph',
    ],
    [
      'things counted above paragraphs',
      '第一个变化，路通了。\n从前进城要走半天。\n第二个变化，灯亮了。\n夜里也敢出门。',
      'heading1 paragraph heading1 paragraph',
    ],
    [
      'ordinals below headings',
      '一、甲事\n第一，看清形势。\n来的人多了。\n第二，扛起责任。\n要一件件办。',
      'heading1 item paragraph item paragraph',
    ],
    [
      'brief sentences above paragraphs',
      '一、甲事\n（1）守住底线。\n一分钱也不能动。\n（2）守住本分。\n一件事也不能拖。',
      'heading1 heading4 paragraph heading4 paragraph',
    ],
    [
      'brief sentences one below the other',
      '一、甲事\n（1）守住底线。\n（2）守住本分。\n一件事也不能拖。',
      'heading1 item item paragraph',
    ],
    ['an ordinal alone', '第一个变化，路通了。\n从前进城要走半天。', 'paragraph paragraph'],
    [
      'ordinals that an edge has cut',
      '第一，把大门开给每一位来反映情况的群众，不设\n门槛。\n第二，把话说在明处，不绕弯子不打官腔，让人听\n得懂。',
      'item paragraph item paragraph',
    ],
    ['a list in words', '首先，管住嘴。\n其次，管住手。\n最后，管住腿。', 'item item item'],
    ['words of a list apart', '首先，谢谢大家。\n会议开了两天。\n其次，说说打算。', 'paragraph paragraph paragraph'],
  ])('%s', (_what, text, roles) => {
    expect(rolesOf(text)).toBe(roles);
  });

  it('tells number, mark and head by offsets in the whole text', () => {
    const text = '开头。\n  （二）、健全制度。每月一次。';
    expect(recogniseLines(text)[1]).toMatchObject({
      role: 'heading',
      level: 2,
      start: 6,
      number: { form: '（一）', value: 2, text: '（二）、', end: 10 },
      headEnd: 15,
    });
  });
});

describe('fronts', () => {
  const BODY = '同志们：\n今天开会。';
  it.each<[string, string, string]>([
    ['date first', '在全县大会上的讲话\n2024年9月12日\n县委书记 周立群', 'title date speaker'],
    ['joined', '在全县大会上的讲话\n县委书记　周立群（2024年9月12日）', 'title speaker'],
    ['joined, date first', '在全县大会上的讲话\n2024年9月12日　周立群', 'title speaker'],
    ['masked', '在全县大会上的讲话\n县委书记　×××\n（x年x月x日）', 'title speaker date'],
    ['a name set wide', '在全县大会上的讲话\n何　静\n二〇二四年九月十二日', 'title speaker date'],
    ['speaker below the post', '在全县大会上的讲话\n中共云溪县委书记\n周立群', 'title speaker speaker'],
    ['a unit', '在全县大会上的发言\n石渡镇人民政府\n（2024年9月12日）', 'title speaker date'],
    ['three lines of title', '在云溪县\n巩固脱贫成果同乡村振兴有效衔接\n推进会上的讲话', 'title title title'],
    ['a subtitle', '同心协力　共创未来\n——在全县大会上的讲话', 'title title'],
    ['a remark with the date', '在全县大会上的讲话\n（2024年9月12日，根据录音整理）', 'title date'],
    ['a date on the title', '在全县大会上的讲话（2024年9月12日）', 'title'],
    ['a speaker on the title', '在全县大会上的讲话　县委书记　周立群', 'title'],
    ['another paper', '云溪县信访局关于上半年信访工作情况的汇报', 'title'],
    ['a title that only its front shows', '凝心聚力谋发展\n（2024年9月12日）', 'title date'],
  ])('%s', (_what, front, roles) => {
    expect(rolesOf(`${front}\n${BODY}`)).toBe(`${roles} salutation paragraph`);
  });

  it.each([
    '各位校长、各位负责人：',
    '尊敬的各位网格员、各位来宾：',
    '各族干部群众，同志们，朋友们：',
    '尊敬的各位领导、各位来宾，建设者们：',
    '各乡镇党委、县直各单位：',
  ])('calls: %s', (called) => {
    expect(rolesOf(`在全县大会上的讲话\n${called}\n今天开会。`)).toBe('title salutation paragraph');
  });

  it.each(['各位要做到：', '各位评委打分如下：', '我们、他们：', '各单位要：', '各部门职责分工：'])(
    'does not call: %s',
    (line) => {
      expect(rolesOf(`在全县大会上的讲话\n同志们：\n开会。\n${line}\n先讲一条。`)).toBe(
        'title salutation paragraph paragraph paragraph',
      );
    },
  );

  it('takes a label below a title for no part of it', () => {
    expect(
      rolesOf('青石镇联席会议记录\n时间：2024年7月16日\n地点：二楼会议室\n一、防暑\n要早。\n二、修路\n要快。'),
    ).toBe('title date paragraph heading1 paragraph heading1 paragraph');
  });

  it('knows a post by its 长 where a blank parts it from the name', () => {
    expect(rolesOf('在全市大会上的讲话\n市委书记、市总河长　谢长川（2024年3月22日）\n同志们：\n开会。')).toBe(
      'title speaker salutation paragraph',
    );
  });

  it('takes a labelled name above the date for a signature', () => {
    expect(rolesOf('述职述廉报告\n各位领导：\n现报告如下。\n请审议。\n述职人：左思齐\n2024年1月15日')).toMatch(
      /paragraph signature signature$/,
    );
  });

  it('tells what a title carries', () => {
    const text = '在全县大会上的讲话　县委书记　周立群（2024年9月12日）\n同志们：\n开会。';
    const { speaker, date } = recogniseLines(text)[0] ?? {};
    expect(text.slice(speaker?.start, speaker?.end)).toBe('县委书记　周立群');
    expect(text.slice(date?.start, date?.end)).toBe('2024年9月12日');
  });

  it('tells person and date of a joined line apart', () => {
    const text = '在全县大会上的讲话\n县委书记　周立群（2024年9月12日）\n同志们：';
    const { speaker, date } = recogniseLines(text)[1] ?? {};
    expect(text.slice(speaker?.start, speaker?.end)).toBe('县委书记　周立群');
    expect(text.slice(date?.start, date?.end)).toBe('2024年9月12日');
  });

  it.each<[string, string]>([
    ['a sentence without end mark', '推动工作再上新台阶'],
    ['a short line above a paragraph', '推动工作再上新台阶\n各乡镇要抓紧落实。'],
    ['a sentence that ends like a paper', '要认真贯彻落实全县信访工作方案\n各乡镇要抓紧落实。'],
    ['an announcement above headings', '重点抓好以下几项工作\n一、排查\n二、整改'],
    ['two lines', '各乡镇要抓紧落实，\n不得有误'],
    ['a sentence that begins like a title', '在全县信访工作会议上，大家谈得很好。\n散会。'],
  ])('no title is invented: %s', (_what, text) => {
    expect(rolesOf(text)).not.toMatch(/title|speaker|date|cover/);
  });

  it('keeps 署名 of one speech from the next title', () => {
    const text = `在甲会议上的讲话\n${BODY}\n云溪县信访局\n2024年9月12日\n在乙会议上的讲话\n${BODY}`;
    expect(rolesOf(text)).toBe('title salutation paragraph signature signature title salutation paragraph');
  });
});

describe('contents', () => {
  const TITLES = ['在信访工作会议上的讲话', '在推进会上的发言', '关于信访情况的汇报'];
  const body = (titles: readonly string[]) =>
    titles.map((title) => `${title}\n现在开会。\n一、提高认识\n抓落实。`).join('\n');
  it.each<[string, (title: string, i: number) => string]>([
    ['dots', (title, i) => `${title}……${i + 1}`],
    ['points', (title, i) => `${title} ........ ${i + 1}`],
    ['tabs', (title, i) => `${title}\t${i + 1}`],
    ['blanks', (title, i) => `${title}　　${i + 1}`],
    ['brackets', (title, i) => `${title}（${i + 1}）`],
    ['no pages', (title) => title],
    ['numbers', (title, i) => `${i + 1}.${title}……${i + 1}`],
    ['Han numbers', (title, i) => `${'一二三'[i]}、${title}`],
    ['persons', (title, i) => `${title}　周立群 ……${i + 1}`],
  ])('with %s', (_what, entry) => {
    const text = `目　录\n${TITLES.map(entry).join('\n')}\n${body(TITLES)}`;
    const one = 'title paragraph heading1 paragraph';
    expect(rolesOf(text)).toBe(`contentsTitle contents contents contents ${one} ${one} ${one}`);
  });

  it('takes headings listed in 目录 for no titles', () => {
    expect(
      rolesOf('在大会上的讲话\n目录\n一、认识……1\n二、落实……3\n同志们：\n一、认识\n要高。\n二、落实\n要快。'),
    ).toBe('title contentsTitle contents contents salutation heading1 paragraph heading1 paragraph');
  });

  it('ends where the text repeats the list, its titles over two lines', () => {
    expect(
      rolesOf(
        '目录\n在甲会议暨乙会议上的讲话\n在丙会议上的讲话\n在甲会议暨\n乙会议上的讲话\n开会。\n在丙会议上的讲话\n散会。',
      ),
    ).toBe('contentsTitle contents contents title title paragraph title paragraph');
  });
});

describe('hints', () => {
  it('believes a role and a level that are known', () => {
    const hints = new Map([
      [0, { role: 'title' as const }],
      [2, { role: 'heading' as const, level: 2 as const }],
    ]);
    expect(inMargin('随便一行\n正文。\n没有编号的小标题\n正文。', hints).replace(/ +│/g, '│')).toBe(
      'title│ 随便一行\nparagraph│ 正文。\nheading 2│ 没有编号的小标题\nparagraph│ 正文。',
    );
  });

  it('takes a level for a heading, which may run in', () => {
    const [line] = recogniseLines('没有编号的小标题。后面是正文。', new Map([[0, { level: 2 as const }]]));
    expect(line).toMatchObject({ role: 'heading', level: 2, headEnd: 9 });
  });

  it('takes centred lines for a title where something follows it', () => {
    const text =
      '凝心聚力\n谋发展\n周立群\n2024年9月12日\n开会。\n再接再厉\n周立群\n2024年9月13日\n开会。\n居中的话\n散会。';
    const centred = new Map([0, 1, 2, 3, 5, 6, 7, 9].map((line) => [line, { centred: true }] as const));
    expect(
      recogniseLines(text, centred)
        .map(({ role }) => role)
        .join(' '),
    ).toBe('title title speaker date paragraph title speaker date paragraph paragraph paragraph');
  });

  it('takes a centred line at the beginning for the title', () => {
    expect(recogniseLines('凝心聚力谋发展\n各乡镇要抓紧。', new Map([[0, { centred: true }]]))[0]?.role).toBe('title');
  });
});

/** Lines as speeches have them, and stray characters between. */
const line = fc.oneof(
  fc.constantFrom(
    '在全县大会上的讲话',
    '同志们：',
    '一、提高认识',
    '二、三季度',
    '三、压实责任',
    '（一）抓排查。逐村过。',
    '1.5万亩。',
    '目录',
    '目　录',
    '在全县大会上的讲话……1',
    '上篇　会议',
    '2024年9月12日',
    '县委书记　周立群',
    '云溪县信访局',
    '附件',
    '附件1',
    '表1　情况',
    'a\tb\tc',
    '— 3 —',
    '第一，快。',
    '一是准。',
    '今天开会，安排工作。',
    '',
    '  ',
    '|a|b|',
    '# 题',
    '- 条',
    '第一部分　回顾',
    '12',
    '——副题',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      '一',
      '二',
      '、',
      '（',
      '）',
      '1',
      '.',
      '。',
      '第',
      '章',
      '年',
      '月',
      'x',
      '\t',
      '　',
      '，',
      '…',
    ),
    maxLength: 16,
  }),
);
const ended = fc.record({ lines: fc.array(line, { maxLength: 40 }), end: fc.constantFrom('\n', '\r\n', '\n\n') });
const anyText = ended.map(({ lines, end }) => lines.join(end));

describe('every text', () => {
  it('has one entry a line, in order, whose offsets lie in it', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, markdown) => {
        const lines = recogniseLines(text, undefined, { markdown });
        expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(
          text.split(/\r\n|\r|\n/).map((one) => one.trim()),
        );
        let last = 0;
        for (const { role, start, end, textStart, number, headEnd, speaker, date, level, confidence } of lines) {
          expect(start >= last && end >= start).toBe(true);
          last = end;
          for (const offset of [textStart, number?.end, headEnd])
            expect((offset ?? start) >= start && (offset ?? end) <= end).toBe(true);
          for (const span of [speaker, date]) {
            expect(span === undefined || (span.start >= start && span.end <= end && span.start < span.end)).toBe(true);
          }
          if (number) expect(text.slice(textStart ?? start, number.end)).toBe(number.text);
          expect(level !== undefined).toBe(role === 'heading');
          expect(headEnd !== undefined).toBe(role === 'heading');
          expect(confidence >= 0.5 && confidence <= 1).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not read earlier lines otherwise when a paragraph is added, but for what closed the text', () => {
    fc.assert(
      fc.property(ended, ({ lines, end }) => {
        const text = lines.join(end);
        const before = recogniseLines(text);
        const after = recogniseLines(`${text}${end}各乡镇要抓紧落实，不得有误。`);
        // Short lines behind the last sentence may have been a signature, or words of which nothing followed.
        const closing = before.findLastIndex(({ start, end }) => text.slice(start, end).endsWith('。'));
        expect(after.slice(0, closing + 1).map(({ role }) => role)).toEqual(
          before.slice(0, closing + 1).map(({ role }) => role),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('reads a body of plain sentences as paragraphs', () => {
    const sentence = fc
      .string({ unit: fc.constantFrom(...'各乡镇要抓紧落实群众反映的问题件3月'), minLength: 4, maxLength: 30 })
      .map((words) => `我们${words}。`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 20 }), (lines) => {
        expect(new Set(recogniseLines(lines.join('\n')).map(({ role }) => role))).toEqual(new Set(['paragraph']));
      }),
    );
  });
});
