/**
 * The rules of grade E over what a build prints, speech by speech: what would stop a final copy. `check` has all
 * rules, with pages and the whole volume. Loaded only where a build is held against them.
 */

import { speechArticles } from '../check/draft.ts';
import { ruleNames } from '../check/filters/names.ts';
import { suppress } from '../check/filters/suppression.ts';
import { NO_MATERIAL } from '../check/material.ts';
import { RULES } from '../check/rules/registry.ts';
import { judge } from '../check/run.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Source } from '../source.ts';
import { checkSettings } from './check-settings.ts';
import type { Inspector } from './inspect.ts';
import { protectedNames } from './protected.ts';
import { suppressionsOf } from './suppressions.ts';
import type { Workspace } from './workspace.ts';

const startAll = (workspace: Workspace): Inspector => {
  const settings = checkSettings(workspace.config?.checking?.rules, RULES).value;
  const names = protectedNames(workspace);
  const all: Diagnostic[] = [];
  return {
    see: (paragraphs) => {
      for (const article of speechArticles(paragraphs, names)) {
        all.push(...judge({ articles: [article], material: NO_MATERIAL, rules: RULES, settings, least: 'E' }));
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
