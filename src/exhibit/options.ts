/** What may be written behind the path of `::: 表` and `::: 图`, and how it is read. It looks at no data. */

import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { ExhibitOption, ExhibitRequest } from '../tree/exhibits.ts';
import { type Input, type Piece, slicePiece, textOf } from '../tree/trace.ts';

export type Report = (diagnostic: Diagnostic) => void;

export interface OptionMeta {
  readonly name: string;
  readonly says: string;
  readonly kinds: readonly ExhibitRequest['kind'][];
}

const BOTH = ['表', '图'] as const;

export const OPTIONS: readonly OptionMeta[] = [
  { name: '标题', says: '表题、图题；编号自动加', kinds: BOTH },
  { name: '列', says: '要哪几列，用逗号隔开；“本期=今年”给这一列另起名称', kinds: BOTH },
  { name: '行', says: '要哪几行，用逗号隔开，写各行的路径；“来访.人次=来访人次”另起名称', kinds: BOTH },
  { name: '名', says: '清单的每一项里哪个是名称，默认“名称”', kinds: BOTH },
  { name: '值', says: '清单的每一项里取哪个指标；只有一个指标的不用写', kinds: BOTH },
  { name: '单位', says: '单位；各项单位相同的自动写', kinds: BOTH },
  { name: '总量', says: '占比以哪个指标为总量，默认各行之和', kinds: BOTH },
  { name: '小数', says: '同比、占比保留几位小数，默认一位', kinds: BOTH },
  {
    name: '排序',
    says: '按哪一列数值从大到小排，加“升”从小到大；“其他”总在最后；算出来的列（增减、同比、环比）不能用',
    kinds: BOTH,
  },
  { name: '首列', says: '第一列的表头，默认“项目”', kinds: ['表'] },
  { name: '合计', says: '最后加一行合计，也可以另写名称', kinds: ['表'] },
  { name: '来源', says: '表下注明数据来源', kinds: ['表'] },
  { name: '注', says: '表下的说明', kinds: ['表'] },
  { name: '类型', says: '柱、线或饼；逐期的默认线，其他的默认柱', kinds: ['图'] },
];

/** The options of a request by name; those that it may not have are reported. */
export const optionsOf = (request: ExhibitRequest, report: Report): ReadonlyMap<string, ExhibitOption> => {
  const allowed = OPTIONS.filter(({ kinds }) => kinds.includes(request.kind)).map(({ name }) => name);
  const found = new Map<string, ExhibitOption>();
  for (const option of request.options) {
    const { name, place } = option;
    const fault = { code: 'JGT026', grade: 'E', place } as const;
    const twin = found.get(name);
    if (!allowed.includes(name)) {
      const near = nearest(name, allowed);
      const hint = near === undefined ? `可以写的有：${allowed.join('、')}` : `是不是想写“${near}”`;
      report({ ...fault, message: `“${request.kind}”没有“${name}”这个选项`, hint });
    } else if (twin) {
      const related = [{ place: twin.place, message: '第一次在这里' }];
      report({ ...fault, message: `“${name}”写了两次`, hint: '删去其中一处', related });
    } else found.set(name, option);
  }
  return found;
};

/** One entry of a list in an option: `本期=今年`. */
export interface Wanted {
  readonly key: string;
  /** Its own name on the page; empty where none is given. */
  readonly label: readonly Piece[];
}

const isLanguage = (piece: Piece): boolean => piece.origin.kind === 'language';

/** Cuts at the marks that stand in the language: those in a fact are text. */
const cut = (pieces: readonly Piece[], marks: string, most = Number.POSITIVE_INFINITY): Piece[][] => {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    let from = 0;
    for (let at = 0; isLanguage(piece) && at < piece.text.length; at += 1) {
      if (!marks.includes(piece.text[at] as string) || parts.length >= most) continue;
      if (at > from) parts.at(-1)?.push(slicePiece(piece, from, at));
      parts.push([]);
      from = at + 1;
    }
    if (from < piece.text.length) parts.at(-1)?.push(from === 0 ? piece : slicePiece(piece, from, piece.text.length));
  }
  return parts;
};

export const wantedOf = (option: ExhibitOption | undefined): readonly Wanted[] =>
  (option ? cut(option.pieces, ',，、') : []).flatMap((part): Wanted[] => {
    const [key = [], label = []] = cut(part, '=＝', 2);
    const text = textOf(key).trim();
    return text === '' ? [] : [{ key: text, label }];
  });

export const textOfOption = (option: ExhibitOption | undefined): string | undefined =>
  option && textOf(option.pieces).trim();

/** A fault of what the path leads to, with the values that it is about. */
export const faultAt = (
  request: ExhibitRequest,
  message: string,
  hint: string,
  ...inputs: readonly Input[]
): Diagnostic => ({
  code: 'JGT028',
  grade: 'E',
  message,
  hint,
  place: request.pathPlace,
  ...(inputs.length === 0
    ? {}
    : { related: inputs.map(({ path, fact }) => ({ place: fact.place, message: `“${path}”在这里` })) }),
});
