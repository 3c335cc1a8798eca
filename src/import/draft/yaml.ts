/** Lifted facts as a YAML file that a writer could have written: grouped, with the sentence above each. Pure text. */

import { parseDate, writeDate } from '../../tree/dates.ts';
import { writeScalar } from '../../yaml/edit.ts';
import type { LiftedFigure, LiftedList, LiftedMap, LiftedNode, LiftedValue } from '../lift/facts.ts';

const NUMBER = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;
const WRITTEN = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/;

/** `2024年9月12日` as a date, where a date prints it so. */
export const plainDate = (text: string): string | undefined => {
  const found = WRITTEN.exec(text);
  const iso = found
    ?.slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  const date = iso === undefined ? undefined : parseDate(iso);
  return date && writeDate(date) === text ? iso : undefined;
};

export const textScalar = (value: string, inFlow = false): string => writeScalar({ value, as: 'text' }, inFlow);

export const missingScalar = (placeholder: string, note?: string): string => {
  const more = note === undefined ? '' : `, 说明: ${textScalar(note, true)}`;
  return `{ 待填: ${textScalar(placeholder, true)}${more} }`;
};

/** What stands in the YAML for a value: a marker, a number as typed, a date, a text. */
const valueScalar = ({ text, missing }: Pick<LiftedValue, 'text' | 'missing'>, inFlow = false): string => {
  if (missing) return missingScalar(text);
  const date = plainDate(text);
  if (date !== undefined) return date;
  return NUMBER.test(text) ? text : textScalar(text, inFlow);
};

const figure = ({ unit, periods }: LiftedFigure): string => {
  const parts = [...periods].map(([period, value]) => `${period}: ${valueScalar(value, true)}`);
  return `{ ${[...parts, `单位: ${textScalar(unit, true)}`].join(', ')} }`;
};

interface Writer {
  readonly lines: string[];
  /** The last sentence written above a value: it is not repeated for the next. */
  sentence: string;
}

const comment = (writer: Writer, sentence: string, indent: string): void => {
  if (sentence === '' || sentence === writer.sentence) return;
  writer.sentence = sentence;
  writer.lines.push(`${indent}# ${sentence}`);
};

const sentenceOf = (node: LiftedValue | LiftedFigure): string =>
  node.type === 'value' ? node.sentence : (node.periods.get('本期')?.sentence ?? '');

const writeList = (writer: Writer, { items }: LiftedList, indent: string): void => {
  for (const item of items) {
    comment(writer, item.sentence, indent);
    writer.lines.push(`${indent}- ${valueScalar(item)}`);
  }
};

const writeNode = (writer: Writer, key: string, node: LiftedNode, indent: string): void => {
  const name = `${indent}${textScalar(key)}:`;
  if (node.type === 'value' || node.type === 'figure') {
    comment(writer, sentenceOf(node), indent);
    writer.lines.push(`${name} ${node.type === 'value' ? valueScalar(node) : figure(node)}`);
    return;
  }
  writer.lines.push(name);
  if (node.type === 'list') writeList(writer, node, `${indent}  `);
  else writeEntries(writer, node, `${indent}  `);
};

const writeEntries = (writer: Writer, { entries }: LiftedMap, indent: string): void => {
  for (const [key, node] of entries) writeNode(writer, key, node, indent);
};

/** `heading`: lines of comment at the head, without their marks. */
export const factsYaml = (facts: LiftedMap, heading: readonly string[]): string => {
  const writer: Writer = { lines: heading.map((line) => `# ${line}`), sentence: '' };
  for (const [key, node] of facts.entries) {
    writer.lines.push('');
    writer.sentence = '';
    writeNode(writer, key, node, '');
  }
  return `${writer.lines.join('\n')}\n`;
};
