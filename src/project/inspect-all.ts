/**
 * The rules of grade E over what a build prints: what would stop a final copy. They look at it speech by speech, with
 * nothing but the text in hand; where the workspace has set a rule to E, at the whole of it, as `check` does, with
 * its figures, its pages and all of its speeches. Loaded only where a build is held against the rules.
 */

import { draftArticles, speechArticles } from '../check/draft.ts';
import { ruleNames } from '../check/filters/names.ts';
import { suppress } from '../check/filters/suppression.ts';
import { NO_MATERIAL } from '../check/material.ts';
import { RULES } from '../check/rules/registry.ts';
import { judge, type Setting } from '../check/run.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Source } from '../source.ts';
import { checkSettings } from './check-settings.ts';
import type { Inspecting } from './inspect.ts';
import { protectedNames } from './protected.ts';
import { suppressionsOf } from './suppressions.ts';
import { materialOf, statedRoster, wordsOf } from './words.ts';
import type { Workspace } from './workspace.ts';

type Settings = ReadonlyMap<string, Setting>;

const errorsIn = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ grade }) => grade === 'E');

/** Without what comments say to pass over, in the files that something is found in. */
const notPassedOver = (found: readonly Diagnostic[]): readonly Diagnostic[] => {
  const files = new Map<string, Source>();
  for (const { place } of found) if (place) files.set(place.source.name, place.source);
  if (files.size === 0) return found;
  return suppress(found, suppressionsOf([...files.values()], ruleNames(RULES)).suppressions).kept;
};

/** What such a rule looks at may be word lists, a roster, the figures, pages or other speeches. */
const isRaised = (settings: Settings): boolean => [...settings.values()].some(({ grade }) => grade === 'E');

const bySpeech =
  (workspace: Workspace, settings: Settings, faults: readonly Diagnostic[]): Inspecting['bySpeech'] =>
  (headForms) => {
    const names = protectedNames(workspace);
    const all = [...errorsIn(faults)];
    return {
      see: (paragraphs) => {
        for (const article of speechArticles(paragraphs, names, headForms)) {
          all.push(...judge({ articles: [article], material: NO_MATERIAL, rules: RULES, settings, least: 'E' }));
        }
      },
      found: () => notPassedOver(all),
    };
  };

const whole =
  (workspace: Workspace, settings: Settings, faults: readonly Diagnostic[]): NonNullable<Inspecting['whole']> =>
  ({ galley, pages, speeches }) => {
    const { value: words, diagnostics } = wordsOf(workspace, statedRoster(workspace));
    const articles = draftArticles(galley, pages, protectedNames(workspace));
    const material = materialOf(
      words,
      speeches.map(({ facts }) => facts),
    );
    const found = judge({ articles, material, rules: RULES, settings, least: 'E' });
    return notPassedOver([...errorsIn([...faults, ...diagnostics]), ...found]);
  };

/** From now on builds in this workspace are held against the rules. */
export const takeRules = (workspace: Workspace): void => {
  const { value: settings, diagnostics } = checkSettings(workspace.config?.checking?.rules, RULES);
  workspace.inspecting = {
    bySpeech: bySpeech(workspace, settings, diagnostics),
    ...(isRaised(settings) ? { whole: whole(workspace, settings, diagnostics) } : {}),
  };
};
