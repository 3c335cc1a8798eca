/** A file of answers read: YAML, or JSON with tabs between its values. It holds nothing against the data. */

import { type Diagnostic, hasError, type Result } from '../diagnostic.ts';
import { createSource, placeOf, type Source } from '../source.ts';
import type { YamlMap } from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import { decodeText } from './files.ts';

const asYaml = (source: Source): Source =>
  /^\s*\{/.test(source.text)
    ? createSource(
        source.name,
        source.text.replace(/^\t+/gm, (tabs) => ' '.repeat(tabs.length)),
      )
    : source;

/** `name`: as people know it, for messages. Undefined after an error. */
export const readAnswerFile = (name: string, bytes: Uint8Array): Result<YamlMap | undefined> => {
  const decoded = decodeText(name, bytes);
  if (!decoded.value) return { value: undefined, diagnostics: decoded.diagnostics };
  const source = asYaml(decoded.value);
  const { value, diagnostics } = readYaml(source);
  if (hasError(diagnostics)) return { value: undefined, diagnostics };
  if (value?.type === 'map') return { value, diagnostics };
  const fault: Diagnostic = {
    code: 'JGF043',
    grade: 'E',
    message: value ? '答案应为一组“路径: 值”' : `${name} 是空的`,
    place: placeOf(source),
    hint: '如 统计.来信.本期: 321',
  };
  return { value: undefined, diagnostics: [...diagnostics, fault] };
};
