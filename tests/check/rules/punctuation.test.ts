/**
 * The punctuation rules against tables of their own: what each must find, and right texts in which none of them may
 * find anything; then what holds for any text, and what fixing promises.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArticle } from '../../../src/check/create.ts';
import { applyFixes } from '../../../src/check/fix.ts';
import { NO_MATERIAL } from '../../../src/check/material.ts';
import type { Edit } from '../../../src/check/rule.ts';
import { judge } from '../../../src/check/run.ts';
import { createTerms } from '../../../src/check/terms.ts';
import { textArticles } from '../../../src/check/text.ts';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { createSource } from '../../../src/source.ts';
import { readYaml } from '../../../src/yaml/read.ts';
import { loadRules } from '../judge.ts';
import { settle } from '../settle.ts';

const OTHERS = ['P21', 'P26', 'P31', 'P32', 'P33', 'P34'];
const rules = (await loadRules('punctuation')).filter(({ meta }) => !OTHERS.includes(meta.id));
const FOLDER = join(import.meta.dirname, 'punctuation');

const names = ((): readonly string[] => {
  const path = join(import.meta.dirname, '../../../data/词表/专名.yaml');
  const { value } = readYaml(createSource('专名.yaml', readFileSync(path, 'utf8')));
  const list = value?.type === 'map' ? value.entries.find(({ key }) => key === '专名')?.value : undefined;
  return list?.type === 'list' ? list.items.flatMap((item) => (item.type === 'scalar' ? [item.text] : [])) : [];
})();
const terms = createTerms(names.map((name) => [name, true] as const));
const material = { ...NO_MATERIAL, names };

const judgeAll = (text: string, ids?: readonly string[]): Diagnostic[] => {
  const wanted = ids ? rules.filter(({ meta }) => ids.includes(meta.id)) : rules;
  return judge({ articles: textArticles(createSource('文.txt', text), terms), material, rules: wanted });
};

const rangeOf = ({ place }: Diagnostic): [number, number] => [place?.start ?? -1, place?.end ?? -1];

const editsOf = (found: readonly Diagnostic[]): Edit[] =>
  found.flatMap(({ fixable, suggest = [] }) =>
    fixable ? suggest.map(({ text, place: { start, end } }) => ({ text, start, end })) : [],
  );

const mend = (text: string) => settle(text, (now) => editsOf(judgeAll(now)));

interface Case {
  readonly id: string;
  readonly wrong: boolean;
  readonly text: string;
  readonly ranges: readonly [number, number][];
}

const cases: Case[] = readdirSync(FOLDER)
  .sort()
  .flatMap((file) => {
    let id = '';
    return readFileSync(join(FOLDER, file), 'utf8')
      .split('\n')
      .flatMap((line): Case[] => {
        if (/^P\d+$/.test(line)) id = line;
        if (!/^[-+] /.test(line)) return [];
        let text = '';
        const ranges: [number, number][] = [];
        for (const part of line
          .slice(2)
          .replaceAll('\\n', '\n')
          .split(/(?=[⟦⟧])/)) {
          const start = text.length;
          text += part.replace(/^[⟦⟧]/, '');
          if (part.startsWith('⟦')) ranges.push([start, text.length]);
        }
        return [{ id, wrong: line.startsWith('-'), text, ranges }];
      });
  });

describe('the tables', () => {
  it('have ten right and ten wrong texts a rule', () => {
    for (const { meta } of rules) {
      const own = cases.filter(({ id }) => id === meta.id);
      expect(own.filter(({ wrong }) => wrong).length, `${meta.id} 误`).toBeGreaterThanOrEqual(10);
      expect(own.filter(({ wrong }) => !wrong).length, `${meta.id} 对`).toBeGreaterThanOrEqual(10);
    }
  });

  it.each(cases.filter(({ wrong }) => wrong))('$id finds $text', ({ id, text, ranges }) => {
    expect(judgeAll(text, [id]).map(rangeOf)).toEqual(ranges);
  });

  it.each(cases.filter(({ wrong }) => !wrong))('nothing is found in $text ($id)', ({ id, text }) => {
    const found = judgeAll(text).filter(({ grade, code }) => grade !== 'I' || code === `JG${id}`);
    expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });
});

describe('names', () => {
  it('are a few hundred, each once', () => {
    expect(names.length).toBeGreaterThan(300);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(['三个代表', '四个意识', '第一书记', '十四五', '二十大', '12345热线', '5·12', '两不愁三保障'])(
    'hold %s',
    (name) => expect(names).toContain(name),
  );
});

const pieces = fc.constantFrom(
  ...'。，、；：！？,.;:?!"“”‘’（）()《》〈〉【】…—-～·\'`等一二三四十第是要章1２Ａx×% 　\t\n中国人民办理同志们表图以及',
);
const wild = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''));

describe('on any text', () => {
  it('no rule throws, and what is found lies within the text', () => {
    fc.assert(
      fc.property(fc.oneof(wild, fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
        for (const found of judgeAll(text)) {
          const [start, end] = rangeOf(found);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(end).toBeGreaterThanOrEqual(start);
          for (const { place } of found.suggest ?? []) expect(place.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('fixing twice changes nothing', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const once = mend(text);
        expect(once.rounds).toBeLessThan(8);
        expect(mend(once.text).text).toBe(once.text);
      }),
      { numRuns: 1000 },
    );
  });

  it('no fix touches a title, a mask or an address', () => {
    const safe = fc.constantFrom('《甲,乙(丙)"丁"办法...》', '××', 'x', 'http://a.cn/b,c(d)', '〔2024〕3号');
    fc.assert(
      fc.property(fc.array(fc.tuple(wild, safe), { maxLength: 4 }), (parts) => {
        const kept = parts.map(([, piece]) => piece);
        // A line each: what stands before must not open a bracket around it.
        const text = parts.map(([before, piece]) => `${before}\n县里按${piece}办理。`).join('\n');
        let from = 0;
        const { text: mended } = mend(text);
        for (const piece of kept) {
          const at = mended.indexOf(`按${piece}办理`, from);
          expect(at, `${piece} in ${mended}`).toBeGreaterThanOrEqual(0);
          from = at + piece.length;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('no fix touches a fact', () => {
    const fact = { kind: 'fact', path: '甲', text: '', inputs: [] } as const;
    const source = (text: string) => createSource('模板.hbs', text);
    fc.assert(
      fc.property(fc.array(fc.tuple(wild, fc.boolean()), { maxLength: 8 }), (parts) => {
        const text = parts.map(([part]) => part.replaceAll('\n', '')).join('');
        const stretches: { start: number; end: number; isFact: boolean }[] = [];
        let at = 0;
        for (const [part, isFact] of parts) {
          const { length } = part.replaceAll('\n', '');
          if (length > 0) stretches.push({ start: at, end: at + length, isFact });
          at += length;
        }
        const span = { ...fact, at: { source: source(text), start: 0, end: 0 } } as never;
        const facts = stretches.flatMap(({ start, end, isFact }) => (isFact ? [{ start, end, span }] : []));
        const segments = stretches.map(({ start, end, isFact }) =>
          isFact ? { start, end, span } : { start, end, place: { source: source(text), start, end } },
        );
        const lines = [{ index: 0, role: 'paragraph' as const, start: 0, end: text.length }];
        const article = createArticle({ title: '', text, lines, facts, segments, traced: true }, terms);
        for (const edit of editsOf(judge({ articles: [article], material, rules }))) {
          for (const { start, end } of facts) expect(edit.start < end && start < edit.end).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

const CLEAN: readonly string[] = [
  '会议强调，要把“民情日记”用起来：逐户走访，逐件登记；能办的马上办，不能办的说清楚。',
  '他说：“要把‘店小二’精神学到手，不当甩手掌柜。”大家都点头。',
  '县便民服务中心（含村级代办点）全年办件3,218件，满意率98.6%。',
  '种粮的、种菜的、种果的……都来听课，有人早上7:30就到了。',
  '印发《关于贯彻〈物业管理条例〉的通知》，各村要抓紧学习！',
  '我们靠什么取信于民？靠的就是说到做到。',
];

describe('what a slip of the keyboard has spoilt', () => {
  const slips: readonly (readonly [string, string])[] = [
    ['，', ','],
    ['。', '.'],
    ['：', ':'],
    ['；', ';'],
    ['？', '?'],
    ['！', '!'],
    ['，', '，，'],
    ['。', '。。'],
    ['……', '...'],
    ['……', '…'],
    ['“民情日记”', '"民情日记"'],
    ['‘店小二’', '“店小二”'],
    ['（含村级代办点）', '(含村级代办点)'],
    ['〈物业管理条例〉', '《物业管理条例》'],
    ['98.6', '９８．６'],
    ['逐户', '逐 户'],
    ['，', '， '],
    ['，', ', '],
  ];

  it('fixing brings back', () => {
    const choice = fc.record({ text: fc.constantFrom(...CLEAN), slip: fc.constantFrom(...slips), nth: fc.nat(3) });
    fc.assert(
      fc.property(choice, ({ text, slip: [right, wrong], nth }) => {
        const places = [...text.matchAll(new RegExp(right, 'g'))];
        const place = places[nth % Math.max(1, places.length)];
        fc.pre(place !== undefined);
        const { index } = place as RegExpMatchArray & { index: number };
        const spoilt = text.slice(0, index) + wrong + text.slice(index + right.length);
        expect(mend(spoilt).text).toBe(text);
        expect(judgeAll(text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('one round is enough for a bracket with a comma in it', () => {
    const text = '各窗口(含代办点,延时窗口)照常开放。';
    expect(applyFixes(text, editsOf(judgeAll(text))).text).toBe('各窗口（含代办点，延时窗口）照常开放。');
  });
});
