/**
 * What is asked of jianggao, as data: each row with the value measured, what it must be and what it aims at. All are
 * ratios to other programs in the same run, or differences from an empty node. Thresholds stand here and nowhere else.
 */

import { FLOOR, LIBRARIES, OURS, PANDOC } from './workloads.mjs';

/** @typedef {{ time: number, peak?: number }} Taken milliseconds; MB */
/** @typedef {{ cold?: Map<string, Taken>, warm?: Map<string, Taken>, jobs?: Map<string, number>, big?: Map<string, Taken>,
 *   growth?: { documents: number[], speeches: number[] }, layout?: { ours: number, docx: number } }} Results */

const times = (value) => `${value.toFixed(2)} 倍`;
const ms = (value) => `${value.toFixed(1)} 毫秒`;
const mb = (value) => (value === undefined ? '？ MB' : `${value.toFixed(0)} MB`);

const ratio = (map, to, of = OURS) => map.get(of).time / map.get(to).time;
const fastest = (map) =>
  [...LIBRARIES, PANDOC].filter((name) => map.has(name)).sort((a, b) => map.get(a).time - map.get(b).time)[0];
/** The most that time a character rises from a smaller size to a larger one. */
const rise = (values) => Math.max(...values.flatMap((small, i) => values.slice(i + 1).map((large) => large / small)));
const overNode = (cold) =>
  Math.max(...['--help', '--version'].map((name) => cold.get(name).time)) - cold.get('node').time;

/**
 * @type {{ part: keyof Results, work: string, must: string, aim: string, measured(part: any): string,
 *   meetsMust(part: any): boolean, meetsAim(part: any): boolean }[]}
 */
export const TARGETS = [
  {
    part: 'cold',
    work: 'W1 冷启动一册',
    must: '≤ 0.8 × docxtemplater',
    aim: '≤ 0.55 ×，且快于底线',
    measured: (cold) => `${times(ratio(cold, 'docxtemplater'))}，底线的 ${times(ratio(cold, FLOOR))}`,
    meetsMust: (cold) => ratio(cold, 'docxtemplater') <= 0.8,
    meetsAim: (cold) => ratio(cold, 'docxtemplater') <= 0.55 && ratio(cold, FLOOR) < 1,
  },
  {
    part: 'warm',
    work: 'W2 热，每册，单线程',
    must: '≤ 0.5 × 最快的同类',
    aim: '≤ 2 × 底线',
    measured: (warm) => `${times(ratio(warm, fastest(warm)))}（${fastest(warm)}），底线的 ${times(ratio(warm, FLOOR))}`,
    meetsMust: (warm) => ratio(warm, fastest(warm)) <= 0.5,
    meetsAim: (warm) => ratio(warm, FLOOR) <= 2,
  },
  {
    part: 'jobs',
    work: 'W2 两个线程',
    must: '≥ 1.4 × 单线程',
    aim: '≥ 1.6 ×',
    measured: (jobs) => times(jobs.get('1') / jobs.get('2')),
    meetsMust: (jobs) => jobs.get('1') / jobs.get('2') >= 1.4,
    meetsAim: (jobs) => jobs.get('1') / jobs.get('2') >= 1.6,
  },
  {
    part: 'big',
    work: 'W3 一册 300 篇',
    must: '≤ docxtemplater；≤ 250 MB',
    aim: '≤ 2.5 × 底线；≤ 160 MB',
    measured: (big) =>
      `${times(ratio(big, 'docxtemplater'))}，底线的 ${times(ratio(big, FLOOR))}；${mb(big.get(OURS).peak)}`,
    meetsMust: (big) => ratio(big, 'docxtemplater') <= 1 && big.get(OURS).peak <= 250,
    meetsAim: (big) => ratio(big, FLOOR) <= 2.5 && big.get(OURS).peak <= 160,
  },
  {
    part: 'growth',
    work: '增长 10、100、1000 册',
    must: '每字用时升幅 ≤ 20%',
    aim: '同左',
    measured: ({ documents }) =>
      `${times(rise(documents))}（${documents.map((v) => v.toFixed(3)).join('、')} 微秒/字）`,
    meetsMust: ({ documents }) => rise(documents) <= 1.2,
    meetsAim: ({ documents }) => rise(documents) <= 1.2,
  },
  {
    part: 'growth',
    work: '增长 3、30、300 篇',
    must: '每字用时升幅 ≤ 20%',
    aim: '同左',
    measured: ({ speeches }) => `${times(rise(speeches))}（${speeches.map((v) => v.toFixed(3)).join('、')} 微秒/字）`,
    meetsMust: ({ speeches }) => rise(speeches) <= 1.2,
    meetsAim: ({ speeches }) => rise(speeches) <= 1.2,
  },
  {
    part: 'layout',
    work: '排版，每页',
    must: '≤ 1/20 × docx/layout',
    aim: '≤ 0.5 毫秒',
    measured: ({ ours, docx }) => `1/${(docx / ours).toFixed(0)}，${ours.toFixed(3)} 毫秒`,
    meetsMust: ({ ours, docx }) => ours <= docx / 20,
    meetsAim: ({ ours }) => ours <= 0.5,
  },
  {
    part: 'cold',
    work: '--help、--version',
    must: '≤ node + 40 毫秒',
    aim: '≤ node + 20 毫秒',
    measured: (cold) => `node + ${ms(overNode(cold))}（node 本身 ${ms(cold.get('node').time)}）`,
    meetsMust: (cold) => overNode(cold) <= 40,
    meetsAim: (cold) => overNode(cold) <= 20,
  },
];
