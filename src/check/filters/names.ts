/** Rules as people write them: P15, JGP15, jgp15 or the Chinese name; and the nearest where there is none. */

import { CODES, type CodeId } from '../../codes.ts';
import { nearest } from '../../nearest.ts';
import type { Rule } from '../rule.ts';

export interface RuleNames {
  readonly find: (written: string) => CodeId | undefined;
  /** A name or an id that was perhaps meant. */
  readonly near: (written: string) => string | undefined;
}

/** Of the rules of the checker, and of what a build tells of its own. */
export const ruleNames = (rules: readonly Rule[]): RuleNames => {
  const codes = new Map<string, CodeId>();
  const add = (code: CodeId, name: string): void => {
    codes.set(code, code);
    codes.set(code.slice(2), code);
    if (!codes.has(name)) codes.set(name, code);
  };
  for (const { meta } of rules) add(`JG${meta.id}`, meta.name);
  for (const [code, { name }] of Object.entries(CODES)) add(code as CodeId, name);
  return {
    find: (written) => codes.get(written) ?? codes.get(written.toUpperCase()),
    near: (written) => nearest(written, [...codes.keys()]),
  };
};
