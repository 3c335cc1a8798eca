/**
 * The rules of grade E over what a build prints, speech by speech: what would stop a final copy. `check` has all
 * rules, with pages, with the figures of the data and the whole volume. Loaded only where a build is held against them.
 */

import { speechArticles } from '../check/draft.ts';
import { ruleNames } from '../check/filters/names.ts';
import { suppress } from '../check/filters/suppression.ts';
import { type Material, NO_MATERIAL } from '../check/material.ts';
import { RULES } from '../check/rules/registry.ts';
import { judge, type Setting } from '../check/run.ts';
import type { Diagnostic, Result } from '../diagnostic.ts';
import type { Source } from '../source.ts';
import { checkSettings } from './check-settings.ts';
import type { Inspector } from './inspect.ts';
import { protectedNames } from './protected.ts';
import { suppressionsOf } from './suppressions.ts';
import { materialOf, statedRoster, wordsOf } from './words.ts';
import type { Workspace } from './workspace.ts';

/** Word lists and roster, where the workspace has raised a rule that may need them: to read them takes its time. */
const materialFor = (workspace: Workspace, settings: ReadonlyMap<string, Setting>): Result<Material> => {
  const raised = RULES.some(({ meta }) => meta.grade !== 'E' && settings.get(meta.id)?.grade === 'E');
  if (!raised) return { value: NO_MATERIAL, diagnostics: [] };
  const { value, diagnostics } = wordsOf(workspace, statedRoster(workspace));
  return { value: materialOf(value, []), diagnostics };
};

const startAll = (workspace: Workspace, headForms: readonly string[]): Inspector => {
  const { value: settings, diagnostics: faults } = checkSettings(workspace.config?.checking?.rules, RULES);
  const { value: material, diagnostics } = materialFor(workspace, settings);
  const names = protectedNames(workspace);
  const all: Diagnostic[] = [...faults, ...diagnostics].filter(({ grade }) => grade === 'E');
  return {
    see: (paragraphs) => {
      for (const article of speechArticles(paragraphs, names, headForms)) {
        all.push(...judge({ articles: [article], material, rules: RULES, settings, least: 'E' }));
      }
    },
    found: () => {
      const files = new Map<string, Source>();
      for (const { place } of all) if (place) files.set(place.source.name, place.source);
      if (files.size === 0) return all;
      return suppress(all, suppressionsOf([...files.values()], ruleNames(RULES)).suppressions).kept;
    },
  };
};

/** From now on builds in this workspace are held against the rules. */
export const takeRules = (workspace: Workspace): void => {
  workspace.inspecting = startAll;
};
