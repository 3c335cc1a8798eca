/**
 * The computed layout against LibreOffice, line by line: the same galleys as .docx, set with fonts of the
 * same widths, read back from the PDF. What is not the same is printed with its place.
 */

import { beforeAll, describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import { PROFILES } from '../../src/layout/profiles.ts';
import { writeDocx } from '../../src/output/docx/write.ts';
import { type Galley, paragraphsOf, paragraphText } from '../../src/tree/galley.ts';
import { linesByPage, type Pages } from '../../src/tree/pages.ts';
import { type Agreement, agreementOf, withoutLeaders } from '../support/agreement.ts';
import { compilationOf, nastyOf, spacedOf } from '../support/galleys.ts';
import { type ReadPage, throughLibreOffice } from '../support/libreoffice.ts';
import { loadStyle } from '../support/style.ts';

interface Case {
  readonly name: string;
  readonly galley: Galley;
  readonly pages: Pages;
  readonly made: readonly ReadPage[];
  readonly agreement: Agreement;
}

const seeds = (from: number, count: number): number[] => Array.from({ length: count }, (_, at) => from + at);

const SETS: Readonly<Record<string, readonly (readonly [name: string, galley: Galley])[]>> = {
  '汇编（国标）': seeds(5000, 60).map((seed) => [`${seed}`, compilationOf(seed)]),
  其他版式: ['大字版', '固定28磅', '版心外扩'].flatMap((name) =>
    seeds(6000, 3).map((seed) => [`${name} ${seed}`, compilationOf(seed, loadStyle(name), 3)] as const),
  ),
  标点符号乱排: seeds(7000, 8).map((seed) => [`${seed}`, nastyOf(seed)]),
  段前段后: seeds(8000, 12).map((seed) => [`${seed}`, spacedOf(seed)]),
};

const results = new Map<string, Case[]>();

beforeAll(() => {
  const all = Object.entries(SETS).flatMap(([set, items]) =>
    items.map(([name, galley]) => ({ set, name, galley, pages: layout(galley, PROFILES.libreoffice) })),
  );
  const made = throughLibreOffice(all.map(({ galley, pages }) => writeDocx(galley, pages)));
  all.forEach(({ set, name, galley, pages }, at) => {
    const read = made[at] as ReadPage[];
    const agreement = agreementOf(galley, pages, withoutLeaders(read));
    results.set(set, [...(results.get(set) ?? []), { name, galley, pages, made: read, agreement }]);
  });
});

const sum = (cases: readonly Case[], count: (agreement: Agreement) => number): number =>
  cases.reduce((total, { agreement }) => total + count(agreement), 0);

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(3)} %`;

const report = (set: string, cases: readonly Case[]): string => {
  const lines = sum(cases, (a) => a.innerBreaks);
  const found = sum(cases, (a) => a.innerFound);
  const pages = sum(cases, (a) => a.pageBreaks);
  const pagesFound = sum(cases, (a) => a.pagesFound);
  const rows = cases.flatMap(({ name, agreement }) => agreement.disagreements.map(({ where }) => `  ${name} ${where}`));
  return [
    `${set}：${cases.length} 份 ${pages} 页；段内断行 ${found}/${lines}（${percent(found, lines)}），` +
      `分页 ${pagesFound}/${pages}（${percent(pagesFound, pages)}），多出的断行 ${sum(cases, (a) => a.extra)}`,
    ...rows,
  ].join('\n');
};

describe.each(Object.keys(SETS))('%s', (name) => {
  it('breaks lines and pages where LibreOffice does', () => {
    const cases = results.get(name) as Case[];
    console.log(report(name, cases));
    for (const { agreement } of cases) expect(agreement.sameText).toBe(true);
    const lines = sum(cases, (a) => a.lineBreaks);
    const pages = sum(cases, (a) => a.pageBreaks);
    expect(sum(cases, (a) => a.linesFound) / lines).toBeGreaterThanOrEqual(0.999);
    expect(sum(cases, (a) => a.pagesFound) / pages).toBeGreaterThanOrEqual(0.999);
    expect(sum(cases, (a) => a.extra) / lines).toBeLessThanOrEqual(0.001);
  });
});

const dropBlanks = (text: string): string => text.replace(/\s/g, '');

/** The index of the page on which LibreOffice sets the start of each paragraph. */
const madePageOf = ({ galley, made }: Case): number[] => {
  const ends: number[] = [];
  let length = 0;
  for (const page of withoutLeaders(made)) {
    length += page.join('').length;
    ends.push(length);
  }
  let at = 0;
  let page = 0;
  return paragraphsOf(galley).map((paragraph) => {
    while (at >= (ends[page] as number) && page < ends.length - 1) page += 1;
    at += dropBlanks(paragraphText(paragraph)).length;
    return page;
  });
};

describe('contents', () => {
  it('names for each speech the page on which LibreOffice sets its title, and the number printed there', () => {
    let entries = 0;
    for (const one of results.get('汇编（国标）') as Case[]) {
      const pageOf = madePageOf(one);
      const contents = one.made.flatMap((page) => page.lines).filter((line) => /[.…]{3,}\d+$/.test(line));
      const targets = paragraphsOf(one.galley).flatMap(({ target }) => (target === undefined ? [] : [target]));
      expect(contents.length).toBe(targets.length);
      targets.forEach((target, at) => {
        const computed = one.pages.pageOf[target] as number;
        expect(computed).toBe(pageOf[target]);
        const printed = (one.made[computed] as ReadPage).footer.replace(/\D/g, '');
        expect(String(one.pages.pages[computed]?.number)).toBe(printed);
        expect(contents[at]?.match(/\d+$/)?.[0]).toBe(printed);
        entries += 1;
      });
    }
    console.log(`目录 ${entries} 条，页码全部相符`);
  });
});

describe('the grid', () => {
  /** A line and the character behind it. */
  const HAN_ONLY = /^[\u4e00-\u9fff]{29}$/;

  it('holds 22 lines a page inside a speech, fewer only where a heading was kept with its text', () => {
    for (const { galley, pages, made } of results.get('汇编（国标）') as Case[]) {
      const all = paragraphsOf(galley);
      const lines = linesByPage(pages);
      const roleAt = (page: number): string => all[lines[page]?.[0]?.paragraph ?? -1]?.role ?? 'none';
      made.forEach((page, at) => {
        const section = galley.sections[pages.pages[at]?.section ?? 0];
        const inside = section?.kind === 'body' && roleAt(at) !== 'title' && roleAt(at + 1) !== 'title';
        if (!inside || at === made.length - 1 || roleAt(at + 1).startsWith('heading')) return;
        expect(page.lines.length).toBe(22);
      });
    }
  });

  it('holds 28 characters in every full line of Han alone', () => {
    let lines = 0;
    for (const { galley, pages } of results.get('汇编（国标）') as Case[]) {
      const texts = paragraphsOf(galley).map(paragraphText);
      for (const all of linesByPage(pages)) {
        for (const { paragraph, start, end } of all) {
          const text = texts[paragraph] as string;
          const body = ['body', 'item'].includes(paragraphsOf(galley)[paragraph]?.role ?? '');
          if (!body || start === 0 || !HAN_ONLY.test(text.slice(start, start + 29)) || end === text.length) continue;
          expect(end - start).toBe(28);
          lines += 1;
        }
      }
    }
    expect(lines).toBeGreaterThan(1000);
  });
});
