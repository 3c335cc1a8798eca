/** What may be shown of a diagnostic: no number of anybody's, wherever it stands, and all the rest as it was. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverSecrets } from '../../src/check/filters/secrets.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { discreet } from '../../src/project/discreet.ts';
import { frameFor } from '../../src/report/frame.ts';
import { jsonReport } from '../../src/report/json.ts';
import { prettyDiagnostic } from '../../src/report/pretty.ts';
import { createSource, placeOf, type Source } from '../../src/source.ts';

const CITIZEN = '11010519491231002X';
const MOBILE = '13912345678';

const at = (source: Source, start: number, end = start, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'JGF012',
  grade: 'E',
  message: '此处不对',
  place: placeOf(source, start, end),
  ...more,
});

const shown = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map((one) => prettyDiagnostic(one, (_style, text) => text)).join('') + jsonReport(diagnostics);

const filler = fc.string({ unit: fc.constantFrom('来', '信', '：', ' ', '\n', '，', 'a', '#'), maxLength: 1500 });

describe('discreet', () => {
  it('shows no number, wherever it stands and whatever the finding is about', () => {
    const number = fc.constantFrom(CITIZEN, MOBILE, '１３９１２３４５６７８', 'zhou@example.com');
    fc.assert(
      fc.property(filler, number, filler, fc.nat(), fc.nat(40), (before, secret, after, from, length) => {
        const source = createSource('数据.yaml', `${before}，${secret}，${after}`);
        const start = from % (source.text.length + 1);
        const [told] = discreet([at(source, start, Math.min(source.text.length, start + length))]);
        expect(shown(told ? [told] : [])).not.toContain(secret);
        // Its place is the same, and so is the length of what is quoted.
        expect(told?.place).toEqual(placeOf(source, start, Math.min(source.text.length, start + length)));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves a text without one as it was', () => {
    fc.assert(
      fc.property(filler, fc.nat(), (text, from) => {
        const source = createSource('数据.yaml', text);
        const all = [at(source, from % (text.length + 1))];
        expect(discreet(all)).toEqual(all);
      }),
    );
  });

  it('crosses out a number that a message, a reason or a way to mend repeats', () => {
    const source = createSource('数据.yaml', '手机: 待填\n');
    const said = `此处是“${MOBILE}”`;
    const told = discreet([
      at(source, 0, 2, { message: said, why: said, hint: said, related: [{ place: placeOf(source), message: said }] }),
    ]);
    expect(shown(told)).not.toContain(MOBILE);
    expect(told[0]?.message).toBe('此处是“×××××××××××”');
  });

  it('keeps what was crossed out before', () => {
    const source = createSource('文稿.yaml', `姓名: 张某某, 手机: ${MOBILE}, 日期: 2024-09-31\n`);
    const named = at(source, 4, 7, { code: 'JGF027', secret: true });
    const [first] = coverSecrets([at(source, 32), named]);
    const [told] = discreet([first as Diagnostic]);
    expect(told && frameFor(told.place as never, told).text).toBe('姓名: ×××, 手机: ×××××××××××, 日期: 2024-09-31');
  });

  it('lets the rules of the checker quote what they know to be none', () => {
    const source = createSource('稿.txt', '资产编码110105194912310021的设备已经报废,另行处理。\n');
    const all = [at(source, 30, 31, { code: 'JGP1' })];
    expect(discreet(all)).toEqual(all);
    expect(shown(discreet([at(source, 30, 31)]))).toContain('资产编码');
  });
});
