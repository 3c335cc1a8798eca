/**
 * The parts of a GB/T 9704 .docx that are the same for every content, as the floor writes them and as the template
 * programs and pandoc get them in their template: margins, fonts, 28.95 pt pitch, page-number footers. Lengths in twips.
 */

export const FONTS = { body: '仿宋', head: '黑体', kai: '楷体', title: '宋体' };

/**
 * Roles by their one-letter code in lines.mjs.
 * [style id, name, font, half-points, alignment, first-line hundredths of a character, pitch, outline level]
 */
export const STYLES = {
  C: ['Cover', '封面标题', FONTS.title, 72, 'center', 0, 1200, -1],
  c: ['CoverLine', '封面说明', FONTS.kai, 36, 'center', 0, 700, -1],
  M: ['ContentsTitle', '目录标题', FONTS.title, 44, 'center', 0, 700, -1],
  E: ['TOC1', 'toc 1', FONTS.body, 32, 'both', 0, 579, -1],
  T: ['Heading1', 'heading 1', FONTS.title, 44, 'center', 0, 700, 0],
  S: ['Speaker', '讲话人', FONTS.kai, 32, 'center', 0, 579, -1],
  G: ['Salutation', '讲话称谓', FONTS.body, 32, 'both', 0, 579, -1],
  P: ['BodyText', 'Body Text', FONTS.body, 32, 'both', 200, 579, -1],
  1: ['Heading2', 'heading 2', FONTS.head, 32, 'both', 200, 579, 1],
  2: ['Heading3', 'heading 3', FONTS.kai, 32, 'both', 200, 579, 2],
  I: ['SpeechItem', '讲话分点', FONTS.body, 32, 'both', 200, 579, -1],
};

export const PAGE = { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1588, right: 1474, footer: 1402 };
export const GRID = 579;

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const fonts = (font) => `<w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/>`;

const style = ([id, name, font, size, align, first, line, outline]) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>` +
  `${id === 'Heading1' ? '<w:pageBreakBefore/>' : ''}` +
  `${id === 'TOC1' ? '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8844"/></w:tabs>' : ''}` +
  `<w:spacing w:line="${line}" w:lineRule="exact"/><w:ind w:firstLineChars="${first}" w:firstLine="${first * 3.2}"/>` +
  `<w:jc w:val="${align}"/>${outline < 0 ? '' : `<w:outlineLvl w:val="${outline}"/>`}</w:pPr>` +
  `<w:rPr>${fonts(font)}<w:spacing w:val="-5"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`;

const STYLES_XML =
  `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts(FONTS.body)}<w:sz w:val="32"/><w:szCs w:val="32"/>` +
  `<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
  `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>` +
  `<w:pPr><w:widowControl w:val="0"/></w:pPr></w:style>${Object.values(STYLES).map(style).join('')}</w:styles>`;

const footer = (align, side) =>
  `${HEAD}<w:ftr ${W} ${R}><w:p><w:pPr><w:spacing w:line="280" w:lineRule="auto"/><w:ind w:${side}="280"/>` +
  `<w:jc w:val="${align}"/></w:pPr>${['— ', 'PAGE', ' —'].map((text) => footerRun(text)).join('')}</w:p></w:ftr>`;
const footerRun = (text) => {
  const face = `<w:rPr>${fonts(FONTS.title)}<w:sz w:val="28"/></w:rPr>`;
  if (text !== 'PAGE') return `<w:r>${face}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:fldSimple w:instr=" PAGE "><w:r>${face}<w:t>1</w:t></w:r></w:fldSimple>`;
};

const relation = (id, type, target) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const override = (part, type) => `<Override PartName="/word/${part}.xml" ContentType="${WORD}.${type}+xml"/>`;

/** [path, text] of every part but word/document.xml. */
export const PARTS = [
  [
    '[Content_Types].xml',
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${override('document', 'document.main')}` +
      `${override('styles', 'styles')}${override('settings', 'settings')}${override('footer1', 'footer')}` +
      `${override('footer2', 'footer')}</Types>`,
  ],
  [
    '_rels/.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
      `${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
  ],
  [
    'word/_rels/document.xml.rels',
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'styles', 'styles.xml')}` +
      `${relation('rId2', 'settings', 'settings.xml')}${relation('rId3', 'footer', 'footer1.xml')}` +
      `${relation('rId4', 'footer', 'footer2.xml')}</Relationships>`,
  ],
  ['word/styles.xml', STYLES_XML],
  ['word/settings.xml', `${HEAD}<w:settings ${W}><w:evenAndOddHeaders/></w:settings>`],
  ['word/footer1.xml', footer('right', 'right')],
  ['word/footer2.xml', footer('left', 'left')],
];

/** A section's properties; only the body's section has page numbers. */
export const section = (numbered) =>
  `<w:sectPr>${numbered ? '<w:footerReference w:type="default" r:id="rId3"/><w:footerReference w:type="even" r:id="rId4"/>' : ''}` +
  `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.right}" ` +
  `w:bottom="${PAGE.bottom}" w:left="${PAGE.left}" w:header="851" w:footer="${PAGE.footer}" w:gutter="0"/>` +
  `${numbered ? '<w:pgNumType w:start="1"/>' : ''}<w:docGrid w:type="lines" w:linePitch="${GRID}"/></w:sectPr>`;

export const documentXml = (body) =>
  `${HEAD}<w:document ${W} ${R}><w:body>${body}${section(true)}</w:body></w:document>`;
