/** Personal information is found by kind, public numbers are let be, and nothing found is ever shown. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCitizenCheck, hasLuhnCheck } from '../../src/mask/identity.ts';
import { findPersonal } from '../../src/mask/personal.ts';
import { jsonReport } from '../../src/report/json.ts';
import { prettyDiagnostic } from '../../src/report/pretty.ts';
import { buildIn, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const found = (text: string, about = ''): string[] =>
  findPersonal(text, about).map(
    ({ kind, start, end, certain }) => `${kind} ${text.slice(start, end)}${certain ? '' : '？'}`,
  );

describe('personal information', () => {
  it.each([
    // The example of GB 11643—1999 itself.
    ['身份证11010519491231002X', ['身份证号 11010519491231002X']],
    ['440524188001010014', ['身份证号 440524188001010014']],
    ['11010519491231002x。', ['身份证号 11010519491231002x']],
    ['110105194912310021', ['身份证号 110105194912310021？']],
    ['110105194913310021', []],
    ['990105194912310021', []],
    ['1１0105194912310０2X', ['身份证号 1１0105194912310０2X']],
    ['电话13800138000，', ['手机号码 13800138000？']],
    ['138 0013 8000', ['手机号码 138 0013 8000？']],
    ['+86-13800138000', ['手机号码 +86-13800138000？']],
    ['编号2138001380001', []],
    ['12800138000', []],
    ['卡号6222 0212 3456 7890 128', ['银行卡号 6222 0212 3456 7890 128']],
    ['4111111111111111', ['银行卡号 4111111111111111']],
    ['4111111111111112', []],
    ['统一社会信用代码913301007043700001', []],
    ['车牌京A12345', ['车牌号 京A12345？']],
    ['粤B·D12345停在门口', ['车牌号 粤B·D12345？']],
    ['云A级景区', []],
    ['邮箱 zhang.san@example.com', ['电子邮箱 zhang.san@example.com？']],
    ['邮箱 xfj@yunxi.gov.cn', []],
    ['家庭电话0871-65550123', ['固定电话 0871-65550123？']],
    ['信访局值班电话0871-65550123', []],
    ['0871-65550123', []],
    ['拨打12345热线', []],
    ['12345政务服务便民热线', []],
    ['家住青禾镇石桥村3组12号', ['住址 村3组12号？']],
    ['幸福路18号', ['住址 幸福路18号？']],
    ['县信访局办公地点在幸福路18号', []],
    ['幸福小区3栋2单元501室', ['住址 3栋2单元501室？']],
    ['国道320号，铁路12号线', []],
    ['国办发〔2024〕12号', []],
    ['2024年1—8月全县登记2017件次，同比上升2.4%', []],
    ['来访208批次、897人次', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('of a landline depends on what it is about', () => {
    expect(found('0871-65550123', '联系人')).toEqual(['固定电话 0871-65550123？']);
    expect(found('0871-65550123', '值班电话')).toEqual([]);
  });

  it('keeps within its text, in order, without overlaps, whatever the text', () => {
    const part = fc.constantFrom(
      '1',
      '38',
      '0013',
      '8000',
      '11010519491231002X',
      '@',
      'a.b',
      '京A',
      '村',
      '组',
      '号',
      '-',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let last = 0;
          for (const { start, end } of findPersonal(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });
});

describe('check digits', () => {
  it('of citizens: one of eleven fits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{17}$/), (body) => {
        expect([...'0123456789X'].filter((check) => hasCitizenCheck(body + check))).toHaveLength(1);
      }),
    );
  });

  it('of cards: one of ten fits, and no single slip does', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{15,18}$/), fc.nat(14), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const fits = [...'0123456789'].filter((check) => hasLuhnCheck(body + check));
        expect(fits).toHaveLength(1);
        const whole = body + fits[0];
        const slip = `${whole.slice(0, at)}${(Number(whole[at]) + by) % 10}${whole.slice(at + 1)}`;
        expect(hasLuhnCheck(slip)).toBe(false);
      }),
    );
  });
});

describe('a report of it', () => {
  const SECRETS = [
    '11010519491231002X',
    '13800138000',
    '4111111111111111',
    '京A12345',
    'zhang.san@example.com',
    '石桥村3组',
  ];
  const files = {
    '文稿.yaml': `${SPEECH}引用: [人.yaml]\n数据:\n  来信人: { 电话: 13800138000, 车: 京A12345, 住址: 石桥村3组12号 }\n`,
    '人.yaml': '人:\n  - { 证: 11010519491231002X, 卡: 4111111111111111, 邮箱: zhang.san@example.com }\n',
    'templates/讲.hbs': template('开会。'),
  };
  const built = buildIn(workspaceOf(files));

  it('names kind and place', () => {
    expect(built.told).toEqual([
      'JGF027 人.yaml:2:10',
      'JGF027 人.yaml:2:33',
      'JGF027 人.yaml:2:55',
      'JGF027 文稿.yaml:7:14',
      'JGF027 文稿.yaml:7:30',
      'JGF027 文稿.yaml:7:45',
    ]);
    expect(built.diagnostics.map(({ grade, message }) => `${grade} ${message}`)).toEqual([
      'E 这里是身份证号',
      'E 这里是银行卡号',
      'W 这里像是电子邮箱',
      'W 这里像是手机号码',
      'W 这里像是车牌号',
      'W 这里像是住址',
    ]);
  });

  it('shows none of it in any form', () => {
    const shown = [
      ...built.diagnostics.map((d) => prettyDiagnostic(d, (_style, text) => text)),
      jsonReport(built.diagnostics),
    ];
    for (const text of shown) for (const secret of SECRETS) expect(text).not.toContain(secret);
  });
});
