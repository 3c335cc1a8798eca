/** Speeches become the lines of one file: cover, contents, titles with what stands under them, text. All true. */

import { type Random, randomOf } from '../../support/random.ts';
import type { Base } from './base.ts';
import { type Masking, masked } from './masking.ts';
import { type Numbering, numbered } from './numbering.ts';
import type { TrueLine } from './truth.ts';

export const CONTENTS = ['无', '题目', '点线', '页码'] as const;

export interface VolumeShape {
  readonly numbering: Numbering;
  readonly masking: Masking;
  readonly cover: boolean;
  readonly contents: (typeof CONTENTS)[number];
  /** Blank lines between speeches and below each title block. */
  readonly airy: boolean;
  /** Speaker and date on one line. */
  readonly joined: boolean;
}

const plain = (role: TrueLine['role'], text: string): TrueLine => ({ role, text, places: [] });
const BLANK = plain('blank', '');

const frontLines = (base: Base, { masking, joined }: VolumeShape): readonly TrueLine[] => {
  const speakers = base.front.filter(({ role }) => role === 'speaker');
  const date = base.front.find(({ role }) => role === 'date');
  const [only] = speakers;
  const merged =
    joined && speakers.length === 1 && only && date
      ? [
          { role: 'speaker' as const, text: `${only.text}（${date.text.replace(/[（）]/g, '')}）` },
          ...base.front.filter(({ role }) => role === 'salutation'),
        ]
      : base.front;
  return merged.map(({ role, text }) => ({ role, ...masked(text, masking, role === 'speaker') }));
};

const bodyLines = (base: Base, { numbering, masking }: VolumeShape, random: Random): readonly TrueLine[] =>
  numbered(base, numbering, random).map(({ role, level, mark, head, body }) => {
    const { text, places } = masked(mark + head + body, masking, false);
    const runIn = role === 'heading' && body !== '';
    return {
      role,
      text,
      places,
      ...(level === undefined ? {} : { level }),
      ...(mark === '' ? {} : { mark: mark.length }),
      ...(runIn ? { headEnd: masked(mark + head, masking, false).text.length } : {}),
    };
  });

const titleLines = ({ title, subtitle }: Base, { masking }: VolumeShape): readonly TrueLine[] =>
  [title, ...(subtitle === undefined ? [] : [subtitle])].map((text) => ({
    role: 'title',
    ...masked(text, masking, false),
  }));

const entry = (title: string, way: VolumeShape['contents'], page: number): string =>
  way === '点线' ? `${title}${'…'.repeat(6)}${page}` : way === '页码' ? `${title}\t${page}` : title;

const contentsLines = (bases: readonly Base[], shape: VolumeShape): readonly TrueLine[] =>
  shape.contents === '无'
    ? []
    : [
        plain('contentsTitle', '目　录'),
        ...bases.map(({ title }, at) =>
          plain('contents', entry(masked(title, shape.masking, false).text, shape.contents, at * 6 + 1)),
        ),
        BLANK,
      ];

const COVERS: readonly (readonly string[])[] = [
  ['领导讲话材料汇编', '（内部资料）', '县委办公室编'],
  ['2024年重要会议讲话选编', '市政府研究室', '2024年12月'],
  ['讲话稿汇编'],
];

export const volumeOf = (bases: readonly Base[], shape: VolumeShape, seed: number): readonly TrueLine[] => {
  const random = randomOf(seed);
  const cover = shape.cover ? [...random.pick(COVERS).map((text) => plain('cover', text)), BLANK] : [];
  const gap = shape.airy ? [BLANK] : [];
  const speeches = bases.flatMap((base, at) => [
    ...(at > 0 ? [BLANK] : []),
    ...titleLines(base, shape),
    ...gap,
    ...frontLines(base, shape),
    ...gap,
    ...bodyLines(base, shape, random),
  ]);
  return [...cover, ...contentsLines(bases, shape), ...speeches];
};
