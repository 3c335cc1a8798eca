/** What comments of several files say to pass over: a template's, a text's and a YAML file's are written differently. */

import { type FoundSuppressions, type Manner, suppressionsIn } from '../check/filters/comments.ts';
import type { RuleNames } from '../check/filters/names.ts';
import type { Source } from '../source.ts';

const mannerOf = ({ name }: Source): Manner =>
  /\.ya?ml$/i.test(name) ? 'yaml' : name.endsWith('.hbs') ? 'template' : 'text';

export const suppressionsOf = (files: readonly Source[], names: RuleNames): FoundSuppressions => {
  const found = files.map((file) => suppressionsIn(file, mannerOf(file), names));
  return {
    suppressions: found.flatMap(({ suppressions }) => suppressions),
    faults: found.flatMap(({ faults }) => faults),
  };
};
