/** The set that the checker is measured with: readable, balanced, without twins, and its own claims computed. */

import { describe, expect, it } from 'vitest';
import { type EvaluationText, partsOf, RULES, readAll, readEvaluation } from './evaluation/read.ts';

const AREAS = [
  ...['标点', '数字', '统计', '计数', '序号', '一数一值', '残留', '日期', '相对年份', '重复句', '名册'],
  ...['个人信息', '错别词', '手写数', '版面', '长句', '称呼', '密级', '连接号', '约数', '保护'],
];

const areas = readAll();
const texts = [...areas.values()].flatMap((area) => area.texts);
const share = (some: readonly EvaluationText[]) => some.filter((text) => !text.wrong).length / some.length;
const overlaps = (text: EvaluationText, from: number, to: number, rule: string) =>
  text.expected.some((one) => one.demanded && one.rules.includes(rule) && one.from < to && from < one.to);

describe('the evaluation set', () => {
  it('can be read, every quotation found where it is said to stand', () => {
    expect([...areas.values()].flatMap((area) => area.faults)).toEqual([]);
  });

  it('has every area, ten texts or more in each, and at least 440 in all', () => {
    expect([...areas.keys()].sort()).toEqual([...AREAS].sort());
    for (const [area, { texts }] of areas) expect(texts.length, area).toBeGreaterThanOrEqual(10);
    expect(texts.length).toBeGreaterThanOrEqual(440);
  });

  it('is half traps: 45–55 % in all, at least 35 % in each area', () => {
    expect(share(texts)).toBeGreaterThanOrEqual(0.45);
    expect(share(texts)).toBeLessThanOrEqual(0.55);
    for (const [area, { texts }] of areas) {
      expect(share(texts), area).toBeGreaterThanOrEqual(0.35);
      expect(share(texts), area).toBeLessThanOrEqual(0.65);
    }
  });

  it('demands a finding of every wrong text and of no trap, and says what each trap is for', () => {
    const unclear = texts.filter(
      (text) =>
        text.wrong !== text.expected.some((one) => one.demanded) ||
        text.wrong === (text.trap !== undefined) ||
        !text.text,
    );
    expect(unclear.map((text) => text.id)).toEqual([]);
  });

  it('names only rules that there are, and every rule of the three lists at least once', () => {
    const named = texts.flatMap((text) => [...text.expected.flatMap((one) => one.rules), ...(text.trap?.rules ?? [])]);
    expect(named.filter((rule) => !RULES.has(rule))).toEqual([]);
    const demanded = new Set(texts.flatMap((text) => text.expected.flatMap((one) => (one.demanded ? one.rules : []))));
    expect([...RULES].filter((rule) => !demanded.has(rule))).toEqual([]);
  });

  it('has no twins, not even by another number', () => {
    const seen = new Map<string, string>();
    const twins = texts.flatMap((text) => {
      const bare = text.text.replace(/[\p{N}\p{P}\s]/gu, '') || text.text;
      const key = `${bare}${text.settings.map((one) => one.value).join()}`;
      const twin = seen.get(key);
      seen.set(key, text.id);
      return twin === undefined ? [] : [`${twin} ${text.id}`];
    });
    expect(twins).toEqual([]);
    expect(new Set(texts.map((text) => text.id)).size).toBe(texts.length);
    expect(new Set(texts.map((text) => text.text)).size).toBeGreaterThan(texts.length - 3);
  });

  it('offers as right form something other than what it quotes', () => {
    expect(texts.flatMap((text) => text.expected.filter((one) => one.right === one.quote))).toEqual([]);
  });
});

describe('what the texts claim', () => {
  it('a weekday is wrong exactly where a finding is expected', () => {
    const DATE = /(\d{4})年(\d{1,2})月(\d{1,2})日[（，]?(?:星期|周)([一二三四五六日])/gu;
    let checked = 0;
    for (const text of texts)
      for (const match of text.text.matchAll(DATE)) {
        const day = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))).getUTCDay();
        const wrong = '日一二三四五六'[day] !== match[4];
        expect(overlaps(text, match.index, match.index + match[0].length, 'N14'), text.id).toBe(wrong);
        checked++;
      }
    expect(checked).toBeGreaterThan(9);
  });

  it('a date is impossible exactly where a finding is expected', () => {
    const DATE = /(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号])?/gu;
    for (const text of texts)
      for (const match of text.text.matchAll(DATE)) {
        const [year, month, day] = [Number(match[1] ?? 2024), Number(match[2]), Number(match[3] ?? 1)];
        const date = new Date(Date.UTC(year, month - 1, day));
        if (date.getUTCMonth() === month - 1 && date.getUTCDate() === day) continue;
        expect(overlaps(text, match.index, match.index + match[0].length, 'N14'), `${text.id} ${match[0]}`).toBe(true);
      }
  });

  it('check digits are as the notes say', () => {
    const claims = texts.flatMap((text) => [
      ...text.expected.flatMap((one) => (one.note?.includes('校验') ? [[one.quote, one.note] as const] : [])),
      ...(text.trap?.why.includes('校验') ? [[/\d{15,}X?/.exec(text.text)?.[0] ?? '', text.trap.why] as const] : []),
    ]);
    for (const [number, claim] of claims) {
      const bare = number.replaceAll(' ', '');
      const valid = bare.length === 18 ? identityHolds(bare) : luhnHolds(bare);
      expect(valid, `${bare} ${claim}`).toBe(claim.includes('校验有效') || claim.includes('通过校验'));
    }
    expect(claims.length).toBeGreaterThan(9);
  });

  it('no valid identity number stands outside the area of personal data', () => {
    for (const text of texts)
      for (const match of text.text.matchAll(/(?<!\d)\d{17}[\dX](?!\d)/gu))
        if (identityHolds(match[0]))
          expect(overlaps(text, match.index, match.index + 18, '个人信息'), text.id).toBe(true);
  });
});

/** GB 11643, ISO 7064 mod 11-2: the weight of a place is 2 to the power of its distance from the right, mod 11. */
function identityHolds(number: string): boolean {
  const sum = [...number].reduce((total, digit) => (total * 2 + (digit === 'X' ? 10 : Number(digit))) % 11, 0);
  return sum === 1;
}

function luhnHolds(number: string): boolean {
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

describe('the reader', () => {
  it('tells faults with their line, and reads on', () => {
    const { texts, faults } = readEvaluation(
      '试',
      '# 1 | 应报\n@ P1 E ⟦无⟧\n有。\n# 二\n# 3 | 应报\n@ P1 E ⟦,⟧\n甲,乙,丙。',
    );
    expect(faults).toEqual([
      '试:2 原文中没有 ⟦无⟧',
      '试:4 应写成 # 标识 | 应报，或 # 标识 | 无误 | 规则：缘由',
      '试:6 ⟦,⟧ 不止一处，须写明 #第几处',
    ]);
    expect(texts.map((text) => text.id)).toEqual(['1', '3']);
    const late = readEvaluation('试', '# 1 | 应报\n甲,乙。\n@ P1 E ⟦,⟧').faults;
    expect(late).toEqual(['试:1 说明行须在正文之前']);
  });

  it('keeps positions through visible blanks, blank lines and parts', () => {
    const source = '# 1 | 应报\n@ P36 W/E ⟦好␠。⟧#2 → ⟦好。⟧ 说明\n=== 甲（2024年1月2日）\n好 。\n\n=== 乙\n好␠。\n\n';
    const [text] = readEvaluation('试', source).texts;
    const [one] = text?.expected ?? [];
    expect(text?.text.slice(one?.from, one?.to)).toBe('好 。');
    expect(one).toMatchObject({ grades: ['W', 'E'], right: '好。', note: '说明', demanded: true });
    const parts = partsOf(text?.text ?? '');
    expect(parts.map((part) => [part.kind, part.title, part.text])).toEqual([
      ['speech', '甲（2024年1月2日）', '好 。\n'],
      ['speech', '乙', '好 。'],
    ]);
    for (const part of parts) expect(text?.text.slice(part.from, part.from + part.text.length)).toBe(part.text);
    expect(partsOf('甲\n--- 页\n乙').map((part) => part.text)).toEqual(['甲', '乙']);
    expect(partsOf('甲\n--- 页\n乙')[1]?.from).toBe('甲\n--- 页\n'.length);
  });
});
