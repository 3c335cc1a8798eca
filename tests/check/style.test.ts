/** Finished documents held against styles: what the tool wrote fits its own, what others wrote is told what differs. */

import { describe, expect, it } from 'vitest';
import { styleFindings } from '../../src/check/style.ts';
import { readLook } from '../../src/import/docx/look.ts';
import type { DocxLook } from '../../src/tree/look.ts';
import { finish } from '../support/build.ts';
import { compilationOf, singleOf, speechOf } from '../support/documents.ts';
import { type DocxSpec, docxOf, p, r, styled, TRANSITIONAL } from '../support/docx.ts';
import { MASSES, SECRETARY, STABILITY } from '../support/speeches.ts';
import { loadStyle } from '../support/style.ts';

const lookIn = (bytes: Uint8Array): DocxLook => {
  const told: string[] = [];
  const look = readLook(bytes, '稿.docx', ({ message }) => told.push(message));
  expect(told).toEqual([]);
  if (!look) throw new Error('refused');
  return look;
};

const told = (look: DocxLook, style = '国标'): string[] =>
  styleFindings(look, loadStyle(style)).map(({ id, grade, message }) => `${grade} ${id} ${message}`);

const STYLES = ['国标', '固定28磅', '大字版', '版心外扩'] as const;

const speech = singleOf(STABILITY);
const compilation = compilationOf('汇编', [STABILITY, MASSES, SECRETARY].map(speechOf));

describe('what this tool writes', () => {
  it.each(
    STYLES.flatMap(
      (name) =>
        [
          [name, 'speech', speech],
          [name, 'compilation', compilation],
        ] as const,
    ),
  )('in the style %s has no finding against it (%s)', (name, _what, document) => {
    expect(told(lookIn(finish(document, loadStyle(name)).docx), name)).toEqual([]);
  });

  it('differs from other styles in what those differ in', () => {
    const look = lookIn(finish(speech, loadStyle('国标')).docx);
    expect(told(look, '固定28磅')).toEqual([
      'I JGL006 文档网格每行 28.95 磅，固定28磅应为 28 磅',
      'W JGL006 正文行距是固定值 28.95 磅，固定28磅应为固定值 28 磅',
    ]);
    expect(told(look, '版心外扩')).toEqual([
      'W JGL005 页边距上 37 毫米，版心外扩应为 34.6 毫米',
      'W JGL005 页边距下 35 毫米，版心外扩应为 32.6 毫米',
      'I JGL005 页脚距纸边 24.7 毫米，版心外扩应为 22.3 毫米',
      'I JGL006 文档网格每行 28.95 磅，版心外扩应为 29.45 磅',
      'W JGL006 正文行距是固定值 28.95 磅，版心外扩应为固定值 29.45 磅',
    ]);
    const large = told(look, '大字版');
    expect(large).toContain('W JGL008 正文字号是三号（16 磅），大字版应为小二（18 磅）');
    expect(large).toContain('W JGL008 正文没有加粗，大字版加粗');
    expect(large).toContain('W JGL010 页码单页居右、双页居左，大字版应为居中');
    expect(large).toContain('W JGL010 页码写作“— 1 —”，大字版应为“1”');
  });
});

const PARAGRAPHS = [
  ['T', '在全县信访工作会议上的讲话'],
  ['0', '这次会议的主要任务是安排下一阶段工作。下面，我讲两点意见。'],
  ['1', '一、提高认识'],
  ['0', '做好信访工作，是各级干部的分内之事，要摆上重要日程，抓紧抓好。'],
  ['1', '二、狠抓落实'],
  ['0', '要把责任压实到岗位，把问题解决在基层，件件有着落、事事有回音。'],
] as const;

interface Foreign {
  readonly title?: string;
  readonly body?: string;
  readonly heading?: string;
  readonly defaults?: string;
  readonly section?: string;
  readonly footer?: string;
  readonly more?: DocxSpec['more'];
  readonly settings?: string;
}

const GB_RUN =
  '<w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hAnsi="仿宋_GB2312" w:cs="仿宋_GB2312"/><w:sz w:val="32"/>';
const font = (name: string, size: number): string =>
  `<w:rFonts w:ascii="${name}" w:eastAsia="${name}"/><w:sz w:val="${size}"/>`;
const GB_LINE = '<w:spacing w:line="579" w:lineRule="exact"/>';
const GB_SECTION =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1402" w:gutter="0"/>';
const PAGE =
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
const NUMBER_RUN = '<w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>';
const numbered = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner.replaceAll('<w:r>', `<w:r>${NUMBER_RUN}`)}</w:p>`;

const footer = (inner: string): string =>
  `<w:ftr xmlns:w="${TRANSITIONAL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml">${inner}</w:ftr>`;

const ODD = footer(numbered(`${r('— ')}${PAGE}${r(' —')}`, '<w:jc w:val="right"/>'));
const EVEN = footer(numbered(`${r('— ')}${PAGE}${r(' —')}`, '<w:jc w:val="left"/>'));

const style = (id: string, name: string, paragraph: string, run: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"${id === '0' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${id === '0' ? '' : '<w:basedOn w:val="0"/>'}<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

/** A document in the form of the standard, but for what is given. */
const foreign = ({
  title,
  body,
  heading,
  defaults = '',
  section = GB_SECTION,
  footer: odd = ODD,
  more = [],
  settings = '<w:evenAndOddHeaders/>',
}: Foreign): DocxLook => {
  const references = '<w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>';
  const styles = [
    `<w:docDefaults><w:rPrDefault><w:rPr>${defaults}</w:rPr></w:rPrDefault></w:docDefaults>`,
    style('0', 'Normal', body ?? `${GB_LINE}<w:jc w:val="both"/><w:ind w:firstLineChars="200"/>`, GB_RUN),
    style(
      'T',
      'Title',
      title ?? '<w:spacing w:line="700" w:lineRule="exact"/><w:jc w:val="center"/><w:ind w:firstLineChars="0"/>',
      font('方正小标宋简体', 44),
    ),
    style('1', 'heading 1', '', heading ?? font('黑体', 32)),
  ].join('');
  return lookIn(
    docxOf({
      body: `${PARAGRAPHS.map(([id, text]) => styled(id, text)).join('')}<w:sectPr>${references}${section}</w:sectPr>`,
      styles,
      settings,
      more: [['footer', 'footer1.xml', odd], ['footer', 'footer2.xml', EVEN], ...more],
    }),
  );
};

describe('what others write', () => {
  it('in the form of the standard has no finding', () => {
    expect(told(foreign({}))).toEqual([]);
  });

  it.each<[what: string, given: Foreign, findings: readonly string[]]>([
    [
      'Word’s own margins',
      { section: GB_SECTION.replace('w:top="2098"', 'w:top="1440"').replace('w:left="1587"', 'w:left="1800"') },
      ['W JGL005 页边距上 25.4 毫米，国标应为 37 毫米', 'W JGL005 页边距左 31.8 毫米，国标应为 28 毫米'],
    ],
    ['margins as Word rounds them', { section: GB_SECTION.replace('2098', '2097').replace('1474', '1474') }, []],
    [
      'a gutter',
      { section: GB_SECTION.replace('gutter="0"', 'gutter="284"') },
      ['W JGL005 页边距左 33 毫米，国标应为 28 毫米'],
    ],
    [
      'Letter paper',
      { section: GB_SECTION.replace('11906', '12240').replace('16838', '15840') },
      ['W JGL004 纸张是 215.9×279.4 毫米，国标应为 210×297 毫米'],
    ],
    [
      '28 points from line to line',
      { body: '<w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="both"/><w:ind w:firstLineChars="200"/>' },
      ['W JGL006 正文行距是固定值 28 磅，国标应为固定值 28.95 磅'],
    ],
    [
      '29 points, of which a page holds 21 lines',
      { body: '<w:spacing w:line="580" w:lineRule="exact"/><w:jc w:val="both"/><w:ind w:firstLineChars="200"/>' },
      ['W JGL006 正文行距是固定值 29 磅，国标应为固定值 28.95 磅'],
    ],
    [
      'one and a half lines',
      { body: '<w:spacing w:line="360" w:lineRule="auto"/><w:jc w:val="both"/><w:ind w:firstLineChars="200"/>' },
      ['W JGL006 正文行距是1.5 倍行距，国标应为固定值 28.95 磅'],
    ],
    [
      'single lines on the standard’s grid',
      {
        body: '<w:jc w:val="both"/><w:ind w:firstLineChars="200"/>',
        section: `${GB_SECTION}<w:docGrid w:type="lines" w:linePitch="579"/>`,
      },
      [],
    ],
    [
      'a grid that nothing snaps to',
      {
        body: '<w:jc w:val="both"/><w:ind w:firstLineChars="200"/>',
        section: `${GB_SECTION}<w:docGrid w:linePitch="579"/>`,
      },
      ['W JGL006 正文行距是单倍行距，国标应为固定值 28.95 磅'],
    ],
    [
      'an indent in twips, as wide',
      {
        body: `${GB_LINE}<w:jc w:val="both"/><w:ind w:firstLine="640"/>`,
        title: '<w:spacing w:line="700" w:lineRule="exact"/><w:jc w:val="center"/><w:ind w:firstLine="0"/>',
      },
      [],
    ],
    [
      'an indent that characters overrule',
      { body: `${GB_LINE}<w:jc w:val="both"/><w:ind w:firstLine="640" w:firstLineChars="0"/>` },
      ['W JGL009 正文首行缩进是 0 字，国标应为 2 字', 'W JGL009 一级标题首行缩进是 0 字，国标应为 2 字'],
    ],
    [
      'a title that has the body’s indent',
      { title: '<w:spacing w:line="700" w:lineRule="exact"/><w:jc w:val="center"/>' },
      ['W JGL009 标题首行缩进是 2 字，国标应为 0 字'],
    ],
    [
      'a left edge',
      { body: `${GB_LINE}<w:jc w:val="left"/><w:ind w:firstLineChars="200"/>` },
      ['I JGL009 正文是左对齐，国标应为两端对齐', 'I JGL009 一级标题是左对齐，国标应为两端对齐'],
    ],
    [
      'a bold heading in another font and size',
      { heading: `${font('SimSun', 30)}<w:b/>` },
      [
        'W JGL007 一级标题字体是“宋体”，国标应为“黑体”',
        'W JGL008 一级标题字号是小三（15 磅），国标应为三号（16 磅）',
        'W JGL008 一级标题加粗，国标不加粗',
      ],
    ],
    ['a font by its English name', { heading: font('SimHei', 32) }, []],
    ['no page number', { footer: footer('<w:p/>'), settings: '' }, ['W JGL010 没有页码，国标的页码单页居右、双页居左']],
    [
      'a number in the middle',
      { footer: footer(numbered(PAGE, '<w:jc w:val="center"/>')), settings: '' },
      ['W JGL010 页码居中，国标应为单页居右、双页居左', 'W JGL010 页码写作“1”，国标应为“— 1 —”'],
    ],
    [
      'Word’s own dashes',
      {
        section: `${GB_SECTION}<w:pgNumType w:fmt="numberInDash"/>`,
        footer: footer(numbered(PAGE, '<w:jc w:val="right"/>')),
      },
      ['W JGL010 页码写作“- 1 -”，国标应为“— 1 —”'],
    ],
    ['the odd pages’ number alone', { settings: '' }, ['W JGL010 页码居右，国标应为单页居右、双页居左']],
    [
      'a frame that moves it outside',
      {
        settings: '',
        footer: footer(
          numbered(`${r('— ')}${PAGE}${r(' —')}`, '<w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="outside"/>'),
        ),
      },
      [],
    ],
    [
      'a text box in the middle',
      {
        settings: '',
        footer: footer(
          `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:positionH relativeFrom="margin"><wp:align>center</wp:align></wp:positionH><wp:positionV><wp:align>top</wp:align></wp:positionV><w:txbxContent>${numbered(`${r('— ')}${PAGE}${r(' —')}`)}</w:txbxContent></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${numbered(PAGE)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
        ),
      },
      ['W JGL010 页码居中，国标应为单页居右、双页居左'],
    ],
    [
      'an old text box outside',
      {
        settings: '',
        footer: footer(
          `<w:p><w:r><w:pict><v:shape style="position:absolute;mso-position-horizontal:outside"><v:textbox><w:txbxContent>${numbered(`${r('— ')}<w:fldSimple w:instr="PAGE"/>${r(' —')}`).replace('<w:fldSimple w:instr="PAGE"/>', `<w:fldSimple w:instr=" PAGE "><w:r>${NUMBER_RUN}<w:t>1</w:t></w:r></w:fldSimple>`)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
        ),
      },
      [],
    ],
    [
      'tabs that lead to the middle',
      { settings: '', footer: footer(numbered(`<w:r><w:tab/></w:r>${r('— ')}${PAGE}${r(' —')}`)) },
      ['W JGL010 页码居中，国标应为单页居右、双页居左'],
    ],
  ])('%s', (_what, given, findings) => {
    expect(told(foreign(given))).toEqual(findings);
  });

  it('says where in Word each thing is set, in Chinese', () => {
    const look = foreign({
      section:
        '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:bottom="1440" w:left="1800" w:right="1800" w:footer="720"/>',
      body: '<w:ind w:firstLine="0"/>',
      heading: '<w:b/>',
      footer: footer('<w:p/>'),
      settings: '',
    });
    const findings = styleFindings(look, loadStyle('国标'));
    expect(findings.length).toBeGreaterThan(8);
    for (const { message, hint } of findings) {
      expect(hint).not.toBe('');
      expect(`${message}${hint}`).not.toMatch(/undefined|NaN|\[object|[\u4e00-\u9fff][,;()]/);
      expect(message).not.toMatch(/[。；，]$/);
    }
  });

  it('takes theme fonts for what they stand for', () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:theme>';
    const run = '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="32"/>';
    expect(told(foreign({ heading: run, more: [['theme', 'theme1.xml', theme]] }))).toEqual([
      'W JGL007 一级标题字体是“等线”，国标应为“黑体”',
      'I JGL007 一级标题里的数字、字母用“Calibri”，国标用“黑体”',
    ]);
  });

  it('goes by most of the text, whatever single paragraphs have by hand', () => {
    const body = [
      p('各级要把责任压实到岗位，把问题解决在基层。', '<w:spacing w:line="579" w:lineRule="exact"/>').repeat(5),
      p('例外。', '<w:spacing w:line="300" w:lineRule="exact"/>'),
    ].join('');
    expect(lookIn(docxOf(body)).roles.body).toMatchObject({ line: 579, lineRule: 'exact', paragraphs: 6 });
  });

  it('is refused with its footer', () => {
    const broken: string[] = [];
    const bytes = docxOf({
      body: `${p('甲')}<w:sectPr><w:footerReference w:type="default" r:id="rId1"/></w:sectPr>`,
      more: [['footer', 'footer1.xml', '<!DOCTYPE a><w:ftr/>']],
    });
    expect(readLook(bytes, '稿.docx', ({ message }) => broken.push(message))).toBeUndefined();
    expect(broken).toEqual(['稿.docx 里面的 word/footer1.xml 第 1 行第 13 列有 DOCTYPE，可能引用外部文件']);
  });
});
