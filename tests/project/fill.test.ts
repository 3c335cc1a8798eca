/** Whatever is typed into the list is what the next build prints, and the YAML keeps everything else. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layDraft } from '../../src/project/build.ts';
import { planFill } from '../../src/project/fill.ts';
import { fillFiles } from '../../src/project/fill-files.ts';
import { pendingIn } from '../../src/project/pending.ts';
import { pendingBook, readAnswers } from '../../src/project/pending-sheet.ts';
import { typeInto } from '../support/fill.ts';
import { buildIn, type Files, template, workspaceOf } from '../support/workspace.ts';

const DRAFT = '文稿: 讲话\n模板: 讲\n引用: [数.yaml]\n标题: 在会上的讲话\n日期: 2024-09-12\n';

/** How a value that is not given yet may be written, with what may stand around it. */
const gap = fc.constantFrom(
  '~',
  '待填',
  '{ 待填: xx.x, 说明: 等月报 }',
  '\n      待填: xx.x\n      说明: 等月报',
  '',
  '~ # 张三在查',
);

const figure = fc.record({
  gap,
  inBraces: fc.boolean(),
  value: fc.constantFrom('321', '5.60', '0', '1234567.8'),
});

const text = fc.record({
  gap: gap.filter((given) => !given.startsWith('\n')),
  value: fc
    .string({ unit: fc.constantFrom(...'青禾镇 :#-{}[]"\'&*!|>%@`?1，。'), minLength: 1, maxLength: 8 })
    .filter((typed) => typed.trim() === typed && typed !== '待填' && typed !== '~'),
});

describe('a filled list', () => {
  it('is what is built, figures and texts alike', () => {
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: 1, maxLength: 4 }),
        fc.array(text, { maxLength: 3 }),
        (figures, texts) => {
          const lines = figures.map(({ gap: given, inBraces }, i) => {
            const comment = / #.*/.exec(given)?.[0] ?? '';
            return inBraces && !/\n|^$/.test(given)
              ? `  甲${i}: { 本期: ${given.replace(/ #.*/, '')}, 上年同期: 7, 单位: 万元 }${comment}\n`
              : `  甲${i}:\n    本期: ${given}\n    单位: 万元 # 记\n`;
          });
          const more = texts.map((entry, i) => `乙${i}: ${entry.gap} \n`);
          const body = [...figures.map((_, i) => `{{数 数据.甲${i}}}；`), ...texts.map((_, i) => `“{{乙${i}}}”`)].join(
            '',
          );
          const files: Files = {
            'templates/讲.hbs': template(`${body}。\n`),
            '文稿.yaml': DRAFT,
            '数.yaml': `数据:\n${lines.join('')}\n# 以下是文字\n${more.join('')}`,
          };
          const workspace = workspaceOf(files);
          const { laid } = layDraft(workspace, '/w/文稿.yaml', { final: false });
          const pending = laid ? pendingIn([laid]) : [];
          const values = [...figures, ...texts].map(({ value }) => value);
          expect(pending).toHaveLength(values.length);
          const typed = Object.fromEntries(values.map((value, i) => [`H${i + 2}`, value]));
          const read = readAnswers(typeInto(pendingBook(pending), typed));
          if (read.kind === 'refused' || !laid) throw new Error('refused');
          const plan = planFill(
            read.answers,
            laid.speeches.map(({ facts }) => facts),
            '表',
          );
          const filled = fillFiles(workspace, plan.value);
          expect([...plan.diagnostics, ...filled.diagnostics]).toEqual([]);
          const after = filled.value.find(({ path }) => path === '/w/数.yaml')?.text ?? '';
          const built = buildIn(workspaceOf({ ...files, '数.yaml': after }), '文稿.yaml', { final: true });
          expect({ after, told: built.told }).toEqual({ after, told: [] });
          for (const { value } of figures) expect(built.text).toContain(`${value}万元；`);
          for (const { value } of texts) expect(built.text).toContain(`“${value}”`);
          const comments = (yaml: string): string[] => yaml.match(/# (?:记|以下是文字|张三在查)/g) ?? [];
          expect(comments(after)).toEqual(comments(files['数.yaml'] as string));
        },
      ),
      { numRuns: 120 },
    );
  });
});
