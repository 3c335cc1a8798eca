/**
 * The shapes of draft files: a speech (讲话) and a compilation (汇编). Closed at the top; only 数据 is open.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { parseDate } from '../tree/dates.ts';
import { entryOf, type YamlMap, type YamlNode, type YamlScalar } from '../yaml/node.ts';
import { choice, closed, either, flag, type Infer, list, mismatch, openMap, type Shape, text } from '../yaml/shape.ts';
import { DRAFT_MASKING, MASK_KEY } from './masking.ts';
import { RELATIONS, RELATIONS_KEY } from './relation.ts';

const isMarker = (node: YamlNode): boolean => node.type === 'map' && entryOf(node, '待填') !== undefined;

const FILLABLE = { type: ['string', 'number', 'null', 'object'] };

/** One line of text, or a marker that it is not known yet; facts/read makes a fact of it. */
const title: Shape<YamlNode> = {
  says: '文字',
  schema: FILLABLE,
  read: (node, reading) => {
    if (isMarker(node) || (node.type === 'scalar' && node.kind === 'null')) return node;
    if (node.type !== 'scalar' || node.text === '') return mismatch(node, '文字', reading);
    return node.kind === 'boolean' ? mismatch(node, '文字', reading, `确是文字的，写成 "${node.text}"`) : node;
  },
};

const WRITTEN_DATE = /^(\d{4})(?:年|[./])(\d{1,2})(?:(?:月|[./])(?:(\d{1,2})日?)?)?$/;

/** How a date in prose is written here; undefined for what is none. */
const asDate = (text: string): string | undefined => {
  const match = WRITTEN_DATE.exec(text);
  return match
    ?.slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
};

const DATE = '日期（2024-09-12）';

const date: Shape<YamlNode> = {
  says: DATE,
  schema: FILLABLE,
  read: (node, reading) => {
    if (isMarker(node)) return node;
    if (node.type !== 'scalar') return mismatch(node, DATE, reading);
    const isDate = parseDate(node.text) !== undefined;
    if (node.kind === 'null' || (node.style === 'plain' && (isDate || node.text === '待填'))) return node;
    const better = isDate ? node.text : asDate(node.text);
    return mismatch(node, DATE, reading, better && `写成 ${better}${isDate ? '，不加引号' : ''}`);
  },
};

const isScalar = (node: YamlNode): node is YamlScalar => node.type === 'scalar';

const style = { key: '版式', shape: text, description: '用哪个版式；不写就用 jianggao.yaml 里的', example: '国标' };

const SPEAKER = closed('一组“键: 值”：姓名、职务', {
  name: { key: '姓名', shape: title, required: true, description: '讲话人姓名', example: '周明远' },
  post: { key: '职务', shape: title, description: '讲话人职务', example: '县委书记' },
});

/** Open but for 关系, which facts/read checks together with the rest. */
const ownData: Shape<YamlMap> = {
  ...openMap,
  schema: { ...openMap.schema, properties: { [RELATIONS_KEY]: RELATIONS.schema } },
};

export const SPEECH = closed('讲话文稿', {
  kind: { key: '文稿', shape: choice(['讲话']), required: true, description: '文稿的种类', example: '讲话' },
  template: {
    key: '模板',
    shape: text,
    required: true,
    description: '用哪个模板（templates/ 下的路径，不写 .hbs）',
    example: '通用/动员部署讲话',
  },
  style,
  references: {
    key: '引用',
    shape: list(text),
    description: '引用的数据文件，路径相对于本文件',
    example: '[../单位.yaml]',
  },
  title: {
    key: '标题',
    shape: title,
    required: true,
    description: '讲话的标题',
    example: '在全县工作会议上的讲话',
  },
  speaker: { key: '讲话人', shape: SPEAKER, description: '谁讲话', example: '{ 姓名: 周明远, 职务: 县委书记 }' },
  date: { key: '日期', shape: date, description: '讲话的日期', example: '2024-09-12' },
  salutation: {
    key: '称谓',
    shape: either(title, list(title), isScalar),
    description: '开头的称呼',
    example: '[同志们]',
  },
  masking: {
    key: MASK_KEY,
    shape: DRAFT_MASKING,
    description: '脱敏时哪些遮、哪些不遮',
    example: '{ 不遮: [法规] }',
  },
  appendix: {
    key: '附表',
    shape: choice(['数据来源']),
    description: '附在讲话后面的表：数据来源，列出印出的每个数的算法、来源和截至',
    example: '数据来源',
  },
  data: {
    key: '数据',
    shape: ownData,
    description: '本篇自己的数据，名称自定',
    example: '{ 会议: { 名称: 信访工作会议 } }',
  },
});

const PART = closed('一篇文稿的路径，或一部分（篇、题、篇目）', {
  label: { key: '篇', shape: text, required: true, description: '部分的名称', example: '上篇' },
  title: { key: '题', shape: text, description: '部分的题目', example: '信访稳定' },
  items: { key: '篇目', shape: list(text, 1), required: true, description: '这一部分的文稿', example: '[稳定会.yaml]' },
});

const CONTENTS = closed('一组“键: 值”：层级', {
  depth: {
    key: '层级',
    shape: choice(['1', '2']),
    description: '目录列到几级：1 只列标题，2 列到一级标题',
    example: '1',
  },
});

export const COMPILATION = closed('汇编文稿', {
  kind: { key: '文稿', shape: choice(['汇编']), required: true, description: '文稿的种类', example: '汇编' },
  style,
  title: { key: '标题', shape: title, required: true, description: '汇编的标题', example: '2024年讲话材料汇编' },
  organ: { key: '单位', shape: title, description: '封面上的编印单位', example: '云溪县信访局' },
  date: { key: '日期', shape: date, description: '封面上的日期', example: '2024-12' },
  items: {
    key: '篇目',
    shape: list(either(text, PART, isScalar), 1),
    required: true,
    description: '收入的文稿，路径相对于本文件，可用 * 代表一组',
    example: '[稳定会.yaml, 群众会/*.yaml]',
  },
  count: { key: '篇数', shape: flag, description: '封面标题后是否加“（N篇）”', example: 'false' },
  contents: { key: '目录', shape: CONTENTS, description: '目录怎么列', example: '{ 层级: 1 }' },
  masking: {
    key: MASK_KEY,
    shape: DRAFT_MASKING,
    description: '脱敏时封面上哪些遮、哪些不遮；各篇的写在各篇里',
    example: '{ 名称: [澜江市] }',
  },
  paging: { key: '页码', shape: choice(['连续', '每篇重起']), description: '页码连续还是每篇重起', example: '连续' },
});

export type SpeechDraft = Infer<typeof SPEECH>;
export type CompilationDraft = Infer<typeof COMPILATION>;

export type Draft =
  | { readonly kind: 'speech'; readonly speech: SpeechDraft }
  | { readonly kind: 'compilation'; readonly compilation: CompilationDraft };

const KIND = closed('文稿', {
  kind: { key: '文稿', shape: choice(['讲话', '汇编']), required: true, description: '讲话或汇编', example: '讲话' },
});

/** Undefined after diagnostics that leave nothing to work with. */
export const readDraft = (node: YamlNode, report: (diagnostic: Diagnostic) => void): Draft | undefined => {
  const reading = { report, path: [] };
  if (node.type !== 'map') return mismatch(node, '文稿：一组“键: 值”', reading);
  const kind = entryOf(node, '文稿');
  if (kind === undefined || kind.value.type !== 'scalar' || !['讲话', '汇编'].includes(kind.value.text)) {
    KIND.read({ ...node, entries: kind ? [kind] : [] }, reading);
    return undefined;
  }
  if (kind.value.text === '汇编') {
    const compilation = COMPILATION.read(node, reading);
    return compilation && { kind: 'compilation', compilation };
  }
  const speech = SPEECH.read(node, reading);
  return speech && { kind: 'speech', speech };
};
