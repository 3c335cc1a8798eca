/** Compilations from a seed, nastier than real ones: about 40 % of the clauses carry a number, a Latin word or marks. */

import type { Galley, Run, SetParagraph } from '../../src/tree/galley.ts';
import type { Face, Role } from '../../src/tree/style.ts';
import { SUPPLIED } from '../../src/tree/trace.ts';
import { FANGSONG, GB_STYLE, HEITI, KAITI } from './gb-style.ts';
import { type Random, randomOf } from './random.ts';

const HAN =
  '坚持人民中心发展思想推动信访工作法治化建设强源头预防依法受理及时办结监督追责维护秩序群众满意度各级部门单位要提高政治站位压实责任完善机制创新方法深入基层调查研究解决突出问题化解矛盾纠纷排查隐患确保社会和谐稳定';

const han = (random: Random, from: number, to: number): string => {
  let text = '';
  for (let count = random.int(from, to); count > 0; count--) text += random.pick(HAN);
  return text;
};

/** Each makes what real speeches put between Han characters. */
const INSERTS: readonly ((random: Random) => string)[] = [
  (random) => `${random.int(2, 9999)}件`,
  (random) => `${random.int(1, 99)}.${random.int(0, 9)}%`,
  (random) => `${random.int(1, 99)},${random.int(100, 999)}人次`,
  (random) => `20${random.int(10, 26)}年${random.int(1, 12)}月${random.int(1, 28)}日`,
  (random) => `${random.int(1, 9)}%～${random.int(10, 99)}%`,
  (random) => `12·${random.int(1, 9)}`,
  (random) => random.pick(['GDP', 'APP', 'WTO', 'R&D', '5G', 'AI', 'COVID-19', 'UTF-8', '1+N', '9/15', '14:37']),
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

export const sentence = (random: Random): string => {
  let text = clause(random);
  for (let count = random.int(0, 4); count > 0; count--) text += random.pick('，，，、；：') + clause(random);
  return text + random.pick(['。', '。', '。', '。', '！', '？', '……', '。”']);
};

const run = (text: string, face: Face, plain: boolean): Run => ({ text, face, plain, origin: SUPPLIED });

const paragraph = (role: Role, ...runs: readonly (readonly [string, Face?])[]): SetParagraph => ({
  role,
  runs: runs.map(([text, face]) => run(text, face ?? GB_STYLE.formats[role].face, face === undefined)),
  pageBreakBefore: false,
});

const text = (random: Random, length: number): string => {
  let whole = '';
  while (whole.length < length) whole += sentence(random);
  return whole;
};

const bodyParagraph = (random: Random): SetParagraph => {
  const whole = text(random, random.int(20, 400));
  if (random.chance(0.75)) return paragraph('body', [whole]);
  const strong = { ...FANGSONG, bold: true };
  const at = random.int(1, whole.length - 1);
  return paragraph('body', [whole.slice(0, at)], [sentence(random), strong], [whole.slice(at)]);
};

const heading = (random: Random, level: 1 | 2 | 3 | 4, number: string): SetParagraph =>
  paragraph(`heading${level}`, [number + han(random, 4, random.chance(0.2) ? 45 : 20)]);

const CHINESE = '一二三四五六七八九十';

/** Headings, run-in heads, items and plain paragraphs, up to `length` characters. */
const speechBody = (random: Random, length: number): SetParagraph[] => {
  const out: SetParagraph[] = [];
  let left = length;
  let first = 0;
  const push = (next: SetParagraph): void => {
    out.push(next);
    for (const { text: piece } of next.runs) left -= piece.length;
  };
  while (left > 0) {
    const what = random.int(0, 11);
    const number = CHINESE[first % 10] as string;
    if (what === 0) {
      push(heading(random, 1, `${number}、`));
      first += 1;
      if (random.chance(0.4)) push(heading(random, 2, '（一）'));
    } else if (what === 1) push(heading(random, random.pick([2, 3, 4] as const), '（二）'));
    else if (what === 2) push(paragraph('body', [`（${number}）${han(random, 4, 18)}。`, KAITI], [text(random, 60)]));
    else if (what === 3) push(paragraph('item', [`第${number}，${han(random, 4, 18)}。`, KAITI], [text(random, 60)]));
    else if (what === 4) push(paragraph('item', [`${number}是`, { ...FANGSONG, bold: true }], [text(random, 40)]));
    else if (what === 5) push(paragraph('body', [`${random.int(1, 9)}.${text(random, 60)}`]));
    else push(bodyParagraph(random));
  }
  return out;
};

/** Han paragraphs that end exactly on the last line of page `pages` of their speech. */
const exactBody = (random: Random, pages: number): SetParagraph[] => {
  const out: SetParagraph[] = [];
  for (let lines = 16 + 22 * (pages - 1); lines > 0; ) {
    const count = Math.min(lines, random.int(1, 6));
    out.push(paragraph('body', [`${han(random, 25 + 28 * (count - 1), 25 + 28 * (count - 1))}。`]));
    lines -= count;
  }
  return out;
};

const titleText = (random: Random): string => {
  const lines = random.pick([1, 1, 2, 2, 3]);
  return Array.from({ length: lines }, () => han(random, 8, 18)).join('\n');
};

const speech = (random: Random, bookmark: string): SetParagraph[] => {
  const exact = random.chance(0.25);
  const title = exact ? han(random, 8, 18) : titleText(random);
  const head = [
    { ...paragraph('title', [title]), bookmark },
    paragraph('speaker', [`县委书记　${han(random, 2, 3)}`]),
    paragraph('date', [`（20${random.int(10, 26)}年${random.int(1, 12)}月${random.int(1, 28)}日）`]),
    paragraph('blank'),
    paragraph('salutation', ['同志们：']),
  ];
  return [...head, ...(exact ? exactBody(random, random.int(1, 4)) : speechBody(random, random.int(300, 8000)))];
};

/** Cover, contents and 1 to 12 speeches. */
export const compilationOf = (seed: number): Galley => {
  const random = randomOf(seed);
  const count = random.int(1, 12);
  const speeches = Array.from({ length: count }, (_, at) => speech(random, `speech${at + 1}`));
  const cover = [paragraph('coverTitle', [`讲话材料汇编\n（${count}篇）`]), paragraph('coverLine', ['县信访局'])];
  let target = cover.length + 1 + count;
  const entries = speeches.map((paragraphs) => {
    const title = (paragraphs[0]?.runs[0]?.text ?? '').replaceAll('\n', '').slice(0, 24);
    const entry = { ...paragraph('contents1', [title]), target };
    target += paragraphs.length;
    return entry;
  });
  return {
    style: GB_STYLE,
    sections: [
      { kind: 'cover', paragraphs: cover },
      { kind: 'contents', paragraphs: [paragraph('contentsTitle', ['目　录']), ...entries], firstPage: 1 },
      { kind: 'body', paragraphs: speeches.flat(), firstPage: 1 },
    ],
    title: '讲话材料汇编',
    author: '',
    date: '',
  };
};

/** One speech alone, for probes: the given paragraphs as body. */
export const galleyOf = (paragraphs: readonly SetParagraph[]): Galley => ({
  style: GB_STYLE,
  sections: [{ kind: 'body', paragraphs, firstPage: 1 }],
  title: '',
  author: '',
  date: '',
});

export { HEITI, KAITI, paragraph };
