/** Judges a text as the evaluation set and the rules' examples write them: speeches, pages, roster, figures. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Line, PrintedLine, Segment } from '../../src/check/article.ts';
import { createArticle, lineOf } from '../../src/check/create.ts';
import { type KnownFigure, type Material, NO_MATERIAL, type RosterEntry } from '../../src/check/material.ts';
import type { Rule } from '../../src/check/rule.ts';
import { judge } from '../../src/check/run.ts';
import { createTerms } from '../../src/check/terms.ts';
import { textArticles, writtenDate } from '../../src/check/text.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { recogniseLines } from '../../src/recognise/lines.ts';
import { createSource, type Source } from '../../src/source.ts';
import { partsOf } from './evaluation/read.ts';

export interface Setting {
  readonly name: string;
  readonly value: string;
}

/** A finding as the set counts it: the rule's name in the lists, its range in the record's text. */
export interface Judged {
  readonly rule: string;
  readonly diagnostic: Diagnostic;
  readonly from: number;
  readonly to: number;
}

const RULES = join(import.meta.dirname, '../../src/check/rules');

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'meta' in value && ('create' in value || 'volume' in value);

/** Every rule there is, or those of one folder (`punctuation`): so that a folder can be worked on by itself. */
export const loadRules = async (folder = process.env.RULES): Promise<Rule[]> => {
  const files = readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && path !== 'registry.ts')
    .filter((path) => !folder || folder.split(',').some((one) => path.startsWith(`${one}/`)))
    .sort();
  const modules: Record<string, unknown>[] = await Promise.all(files.map((path) => import(join(RULES, path))));
  return modules.flatMap((module) => Object.values(module).filter(isRule));
};

const rosterOf = (settings: readonly Setting[]): RosterEntry[] =>
  settings.flatMap(({ name, value }) => {
    const [person = '', posts = ''] = value.split('：');
    return name === '名册' ? [{ name: person, posts: posts.split('、') }] : [];
  });

const figuresOf = (settings: readonly Setting[]): KnownFigure[] =>
  settings.flatMap(({ name, value }) => {
    const match = /^(\S+) = ([-+\d.,]+)(.*)$/.exec(value);
    return name === '指标' && match ? [{ path: match[1] ?? '', value: match[2] ?? '', unit: match[3] ?? '' }] : [];
  });

/** Printed lines: four blanks begin a paragraph, and so does every line after a title. */
const printedArticle = (source: Source, titleLines: number, material: Material): Article => {
  let text = '';
  const printed: PrintedLine[] = [];
  const segments: Segment[] = [];
  let page = 0;
  let at = 0;
  source.text.split('\n').forEach((raw, row) => {
    const from = at;
    at += raw.length + 1;
    if (raw === '--- 页') {
      page += 1;
      return;
    }
    const body = raw.replace(/^ {4}/, '');
    const begins = (body !== raw && row > 0) || row === titleLines;
    if (begins && text !== '') text += '\n';
    const start = text.length;
    text += body;
    const place = { source, start: from + raw.length - body.length, end: from + raw.length };
    printed.push({ start, end: text.length, page, number: page + 1 });
    segments.push({ start, end: text.length, place });
  });
  const lines: Line[] = recogniseLines(text).map(lineOf);
  const titled = lines.map((line, i): Line => (i === 0 && titleLines > 0 ? { ...line, role: 'title' } : line));
  const names = createTerms(material.names.map((name) => [name, true] as const));
  const parts = { title: '', text, lines: titled, facts: [], segments, traced: false, printed };
  return createArticle(parts, names);
};

export const judgeText = (
  text: string,
  settings: readonly Setting[],
  rules: readonly Rule[],
  words: Material = NO_MATERIAL,
): Judged[] => {
  const material = { ...words, roster: rosterOf(settings), figures: figuresOf(settings) };
  const names = createTerms(material.names.map((name) => [name, true] as const));
  const offsets = new Map<Source, number>();
  const value = (wanted: string): string | undefined => settings.find(({ name }) => name === wanted)?.value;
  const whole = createSource('文.txt', text);
  let articles: readonly Article[];
  if (value('版面') !== undefined) {
    offsets.set(whole, 0);
    articles = [printedArticle(whole, Number(value('标题行') ?? 0), material)];
  } else {
    articles = partsOf(text).flatMap(({ text: part, title, from }) => {
      const source = createSource('文.txt', part);
      offsets.set(source, from);
      const date = writtenDate(title ?? '');
      const named = title === undefined ? {} : { title: title.replace(/（[^）]*）$/, ''), ...(date ? { date } : {}) };
      return textArticles(source, names).map((article) => ({ ...article, ...named }));
    });
  }
  return judge({ articles, material, rules }).flatMap((diagnostic) => {
    const { place, code, name = '' } = diagnostic;
    const from = place && offsets.get(place.source);
    if (!place || from === undefined) return [];
    const rule = code.startsWith('JGC') ? name : code.slice(2);
    return [{ rule, diagnostic, from: place.start + from, to: place.end + from }];
  });
};
