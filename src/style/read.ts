/**
 * A style file, read into the style that the stages use. It opens no file: the caller finds the one that
 * `基于` names.
 */

import { type Diagnostic, hasError, type Result } from '../diagnostic.ts';
import type { Source } from '../source.ts';
import type { NumberForm, Style } from '../tree/style.ts';
import { entryOf, type YamlMap, type YamlNode, type YamlScalar } from '../yaml/node.ts';
import { checkStyle } from './check.ts';
import { facePart, formatsOf } from './formats.ts';
import { STYLE, type StyleSpec } from './shape.ts';

/** A style file, read by the caller. */
export interface StyleFile {
  readonly node: YamlNode;
  readonly source: Source;
}

/** The name under `基于`. */
const baseOf = (node: YamlNode): YamlScalar | undefined => {
  const base = node.type === 'map' ? entryOf(node, '基于')?.value : undefined;
  return base?.type === 'scalar' && base.kind !== 'null' ? base : undefined;
};

/** `over` laid upon `base`: mappings key by key, everything else whole. */
const layOver = (base: YamlNode, over: YamlNode): YamlNode => {
  if (base.type !== 'map' || over.type !== 'map') return over;
  const kept = base.entries.filter((entry) => !entryOf(over, entry.key));
  const own = over.entries.map((entry) => {
    const under = entryOf(base, entry.key);
    return under ? { ...entry, value: layOver(under.value, entry.value) } : entry;
  });
  return { type: 'map', entries: [...kept, ...own], place: over.place } satisfies YamlMap;
};

/** Styles upon styles upon styles help nobody. */
const MOST_BASES = 8;

/** The node with everything below it laid under: its own `基于`, that one's, and so on. */
const withBases = (file: StyleFile, find: FindStyle, report: (diagnostic: Diagnostic) => void): YamlNode => {
  const chain = [file.node];
  for (let node = file.node; chain.length <= MOST_BASES; ) {
    const base = baseOf(node);
    if (base === undefined) break;
    const { text, place } = base;
    const found = find(text);
    if (!found) {
      report({ code: 'JGL002', grade: 'E', message: `没有“${text}”这个版式`, place, hint: '核对“基于”里的名称' });
      break;
    }
    if (chain.includes(found.node) || chain.length === MOST_BASES) {
      report({ code: 'JGL001', grade: 'E', message: `“基于”绕回了自己：${text}`, place, hint: '去掉其中一处“基于”' });
      break;
    }
    node = found.node;
    chain.push(node);
  }
  return chain.reduceRight((base, over) => layOver(base, over));
};

export type FindStyle = (name: string) => StyleFile | undefined;

/** `find` gives the style that `基于` names. The value is undefined when anything of grade E was found. */
export const readStyle = (node: YamlNode, source: Source, find: FindStyle): Result<Style | undefined> => {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic);
  };
  const whole = withBases({ node, source }, find, report);
  // Without its base a style lacks most keys, which says nothing new.
  if (hasError(diagnostics)) return { value: undefined, diagnostics };
  const spec = STYLE.read(whole, { report, path: [] });
  if (!spec || hasError(diagnostics)) return { value: undefined, diagnostics };
  const style = resolve(spec);
  for (const diagnostic of checkStyle(style, node.place)) report(diagnostic);
  return { value: hasError(diagnostics) ? undefined : style, diagnostics };
};

const numberForm = (form: string): NumberForm => (form === '无' ? 'none' : (form as NumberForm));

/** Required keys are there: a spec without them has been reported. */
const required = <T>(value: T | undefined): T => value as T;

const resolve = (spec: StyleSpec): Style => {
  const grid = required(spec.grid);
  const page = required(spec.page);
  const head = required(spec.head);
  const numbers = required(spec.numbers);
  const pageNumber = required(spec.pageNumber);
  const [one, two, three, four] = required(numbers.headings).map(numberForm);
  return {
    name: required(spec.name),
    description: spec.description ?? '',
    software: spec.software === 'LibreOffice' ? 'libreoffice' : 'word',
    page: {
      width: required(page.width),
      height: required(page.height),
      top: required(page.top),
      bottom: required(page.bottom),
      left: required(page.left),
      right: required(page.right),
      footer: required(page.footer),
    },
    gridPitch: grid,
    formats: formatsOf(required(spec.paragraphs), grid),
    strong: facePart(spec.strong),
    lead: facePart(spec.lead),
    headingNumbers: [one ?? 'none', two ?? 'none', three ?? 'none', four ?? 'none'],
    itemNumber: numberForm(required(numbers.items)),
    pageNumber: {
      position: ({ 外侧: 'outside', 居中: 'center', 无: 'none' } as const)[required(pageNumber.position)],
      before: pageNumber.before ?? '',
      after: pageNumber.after ?? '',
    },
    speakerFirst: head.first === '讲话人',
    dateBrackets: required(head.brackets),
    blankAfterHead: required(head.blank),
    titleWidth: required(head.titleWidth),
    contentsTitle: required(spec.contentsTitle),
    countSpeeches: required(spec.countSpeeches),
    readingSpeed: required(spec.readingSpeed),
  };
};
