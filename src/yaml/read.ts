/**
 * The one reader of YAML: text in, a tree of values with places out, every fault a diagnostic.
 * YAML 1.2 core schema through the `yaml` package's document API; numbers are kept as typed.
 */

import { Composer, type CST, type ParsedNode, Parser } from 'yaml';
import { type Diagnostic, hasError, type Result } from '../diagnostic.ts';
import { placeOf, type Source } from '../source.ts';
import { convert } from './convert.ts';
import { syntaxFault } from './faults.ts';
import { forbiddenCharacters } from './forbidden.ts';
import { guardTokens, YAML_LIMITS } from './guard.ts';
import type { YamlNode } from './node.ts';
import { readQuickly } from './quick.ts';

/** Everything the quick reader declines, and everything that is wrong. */
export const readWithPackage = (source: Source): Result<YamlNode | undefined> => {
  const diagnostics: Diagnostic[] = [];
  const nothing = (...faults: readonly Diagnostic[]): Result<undefined> => ({
    value: undefined,
    diagnostics: [...diagnostics, ...faults],
  });
  if (source.text.length > YAML_LIMITS.characters) {
    const message = `文件过大：超过 ${YAML_LIMITS.characters / 10_000} 万字符`;
    return nothing({ code: 'JGF008', grade: 'E', message, place: placeOf(source) });
  }
  const tokens: CST.Token[] = [...new Parser().parse(source.text)];
  const guarded = guardTokens(source, tokens);
  if (guarded.diagnostics.length > 0) return nothing(...guarded.diagnostics);
  const composer = new Composer({ uniqueKeys: false, stringKeys: true, version: '1.2', resolveKnownTags: false });
  const [document] = [...composer.compose(tokens)];
  if (!document) return nothing();
  const fault = syntaxFault(source, document, guarded.unclosed);
  if (fault) return nothing(fault);
  if (!document.contents) return nothing();
  const value = convert(source, document.contents as ParsedNode, (diagnostic) => void diagnostics.push(diagnostic));
  const empty = value.type === 'scalar' && value.kind === 'null' && value.text === '';
  return { value: empty ? undefined : value, diagnostics };
};

/** A file without content gives `undefined`. */
export const readYaml = (source: Source): Result<YamlNode | undefined> => {
  const characters = forbiddenCharacters(source);
  if (hasError(characters)) return { value: undefined, diagnostics: characters };
  const quick = source.text.length > YAML_LIMITS.characters ? undefined : readQuickly(source);
  if (quick) return { value: quick, diagnostics: characters };
  const { value, diagnostics } = readWithPackage(source);
  return { value, diagnostics: [...characters, ...diagnostics] };
};
