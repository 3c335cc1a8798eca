/** Compilations from a seed, nastier than real ones: about 40 % of the clauses carry a number, a Latin word or marks. */

import type { Galley, Run, SetParagraph } from '../../src/tree/galley.ts';
import type { Face, Role, Style } from '../../src/tree/style.ts';
import { SUPPLIED } from '../../src/tree/trace.ts';
import { type Random, randomOf } from './random.ts';
import { loadStyle } from './style.ts';

export const GB: Style = loadStyle('国标');

const HAN =
  '坚持人民中心发展思想推动信访工作法治化建设强源头预防依法受理及时办结监督追责维护秩序群众满意度各级部门单位要提高政治站位压实责任完善机制创新方法深入基层调查研究解决突出问题化解矛盾纠纷排查隐患确保社会和谐稳定';

const han = (random: Random, from: number, to: number = from): string => {
  let text = '';
  for (let count = random.int(from, to); count > 0; count--) text += random.pick(HAN);
  return text;
};

const LATIN = ['GDP', 'APP', 'WTO', 'R&D', '5G', 'AI', 'COVID-19', 'UTF-8', '1+N', '9/15', '14:37'];

/** Each makes what real speeches put between Han characters. */
const INSERTS: readonly ((random: Random) => string)[] = [
  (random) => `${random.int(2, 9999)}件`,
  (random) => `${random.int(1, 99)}.${random.int(0, 9)}%`,
  (random) => `${random.int(1, 99)},${random.int(100, 999)}人次`,
  (random) => `20${random.int(10, 26)}年${random.int(1, 12)}月${random.int(1, 28)}日`,
  (random) => `${random.int(1, 9)}%～${random.int(10, 99)}%`,
  (random) => `12·${random.int(1, 9)}`,
  (random) => random.pick(LATIN),
  (random) => `“${han(random, 2, 8)}”`,
  (random) => `“${han(random, 2, 4)}”“${han(random, 2, 4)}”`,
  (random) => `“${random.int(1, 9)}+N”`,
  (random) => `‘${han(random, 2, 5)}’`,
  (random) => `《${han(random, 3, 9)}》`,
  (random) => `《关于${han(random, 2, 5)}〈${han(random, 2, 6)}〉的通知》`,
  (random) => `〔20${random.int(10, 26)}〕${random.int(1, 99)}号`,
  (random) => `（${han(random, 2, 10)}）`,
  (random) => `（${random.pick(['试行', '2024', 'A'])}）`,
  (random) => `(${han(random, 2, 3)})`,
  (random) => `——${han(random, 2, 6)}`,
  (random) => `${han(random, 1, 4)}……`,
  (random) => `${random.int(1, 12)}—${random.int(1, 12)}月`,
];

const clause = (random: Random): string => {
  const plain = han(random, 3, 14);
  if (!random.chance(0.4)) return plain;
  return plain + random.pick(INSERTS)(random) + (random.chance(0.6) ? han(random, 1, 8) : '');
};

const sentence = (random: Random): string => {
  let text = clause(random);
  for (let count = random.int(0, 4); count > 0; count--) text += random.pick('，，，、；：') + clause(random);
  return text + random.pick(['。', '。', '。', '。', '！', '？', '……', '。”']);
};

const prose = (random: Random, length: number): string => {
  let whole = '';
  while (whole.length < length) whole += sentence(random);
  return whole;
};

type Piece = readonly [text: string, face?: Partial<Face>];

/** A paragraph of pieces, each in the role's own face or in one that differs from it as said. */
export const set = (style: Style, role: Role, ...pieces: readonly Piece[]): SetParagraph => ({
  role,
  runs: pieces.map(([text, part]): Run => {
    const own = style.formats[role].face;
    return { text, face: part ? { ...own, ...part } : own, plain: part === undefined, origin: SUPPLIED };
  }),
  pageBreakBefore: false,
});

const CHINESE = '一二三四五六七八九十';

const bodyParagraph = (random: Random, style: Style): SetParagraph => {
  const whole = prose(random, random.int(20, 400));
  if (random.chance(0.75)) return set(style, 'body', [whole]);
  const at = random.int(1, whole.length - 1);
  return set(style, 'body', [whole.slice(0, at)], [sentence(random), style.strong], [whole.slice(at)]);
};

const blockOf = (random: Random, style: Style): SetParagraph[] => {
  const number = random.pick(CHINESE);
  const head = (level: 1 | 2 | 3 | 4, before: string): SetParagraph =>
    set(style, `heading${level}`, [before + han(random, 4, random.chance(0.2) ? 45 : 20)]);
  switch (random.int(0, 11)) {
    case 0:
      return random.chance(0.4) ? [head(1, `${number}、`), head(2, '（一）')] : [head(1, `${number}、`)];
    case 1:
      return [head(random.pick([2, 3, 4] as const), '（二）')];
    case 2:
      return [set(style, 'body', [`（${number}）${han(random, 4, 18)}。`, style.lead], [prose(random, 60)])];
    case 3:
      return [set(style, 'item', [`第${number}，${han(random, 4, 18)}。`, style.lead], [prose(random, 60)])];
    case 4:
      return [set(style, 'item', [`${number}是`, style.strong], [prose(random, 40)])];
    case 5:
      return [set(style, 'body', [`${random.int(1, 9)}.${prose(random, 60)}`])];
    default:
      return [bodyParagraph(random, style)];
  }
};

const lengthOf = (paragraphs: readonly SetParagraph[]): number =>
  paragraphs.reduce((sum, { runs }) => sum + runs.reduce((length, run) => length + run.text.length, 0), 0);

/** Headings, run-in heads, items and plain paragraphs, of `length` characters or a little more. */
const speechBody = (random: Random, style: Style, length: number): SetParagraph[] => {
  const out: SetParagraph[] = [];
  for (let left = length; left > 0; ) {
    const block = blockOf(random, style);
    out.push(...block);
    left -= lengthOf(block);
  }
  return out;
};

/** Han paragraphs that end exactly on the last line of page `pages` of a speech with five lines above them. */
const exactBody = (random: Random, style: Style, pages: number): SetParagraph[] => {
  const out: SetParagraph[] = [];
  for (let lines = 16 + 22 * (pages - 1); lines > 0; ) {
    const count = Math.min(lines, random.int(1, 6));
    out.push(set(style, 'body', [`${han(random, 25 + 28 * (count - 1))}。`]));
    lines -= count;
  }
  return out;
};

const speech = (random: Random, style: Style, bookmark: string): SetParagraph[] => {
  const exact = random.chance(0.25);
  const lines = exact ? 1 : random.pick([1, 1, 2, 2, 3]);
  const title = Array.from({ length: lines }, () => han(random, 8, 18)).join('\n');
  const head = [
    { ...set(style, 'title', [title]), bookmark, pageBreakBefore: true },
    set(style, 'speaker', [`县委书记　${han(random, 2, 3)}`]),
    set(style, 'date', [`（20${random.int(10, 26)}年${random.int(1, 12)}月${random.int(1, 28)}日）`]),
    set(style, 'blank'),
    set(style, 'salutation', ['同志们：']),
  ];
  const body = exact ? exactBody(random, style, random.int(1, 4)) : speechBody(random, style, random.int(300, 8000));
  return [...head, ...body];
};

/** In lines of 20 characters at most: room is left for the number. */
const entryText = (title: string): string => title.replaceAll('\n', '').replace(/.{20}(?=.)/g, '$&\n');

/** Cover, contents and up to `most` speeches. */
export const compilationOf = (seed: number, style: Style = GB, most = 12): Galley => {
  const random = randomOf(seed);
  const count = random.int(1, most);
  const speeches = Array.from({ length: count }, (_, at) => speech(random, style, `speech${at + 1}`));
  const cover = [set(style, 'coverTitle', [`讲话材料汇编\n（${count}篇）`]), set(style, 'coverLine', ['县信访局'])];
  let target = cover.length + 1 + count;
  const entries = speeches.map((paragraphs) => {
    const entry = { ...set(style, 'contents1', [entryText(paragraphs[0]?.runs[0]?.text ?? '')]), target };
    target += paragraphs.length;
    return entry;
  });
  return {
    style,
    sections: [
      { kind: 'cover', paragraphs: cover },
      { kind: 'contents', paragraphs: [set(style, 'contentsTitle', ['目　录']), ...entries], firstPage: 1 },
      { kind: 'body', paragraphs: speeches.flat(), firstPage: 1 },
    ],
    title: '讲话材料汇编',
    author: '',
    date: '',
  };
};

/** One section of the given paragraphs, for probes. */
export const galleyOf = (paragraphs: readonly SetParagraph[], style: Style = GB): Galley => ({
  style,
  sections: [{ kind: 'body', paragraphs, firstPage: 1 }],
  title: '',
  author: '',
  date: '',
});

const ALPHABETS: readonly (readonly string[])[] = [
  [...'!"#$%&\'()*+,-./:;<=>?@[]^_`{|}~012345abcXYZ  的一是在不'],
  [...'，。、；：？！“”‘’（）《》〈〉【】〔〕…—～·％℃‰°×的一是在不了有和人这0123AB '],
  [...'①②→←±÷≥≤≠∞√∑αβγΩЖ々〇「」『』〖〗＋－＝／＼＠＃＆＊￥＄１２ＡＢ№§′″的一是在不了有和人这0123AB'],
  'the |quick |brown-fox |e.g. |(see) |http://a.b.cn/x/y-z?q=1 |AND/OR |10,000.5 |50% |$5 |的|一二三|，|“|”|—|1-6|[1]|a/b|1/2'.split(
    '|',
  ),
];

/** Paragraphs of marks, symbols and Latin words thrown together, as no speech is written. */
export const nastyOf = (seed: number): Galley => {
  const random = randomOf(seed);
  const alphabet = ALPHABETS[seed % ALPHABETS.length] as readonly string[];
  const text = (): string => {
    let whole = '';
    for (let length = random.int(20, 160); whole.length < length; ) whole += random.pick(alphabet);
    return whole.trim();
  };
  return galleyOf(Array.from({ length: 60 }, () => set(GB, 'body', [text()])));
};

const SPACED: readonly Role[] = ['title', 'heading1', 'heading2', 'body', 'item', 'speaker', 'blank'];

/** Han paragraphs in a style whose roles differ in pitch and in space before and after. */
export const spacedOf = (seed: number): Galley => {
  const random = randomOf(seed);
  const space = (): number => random.pick([0, 0, 120, 300, 579]);
  const formats = { ...GB.formats };
  for (const role of SPACED) {
    const line = role === 'title' ? 700 : random.pick([579, 579, 560, 600]);
    formats[role] = { ...formats[role], before: space(), after: space(), line };
  }
  const style = { ...GB, formats };
  const paragraphs = Array.from({ length: random.int(20, 150) }, () => {
    const role = random.pick([...SPACED, 'body', 'body', 'body'] as const);
    if (role === 'blank') return set(style, role);
    const most = role === 'title' ? 18 : role.startsWith('heading') ? 60 : 200;
    return { ...set(style, role, [han(random, 2, most)]), pageBreakBefore: random.chance(0.03) };
  });
  return galleyOf(paragraphs, style);
};
