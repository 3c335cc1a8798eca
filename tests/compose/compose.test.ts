import { describe, expect, it } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import { type Galley, paragraphsOf, paragraphText, type SetParagraph } from '../../src/tree/galley.ts';
import type { Document } from '../../src/tree/nodes.ts';
import { textOf } from '../../src/tree/trace.ts';
import { visitDocument } from '../../src/tree/visit.ts';
import { compilationOf, fact, partOf, singleOf, speechOf } from '../support/documents.ts';
import { MASSES, SECRETARY, STABILITY } from '../support/speeches.ts';
import { loadStyle } from '../support/style.ts';

const style = loadStyle('国标');

const outline = (paragraph: SetParagraph): string => {
  const { role, runs, pageBreakBefore, target, bookmark } = paragraph;
  const faces = runs.map((run) =>
    run.plain ? run.text : `[${run.face.font.slice(0, 2)}${run.face.bold ? '粗' : ''}:${run.text}]`,
  );
  const text = faces.join('').replaceAll('\n', '↵');
  return [pageBreakBefore ? '⤓' : '', role, text, target === undefined ? '' : `→${target}`, bookmark ?? '']
    .filter((part) => part !== '')
    .join(' ');
};

const sectionsOf = (galley: Galley): string =>
  galley.sections
    .map(({ kind, firstPage, paragraphs }) =>
      [`== ${kind}${firstPage === undefined ? '' : ` 从${firstPage}起`}`, ...paragraphs.map(outline)].join('\n'),
    )
    .join('\n');

describe('a speech that stands alone', () => {
  it('is set paragraph by paragraph', () => {
    expect(sectionsOf(compose(singleOf(STABILITY), style))).toMatchInlineSnapshot(`
      "== body 从1起
      title 在2024年全县信访稳定工作会议↵暨重点信访事项化解攻坚推进会上的讲话
      speaker 县委书记　周明远
      date （2024年9月12日）
      blank
      salutation 同志们：
      body 这次会议的主要任务，是落实全市部署，分析1—8月信访形势，安排下一阶段工作。下面，我讲两点意见。
      heading1 一、看清形势，把信访工作摆到突出位置
      body 今年以来，全县信访总量687件次，同比下降12.3%，其中网上信访321件次，占46.7%。群众最关心的是“有没有人管、多久有结果”，我们要做到‘件件有回音’——这是承诺，也是责任……
      body [楷体:（一）][楷体:成绩值得珍惜。]各级领导干部带头接访，共接待群众[仿宋粗:56批128人次]，推动解决具体问题41个。
      body [楷体:（二）][楷体:差距不容回避。]有的单位把转办当办理，把答复当办结。
      heading1 二、压实责任，把问题解决在基层
      body 重点抓好以下工作：
      item [楷体:第一，][楷体:排查要横到边、纵到底。]入户走访同民情收集结合起来，做到情况早知道。
      item [楷体:第二，][楷体:办理要依法按期。]自受理之日起60日内办结。
      heading3 1.明确时限
      heading4 （1）受理时限
      body 自收到之日起15日内决定是否受理并告知信访人。
      body 同志们，信访工作责任重大，让我们共同努力！"
    `);
  });

  it('has Word headings that begin with 一、', () => {
    const { formats } = compose(singleOf(STABILITY), style).style;
    expect(
      [formats.title, formats.heading1, formats.heading4].map(({ wordName, outline: level }) => [wordName, level]),
    ).toEqual([
      ['Title', -1],
      ['heading 1', 0],
      ['heading 4', 3],
    ]);
  });

  it('needs neither speaker, date nor 称谓, and obeys the style', () => {
    const bare = compose(singleOf({ title: '讲话', text: '正文。' }), { ...style, blankAfterHead: false });
    expect(paragraphsOf(bare).map(outline)).toEqual(['title 讲话', 'body 正文。']);
    const given = singleOf({ title: '讲话', name: '周明远', date: '2024年9月12日', text: '正文。' });
    const turned = compose(given, { ...style, speakerFirst: false, dateBrackets: false });
    expect(paragraphsOf(turned).map(outline)).toEqual([
      'title 讲话',
      'date 2024年9月12日',
      'speaker 周明远',
      'blank',
      'body 正文。',
    ]);
  });
});

describe('a compilation', () => {
  const speeches = [STABILITY, MASSES, SECRETARY].map(speechOf);
  const front = (document: Document): string => {
    const galley = compose(document, style);
    const shown = { ...galley, sections: galley.sections.filter(({ kind }) => kind === 'contents') };
    return sectionsOf(shown);
  };

  it('has a cover, contents that tell speeches of one title apart, and each speech on a new page', () => {
    const galley = compose(compilationOf('2024年信访稳定工作会议讲话材料汇编', speeches), style);
    const short = {
      ...galley,
      sections: galley.sections.map((section) => ({
        ...section,
        paragraphs: section.paragraphs.filter(({ role }) => !/^(?:body|item|heading|original)/.test(role)),
      })),
    };
    expect(sectionsOf(short)).toMatchInlineSnapshot(`
      "== cover
      coverTitle 2024年信访稳定工作会议↵讲话材料汇编（3篇）
      blank
      blank
      blank
      blank
      blank
      blank
      blank
      blank
      coverLine 云溪县信访局
      coverLine 2024年12月
      == contents
      contentsTitle 目　录
      contents1 在2024年全县信访稳定工作会议暨重点信访↵事项化解攻坚推进会上的讲话（周明远） →15
      contents1 在群众信访工作会议上的讲话（陆文舟） →33
      contents1 在群众信访工作会议上的讲话（韩春野） →46
      == body 从1起
      title 在2024年全县信访稳定工作会议↵暨重点信访事项化解攻坚推进会上的讲话 _Toc000001
      speaker 县委书记　周明远
      date （2024年9月12日）
      blank
      salutation 同志们：
      ⤓ title 在群众信访工作会议上的讲话 _Toc000002
      speaker 县委副书记、县长　陆文舟
      date （2024年10月11日）
      blank
      salutation 同志们：
      blank
      signature 云溪县人民政府
      signature 2024年10月11日
      ⤓ title 在群众信访工作会议上的讲话 _Toc000003
      speaker 县委副书记　韩春野
      date （2024年10月11日）
      blank
      salutation 同志们："
    `);
  });

  it('points each contents line at the paragraph that it names', () => {
    const document = compilationOf(
      '汇编',
      [partOf('上篇', '稳定会', STABILITY), partOf('下篇', '群众会', MASSES, SECRETARY)],
      { depth: 2 },
    );
    const all = paragraphsOf(compose(document, style));
    const entries = all.filter(({ role }) => /^contents\d/.test(role));
    expect(entries).toHaveLength(2 + 3 + 2 + 2 + 3);
    const plain = (paragraph: SetParagraph): string => paragraphText(paragraph).replaceAll('\n', '');
    for (const entry of entries) {
      const target = all[entry.target as number] as SetParagraph;
      expect(plain(entry).startsWith(plain(target))).toBe(true);
      expect(target.bookmark).toMatch(/^_Toc\d{6}$/);
    }
    expect(new Set(all.map(({ bookmark }) => bookmark)).size).toBe(entries.length + 1);
  });

  it('lists parts, speeches and headings on levels of their own', () => {
    expect(front(compilationOf('汇编', [partOf('上篇', '', SECRETARY)], { depth: 2 }))).toMatchInlineSnapshot(`
      "== contents
      contentsTitle 目　录
      contents1 上篇 →19
      contents2 在群众信访工作会议上的讲话（韩春野） →20
      contents3 一、抓源头 →26
      contents3 二、抓办理 →28
      contents3 三、抓责任 →30"
    `);
  });

  it('gives each speech a section and the contents no numbers when pages begin again', () => {
    const document = compilationOf('汇编', speeches, { paging: 'perSpeech' });
    const { sections } = compose(document, style);
    expect(sections.map(({ kind, firstPage }) => [kind, firstPage])).toEqual([
      ['cover', undefined],
      ['contents', undefined],
      ['body', 1],
      ['body', 1],
      ['body', 1],
    ]);
    expect(paragraphsOf(compose(document, style)).every(({ target }) => target === undefined)).toBe(true);
  });

  it('moves Word headings down by one, or by two below parts', () => {
    const named = (document: Document): (string | number)[] => {
      const { partTitle, title, heading1 } = compose(document, style).style.formats;
      return [partTitle, title, heading1].flatMap(({ wordName, outline: level }) => [wordName, level]);
    };
    expect(named(compilationOf('汇编', speeches))).toEqual(['篇题', -1, 'heading 1', 0, 'heading 2', 1]);
    expect(named(compilationOf('汇编', [partOf('上篇', '', SECRETARY)]))).toEqual([
      'heading 1',
      0,
      'heading 2',
      1,
      'heading 3',
      2,
    ]);
  });
});

it('prints every character of the tree in order, and only numbers, brackets and line ends besides', () => {
  const document = compilationOf('汇编', [STABILITY, MASSES].map(speechOf));
  const tree: string[] = [];
  visitDocument({ ...document, cover: { type: 'cover', title: [], lines: [], counted: false } }, (pieces) =>
    tree.push(textOf(pieces)),
  );
  const galley = compose(document, style);
  const set = paragraphsOf({ ...galley, sections: galley.sections.filter(({ kind }) => kind === 'body') });
  const own = set.flatMap(({ runs }) => runs.filter((run) => run.origin.kind !== 'style').map((run) => run.text));
  const typed = tree.join('');
  let at = 0;
  for (const text of own) {
    at = typed.indexOf(text, at) + text.length;
    expect(at).toBeGreaterThanOrEqual(text.length);
  }
});

it('keeps facts apart, so that a missing one can be seen', () => {
  const speech = { ...speechOf({ title: '讲话', text: '' }), children: [] };
  const title = [...speech.title, fact('xx镇', true)];
  const [first] = paragraphsOf(
    compose({ ...singleOf({ title: '讲话', text: '' }), children: [{ ...speech, title }] }, style),
  );
  expect(first?.runs.map(({ text, origin }) => [text, origin.kind])).toEqual([
    ['讲话', 'style'],
    ['xx镇', 'fact'],
  ]);
});

describe('附件说明', () => {
  const ONE = '正文。\n\n::: 附件 全县群众诉求领域情况。\n表。\n:::';
  const TWO =
    '正文。\n\n::: 附件 情况统计表\n表。\n:::\n\n::: 空行\n\n::: 署名\n云溪县信访局\n:::\n\n::: 附件 名单\n单。\n:::';
  const bare = { ...style, blankAfterHead: false };
  const set = (text: string): readonly SetParagraph[] => paragraphsOf(compose(singleOf({ title: '讲话', text }), bare));
  const lines = (text: string): string[] => set(text).map(outline);

  it('stands below the text, a blank line between; a lone one has no number and no name an end mark', () => {
    expect(lines(ONE).slice(1, 5)).toEqual([
      'body 正文。',
      'blank',
      'body 附件：全县群众诉求领域情况',
      '⤓ attachmentMark 附件',
    ]);
  });

  it('stands above the signature, numbered as the attachments are', () => {
    expect(lines(TWO).slice(1, 8)).toEqual([
      'body 正文。',
      'blank',
      'body 附件：1.情况统计表',
      'body 2.名单',
      'blank',
      'signature 云溪县信访局',
      '⤓ attachmentMark 附件1',
    ]);
  });

  it('is drawn in by two characters; what turns over, and the next name, stand under the first name', () => {
    // Characters of 320 twips, drawn together by 5: 附件： is 945, 1. is 310.
    expect(set(ONE)[3]).toMatchObject({ hang: { left: 640 + 945, by: 945 }, aside: true });
    expect([set(TWO)[3]?.hang, set(TWO)[4]?.hang]).toEqual([
      { left: 640 + 945 + 310, by: 945 + 310 },
      { left: 640 + 945 + 310, by: 310 },
    ]);
  });

  it.each([
    ['正文。'],
    ['正文。\n\n附件：1.情况统计表\n\n::: 附件 情况统计表\n表。\n:::'],
    ['正文。\n\n::: 附件\n表。\n:::'],
  ])('is not added to %j', (text) => {
    const added = set(text).filter(({ hang }) => hang !== undefined);
    expect(added).toEqual([]);
  });
});
