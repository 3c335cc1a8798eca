/** SARIF 2.1.0 (OASIS): what code scanning services read. Columns count code points, ends exclusive. */

import { type Diagnostic, type Findings, type Grade, mendOf, nameOf } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import { fingerprintOf } from './fingerprint.ts';
import { visible } from './frame.ts';
import { rangeOf } from './range.ts';
import type { Reporter } from './reporter.ts';

const LEVELS: Readonly<Record<Grade, string>> = { E: 'error', W: 'warning', I: 'note' };

const regionOf = (place: Place) => {
  const { start, end } = rangeOf(place);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
};

/** A URI reference: relative to where the run was started, each part of it escaped. */
const uriOf = ({ source }: Place): string => source.name.split('/').map(encodeURIComponent).join('/');

const locationOf = (place: Place, message?: string) => ({
  physicalLocation: { artifactLocation: { uri: uriOf(place) }, region: regionOf(place) },
  ...(message === undefined ? {} : { message: { text: visible(message) } }),
});

const fixOf = ({ text, place }: { readonly text: string; readonly place: Place }) => ({
  description: { text: `改为“${visible(text)}”` },
  artifactChanges: [
    {
      artifactLocation: { uri: uriOf(place) },
      replacements: [{ deletedRegion: regionOf(place), insertedContent: { text } }],
    },
  ],
});

const messageOf = (d: Diagnostic): string => {
  const mend = mendOf(d);
  return visible(`${d.message}。${mend === undefined ? '' : `办法：${mend}。`}`);
};

const resultOf = (d: Diagnostic, ruleIndex: number) => ({
  ruleId: d.code,
  ruleIndex,
  level: LEVELS[d.grade],
  message: { text: messageOf(d) },
  ...(d.place ? { locations: [locationOf(d.place)] } : {}),
  ...(d.related ? { relatedLocations: d.related.map(({ place, message }) => locationOf(place, message)) } : {}),
  partialFingerprints: { 'jianggao/v1': fingerprintOf(d) },
  ...(d.suggest && d.fixable ? { fixes: d.suggest.map(fixOf) } : {}),
});

const ruleOf = (d: Diagnostic) => ({
  id: d.code,
  name: nameOf(d),
  shortDescription: { text: `${nameOf(d)}。` },
  ...(d.why ? { fullDescription: { text: `${d.why}${/[。！]$/.test(d.why) ? '' : '。'}` } } : {}),
  help: { text: `${d.clause ? `依据：${d.clause}。` : ''}${mendOf(d) ?? nameOf(d)}。` },
});

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const write = ({ shown }: Findings): string => {
  const codes = [...new Set(shown.map(({ code }) => code))].sort();
  const rules = codes.map((code) => ruleOf(shown.find((d) => d.code === code) as Diagnostic));
  const run = {
    tool: { driver: { name: 'jianggao', fullName: '讲稿', rules } },
    columnKind: 'unicodeCodePoints',
    results: shown.map((d) => resultOf(d, codes.indexOf(d.code))),
  };
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

export const sarif: Reporter = {
  name: 'sarif',
  says: 'SARIF 2.1.0，给代码扫描平台',
  write,
  knows: (text) => text.startsWith(`{\n  "$schema": "${SCHEMA}"`) && text.includes('"name": "jianggao"'),
};
