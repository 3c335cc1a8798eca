/**
 * The shape of a style file, declared once: which keys there are, what they may hold, what they mean. The
 * reader, the JSON Schema and the guide's tables come from it. It resolves nothing.
 */

import { ROLES, type Role } from '../tree/style.ts';
import {
  choice,
  closed,
  type Field,
  flag,
  type Infer,
  integer,
  list,
  parsed,
  type Shape,
  text,
} from '../yaml/shape.ts';
import { ROLE_NAMES } from './roles.ts';
import { parseChars, parseLength, parseSize, parseSpace } from './units.ts';

const length = parsed('长度（37毫米、28.95磅）', parseLength);
const positive = parsed('大于零的长度（37毫米、28.95磅）', (value) => {
  const twips = parseLength(value);
  return twips !== undefined && twips > 0 ? twips : undefined;
});
const space = parsed('间距（1行、10磅、5毫米或 0）', parseSpace);
const chars = parsed('字数（2字或 0）', parseChars);
const size = parsed('字号（三号、16磅）', parseSize);
const literal: Shape<string> = parsed('文字', (value) => value);
const titleChars = parsed('字数（20字）', (value) => {
  const hundredths = parseChars(value);
  return hundredths !== undefined && hundredths >= 100 ? Math.floor(hundredths / 100) : undefined;
});

const FACE = {
  font: { key: '字体', shape: text, description: 'Word 里的字体名', example: '仿宋_GB2312' },
  size: { key: '字号', shape: size, description: '汉字字号或磅数', example: '三号' },
  bold: { key: '加粗', shape: flag, description: '是否加粗', example: '否' },
  spacing: { key: '字距', shape: length, description: '每字后加的距离，负数为收紧', example: '-0.25磅' },
} as const satisfies Record<string, Field<unknown>>;

const faceShape = closed('一组字样', FACE);

const paragraphShape = closed('一组段落格式', {
  ...FACE,
  line: { key: '行距', shape: positive, description: '固定行距', example: '28.95磅' },
  align: { key: '对齐', shape: choice(['两端', '居中', '左', '右']), description: '对齐方式', example: '两端' },
  firstLine: { key: '首行缩进', shape: chars, description: '以本段字号计', example: '2字' },
  left: { key: '左缩进', shape: chars, description: '以本段字号计', example: '0' },
  right: { key: '右缩进', shape: chars, description: '以本段字号计', example: '0' },
  before: { key: '段前', shape: space, description: '段前间距，“行”是版面的一行', example: '1行' },
  after: { key: '段后', shape: space, description: '段后间距', example: '0' },
  keepNext: { key: '与下段同页', shape: flag, description: '不与下一段分在两页', example: '是' },
  pageBreakBefore: { key: '另起一页', shape: flag, description: '总在新的一页开始', example: '否' },
});

export type FaceSpec = Infer<typeof faceShape>;
export type ParagraphSpec = Infer<typeof paragraphShape>;

const paragraphFields = Object.fromEntries(
  ROLES.map((role) => {
    const { key, description } = ROLE_NAMES[role];
    return [role, { key, shape: paragraphShape, description, required: role === 'body' }];
  }),
) as Record<Role, Field<ParagraphSpec>>;

const HEADING_FORMS = ['无', '一、', '（一）', '1.', '（1）'] as const;

export const STYLE = closed('版式', {
  name: { key: '名称', shape: text, required: true, description: '版式的名称', example: '国标' },
  description: { key: '说明', shape: text, description: '这个版式用在哪里' },
  base: { key: '基于', shape: text, description: '没写的项目照这个版式', example: '国标' },
  software: {
    key: '软件',
    shape: choice(['Word', 'LibreOffice']),
    description: '按哪个软件的规则推算分行分页',
    example: 'Word',
  },
  page: {
    key: '纸张',
    required: true,
    description: '纸张大小和页边',
    shape: closed('一组纸张尺寸', {
      width: { key: '宽', shape: positive, required: true, description: '纸宽', example: '210毫米' },
      height: { key: '高', shape: positive, required: true, description: '纸高', example: '297毫米' },
      top: { key: '天头', shape: positive, required: true, description: '上白边', example: '37毫米' },
      bottom: { key: '地脚', shape: positive, required: true, description: '下白边', example: '35毫米' },
      left: { key: '订口', shape: positive, required: true, description: '左白边', example: '28毫米' },
      right: { key: '切口', shape: positive, required: true, description: '右白边', example: '26毫米' },
      footer: { key: '页脚距', shape: positive, required: true, description: '页脚到纸边', example: '24.73毫米' },
    }),
  },
  grid: { key: '版面行距', shape: positive, required: true, description: '版面一行的高度', example: '28.95磅' },
  paragraphs: {
    key: '段落',
    shape: closed('各种段落的格式', paragraphFields),
    required: true,
    description: '各种段落',
  },
  strong: { key: '强调', shape: faceShape, description: '**…** 里的字' },
  lead: { key: '领句', shape: faceShape, description: '条目的第一句' },
  numbers: {
    key: '编号',
    required: true,
    description: '小标题和条目的编号',
    shape: closed('一组编号形式', {
      headings: {
        key: '标题',
        shape: list(choice(HEADING_FORMS), 4),
        required: true,
        description: '一至四级标题的编号',
        example: '[一、, （一）, 1., （1）]',
      },
      items: {
        key: '条目',
        shape: choice(['无', '第一，', '一是']),
        required: true,
        description: '条目的编号',
        example: '第一，',
      },
    }),
  },
  pageNumber: {
    key: '页码',
    required: true,
    description: '页码的位置和两边的文字',
    shape: closed('页码格式', {
      position: {
        key: '位置',
        shape: choice(['外侧', '居中', '无']),
        required: true,
        description: '外侧：单页居右、双页居左，各空一字',
        example: '外侧',
      },
      before: { key: '前', shape: literal, description: '页码前的文字', example: '"— "' },
      after: { key: '后', shape: literal, description: '页码后的文字', example: '" —"' },
    }),
  },
  head: {
    key: '标题部分',
    required: true,
    description: '标题和标题下的几行',
    shape: closed('标题部分的格式', {
      titleWidth: {
        key: '每行最多',
        shape: titleChars,
        required: true,
        description: '标题一行的字数',
        example: '20字',
      },
      first: {
        key: '在前',
        shape: choice(['讲话人', '日期']),
        required: true,
        description: '标题下哪行在前',
        example: '讲话人',
      },
      brackets: { key: '日期括号', shape: flag, required: true, description: '日期是否加括号', example: '是' },
      blank: { key: '空一行', shape: flag, required: true, description: '标题部分后是否空一行', example: '是' },
    }),
  },
  contentsTitle: { key: '目录二字', shape: text, required: true, description: '目录页的标题', example: '目　录' },
  countSpeeches: {
    key: '封面篇数',
    shape: flag,
    required: true,
    description: '封面标题后写不写“（3篇）”',
    example: '是',
  },
  readingSpeed: { key: '朗读速度', shape: integer, required: true, description: '每分钟读多少字', example: '180' },
});

export type StyleSpec = Infer<typeof STYLE>;
