/** The drafts that ship, masked: nothing is told, and no value or name of theirs is in any part of the file. */

import { resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { realWorld } from '../../src/cli/world.ts';
import { leavesOf } from '../../src/mask/names.ts';
import { NO_PATHS, planOf } from '../../src/mask/plan.ts';
import { buildDraft, layDraft } from '../../src/project/build.ts';
import { openWorkspace } from '../../src/project/workspace.ts';
import { MASK_KINDS } from '../../src/tree/masking.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const { value: workspace } = openWorkspace(realWorld(ROOT), ROOT, ROOT);

const OPTIONS = { kinds: MASK_KINDS, form: 'x', threshold: 3 } as const;

/** Every part as text, packages inside it too; namespaces of the format are no words of ours. */
const partsOf = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
    path.endsWith('.xlsx') ? partsOf(part) : [path, new TextDecoder().decode(part).replace(/"http[^"]*"/g, '')],
  );

describe.each(['2024年汇编', '动员会'])('%s', (name) => {
  const path = `${ROOT}/data/示例/${name}.yaml`;
  const built = buildDraft(workspace, path, { formats: ['docx', 'txt', 'md'], final: true, mask: {}, review: true });
  const texts = [
    ...partsOf(built.outputs.get('docx') ?? new Uint8Array()).map((xml) => xml.replace(/<[^>]*>/g, '\n')),
    ...(['txt', 'md'] as const).map((format) => new TextDecoder().decode(built.outputs.get(format))),
  ];

  it('is made without a complaint but for the name of its file', () => {
    expect(built.diagnostics.filter(({ code }) => code !== 'JGF022')).toEqual([]);
    expect(built.outputs.size).toBe(3);
  });

  it('says no name and no number of three digits', () => {
    const plan = planOf(NO_PATHS, NO_PATHS, OPTIONS);
    const secrets = new Set<string>();
    for (const { facts } of layDraft(workspace, path, { final: false }).laid?.speeches ?? []) {
      for (const input of leavesOf(facts, '')) {
        const kind = plan.decide(input);
        const { fact } = input;
        if (fact.type !== 'text' && fact.type !== 'number') continue;
        if (kind === '地名' || kind === '人名') secrets.add(fact.text);
        else if (kind === '数字' && /\d{3}|\.\d/.test(fact.text)) secrets.add(fact.text);
      }
    }
    expect(secrets.size).toBeGreaterThan(4);
    for (const text of texts) {
      // Places in files (`:12:345`) are no values.
      const said = text.replace(/\.yaml:\d+:\d+/g, '');
      for (const secret of secrets) {
        const whole = new RegExp(`(?<![\\d.])${secret.replace(/[.]/g, '\\.')}(?![\\d.])`);
        expect(whole.test(said), secret).toBe(false);
      }
    }
  });
});
