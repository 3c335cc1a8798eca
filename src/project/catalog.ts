/** What there is to choose from: templates with the facts that they need, helpers with their use. */

import type { Condition } from '../template/condition.ts';
import { CONDITIONS } from '../template/conditions/registry.ts';
import type { Helper } from '../template/helper.ts';
import { HELPERS } from '../template/helpers/registry.ts';
import { type Need, needsOf } from '../template/needs.ts';
import { createLibrary } from './library.ts';
import { draftTemplateNames, templateNamed, type Workspace } from './workspace.ts';

export interface TemplateEntry {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly suits: readonly string[];
}

const entryFor = (workspace: Workspace, name: string): TemplateEntry => {
  const about = templateNamed(workspace, name)?.value.about;
  return { name, title: about?.title ?? '', summary: about?.summary ?? '', suits: about?.suits ?? [] };
};

export const catalogue = (workspace: Workspace): TemplateEntry[] =>
  draftTemplateNames(workspace).map((name) => entryFor(workspace, name));

export const describeTemplate = (
  workspace: Workspace,
  name: string,
): (TemplateEntry & { readonly needs: readonly Need[] }) | undefined => {
  const template = templateNamed(workspace, name)?.value;
  return template && { ...entryFor(workspace, name), needs: needsOf(template, createLibrary(workspace)) };
};

export const helpers = (): readonly Helper[] => [...HELPERS.values()];

export const conditions = (): readonly Condition[] => [...CONDITIONS.values()];
