/**
 * What the `docx` package cannot say, put into the parts that it made. Each change names what it looks for
 * and throws when it is not there, so that another version of the package cannot lose one unnoticed.
 */

import type { Style } from '../../tree/style.ts';
import { NO_LINE_END, NO_LINE_START } from './kinsoku.ts';
import { escapeAttribute } from './xml.ts';

const put = (xml: string, found: string, instead: string): string => {
  if (!xml.includes(found)) throw new Error(`docx no longer writes ${found}`);
  return xml.replace(found, () => instead);
};

const off = (...names: readonly string[]): string => names.map((name) => `<w:${name} w:val="0"/>`).join('');

/**
 * Line breaking as Chinese is set: kinsoku on, no gap between Han and Latin (28 characters a line), no
 * snapping. LibreOffice 7.4 reads overflowPunct the other way round and then loses marks at the margin
 * when it is 0, so it is always 1.
 */
const PARAGRAPH_RULES =
  '<w:kinsoku w:val="1"/><w:wordWrap w:val="1"/><w:overflowPunct w:val="1"/>' +
  off('topLinePunct', 'autoSpaceDE', 'autoSpaceDN', 'adjustRightInd', 'snapToGrid');

/** `ids`: the styles to keep; the package adds some forty of its own, blue headings among them. */
export const finishStyles = (xml: string, ids: ReadonlySet<string>): string =>
  put(xml, '<w:overflowPunct/>', PARAGRAPH_RULES)
    .replaceAll('w:default="true"', 'w:default="1"')
    .replace(/<w:style [^>]*w:styleId="([^"]+)"[^>]*>.*?<\/w:style>/g, (style, id: string) =>
      ids.has(id) ? style : '',
    );

export const finishSettings = (xml: string): string => {
  const rules =
    '<w:characterSpacingControl w:val="doNotCompress"/>' +
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeAttribute(NO_LINE_END)}"/>` +
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeAttribute(NO_LINE_START)}"/>`;
  const language = '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>';
  const ruled = put(put(xml, '<w:displayBackgroundShape/>', ''), '<w:compat>', `${rules}<w:compat>`);
  return put(ruled, '</w:compat>', `</w:compat>${language}`);
};

/** Names under which the same design is sold or shipped; Word takes them where the font is not installed. */
const ALTERNATES: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  方正小标宋简体: '方正小标宋_GBK',
  黑体: 'SimHei',
  宋体: 'SimSun',
  仿宋: 'FangSong',
  楷体: 'KaiTi',
};

const font = (name: string): string => {
  const alternate = ALTERNATES[name];
  const other = alternate === undefined ? '' : `<w:altName w:val="${alternate}"/>`;
  return `<w:font w:name="${escapeAttribute(name)}">${other}<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`;
};

export const finishFonts = (xml: string, style: Style): string => {
  const faces = [...Object.values(style.formats).map((format) => format.face), style.strong, style.lead];
  const names = [...new Set(faces.flatMap((face) => face.font ?? []))].sort();
  return xml.replace(/(<w:fonts [^>]*)\/>$/, (_, open: string) => `${open}>${names.map(font).join('')}</w:fonts>`);
};
