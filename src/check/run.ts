/**
 * Runs rules over articles and makes diagnostics of what they find. A rule is shown a line only when one of its
 * characters is in it, so that a hundred rules cost little more than the reading. It filters nothing and throws nothing.
 */

import type { RuleCode } from '../codes.ts';
import type { Diagnostic, Grade, Suggestion } from '../diagnostic.ts';
import { recent } from '../recent.ts';
import type { Place } from '../source.ts';
import { type Article, type Line, type Sentence, type Stretch, sentenceAt } from './article.ts';
import { isAtLeast } from './filters/grade.ts';
import { coverSecrets, crossedOut } from './filters/secrets.ts';
import { dataBehind, isLanguage, placeOfStretch, printedAt } from './locate.ts';
import type { Material } from './material.ts';
import type { ArticleRule, Context, Finding, Meta, Option, Rule, Visitor, VolumeRule } from './rule.ts';
import { showTo } from './triggers.ts';

/** What a workspace says of a rule. */
export interface Setting {
  /** A grade is that of all its findings. `off` switches it off; `on` leaves it the grades that it gives itself. */
  readonly grade?: Grade | 'off' | 'on';
  readonly options?: Readonly<Record<string, Option['default']>>;
}

export interface Job {
  readonly articles: readonly Article[];
  readonly material: Material;
  readonly rules: readonly Rule[];
  /** By the rule's id. */
  readonly settings?: ReadonlyMap<string, Setting>;
  /** Rules that find nothing of this grade or a higher one are not run, and lesser findings are dropped. */
  readonly least?: Grade;
}

export const codeOf = ({ id }: Meta): RuleCode => `JG${id}`;

const gradeSet = (setting: Setting | undefined): Grade | undefined =>
  setting?.grade === 'off' || setting?.grade === 'on' ? undefined : setting?.grade;

/** A finding may be less sure than its rule, never more; what the workspace says of the rule is the last word. */
const gradeOf = (meta: Meta, finding: Finding, setting: Setting | undefined): Grade => {
  const set = gradeSet(setting);
  if (set) return set;
  const own = finding.grade ?? meta.grade;
  return isAtLeast(meta.grade, own) ? own : meta.grade;
};

const without = (text: string, secrets: readonly Stretch[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...secrets].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(text.slice(at, start), crossedOut(text.slice(start, end)));
    at = end;
  }
  return parts.join('') + text.slice(at);
};

/** What a sentence is known by when blanks and lines have moved; many findings may stand in one. */
const anchors = recent<Sentence, string>(8);

/** `text`: the article's, nothing secret in it. */
const anchorOf = (article: Article, { start }: Stretch, text: string): string => {
  const sentence = sentenceAt(article, start);
  if (!sentence) return '';
  const known = anchors.get(sentence);
  if (known !== undefined) return known;
  const anchor = text.slice(sentence.start, sentence.end).replace(/\s/g, '');
  anchors.set(sentence, anchor);
  return anchor;
};

const suggestionsOf = (article: Article, finding: Finding): readonly Suggestion[] =>
  (finding.suggest ?? []).flatMap((edit) => {
    const place = isLanguage(article, edit) ? placeOfStretch(article, edit) : undefined;
    return place ? [{ text: edit.text, place }] : [];
  });

const diagnosticOf = (
  { meta }: Rule,
  article: Article,
  finding: Finding,
  setting: Setting | undefined,
  speech: number | undefined,
): Diagnostic => {
  const place = placeOfStretch(article, finding);
  const suggest = suggestionsOf(article, finding);
  const related = (finding.related ?? []).flatMap((other) => {
    const at = placeOfStretch(other.article ?? article, other);
    return at ? [{ place: at, message: other.message }] : [];
  });
  const behind = dataBehind(article, finding, place);
  const fixable = meta.fixes === true && suggest.length === 1 && finding.suggest?.length === 1;
  return {
    code: codeOf(meta),
    name: meta.name,
    grade: gradeOf(meta, finding, setting),
    message: finding.message,
    why: finding.why ?? meta.why,
    hint: finding.hint ?? meta.mend,
    ...(meta.clause === undefined ? {} : { clause: meta.clause }),
    ...(place ? { place } : {}),
    ...(suggest.length > 0 ? { suggest } : {}),
    ...(fixable ? { fixable: true } : {}),
    ...(related.length + behind.length > 0 ? { related: [...related, ...behind] } : {}),
    ...(finding.secret ? { secret: true } : {}),
    printed: { ...(speech === undefined ? {} : { speech }), ...printedAt(article, finding) },
  };
};

const optionsOf =
  ({ meta }: Rule, setting: Setting | undefined) =>
  <T extends Option['default']>(key: string): T => {
    const value = setting?.options?.[key] ?? meta.options?.[key]?.default;
    if (value === undefined) throw new Error(`rule ${meta.id} has no option ${key}`);
    return value as T;
  };

/** Of each line its first sentence, and behind the last line the end. */
const firstSentences = ({ sentences }: Article, lines: readonly Line[]): Int32Array => {
  const firsts = new Int32Array(lines.length + 1);
  let at = 0;
  for (const [index, line] of lines.entries()) {
    firsts[index] = at;
    while (at < sentences.length && (sentences[at] as Sentence).line === line) at += 1;
  }
  firsts[lines.length] = at;
  return firsts;
};

/**
 * Rule after rule, not line after line: what a rule looks up by the character is then still at hand for the next line.
 * `visitorOf` is asked only for rules that must see something.
 */
const visitArticle = (article: Article, metas: readonly Meta[], visitorOf: (rule: number) => Visitor): void => {
  const lines = article.lines.filter(({ role }) => role !== 'blank');
  const shown = showTo(article.text, lines, metas);
  const firsts = firstSentences(article, lines);
  const last: (() => void)[] = [];
  for (let rule = 0; rule < metas.length; rule += 1) {
    if (!shown.sees(rule)) continue;
    const visitor = visitorOf(rule);
    const { line: onLine, sentence: onSentence } = visitor;
    if (visitor.article) last.push(visitor.article);
    if (!onLine && !onSentence) continue;
    for (let at = 0; at < lines.length; at += 1) {
      if (!shown.wants(rule, at)) continue;
      onLine?.(lines[at] as Line);
      if (!onSentence) continue;
      const end = firsts[at + 1] as number;
      for (let each = firsts[at] as number; each < end; each += 1) onSentence(article.sentences[each] as Sentence);
    }
  }
  for (const see of last) see();
};

const isVolume = (rule: Rule): rule is VolumeRule => 'volume' in rule;

/** Covers and the titles of parts are no speeches; one that stands alone has no number. */
export const speechNumbers = (articles: readonly Article[]): ReadonlyMap<Article, number> => {
  const titled = articles.filter(({ lines }) => lines.some(({ role }) => role === 'title'));
  return new Map(titled.length > 1 ? titled.map((article, index) => [article, index + 1]) : []);
};

/** In the order of the text; one finding of a rule at one stretch is told once. */
export const judge = ({ articles, material, rules, settings, least = 'I' }: Job): Diagnostic[] => {
  const active = rules.filter(({ meta }) => {
    const setting = settings?.get(meta.id);
    const isOn = setting?.grade !== 'off' && (meta.off !== true || setting?.grade !== undefined);
    return isOn && isAtLeast(gradeSet(setting) ?? meta.grade, least);
  });
  const order = new Map(articles.map((article, index) => [article, index]));
  const speeches = speechNumbers(articles);
  const found: { readonly article: number; readonly start: number; readonly diagnostic: Diagnostic }[] = [];
  const secrets = articles.map((): Stretch[] => []);
  const secretPlaces: Place[] = [];
  const seen = new Set<string>();
  const add = (rule: Rule, article: Article, finding: Finding): void => {
    // Too mild to be told here, it is as secret.
    if (finding.secret) {
      secrets[order.get(article) ?? 0]?.push(finding);
      const place = placeOfStretch(article, finding);
      if (place) secretPlaces.push(place);
    }
    if (!isAtLeast(gradeOf(rule.meta, finding, settings?.get(rule.meta.id)), least)) return;
    const index = order.get(article) ?? 0;
    const key = `${rule.meta.id} ${index} ${finding.start} ${finding.end}`;
    if (seen.has(key)) return;
    seen.add(key);
    const diagnostic = diagnosticOf(rule, article, finding, settings?.get(rule.meta.id), speeches.get(article));
    found.push({ article: index, start: finding.start, diagnostic });
  };
  const single = active.filter((rule): rule is ArticleRule => !isVolume(rule));
  const metas = single.map(({ meta }) => meta);
  const options = single.map((rule) => optionsOf(rule, settings?.get(rule.meta.id)));
  for (const article of articles) {
    visitArticle(article, metas, (at) => {
      const rule = single[at] as ArticleRule;
      const report = (finding: Finding): void => add(rule, article, finding);
      return rule.create({ article, material, option: options[at] as Context['option'], report });
    });
  }
  for (const rule of active) {
    if (!isVolume(rule)) continue;
    const report = (article: Article, finding: Finding): void => add(rule, article, finding);
    rule.volume({ articles, material, option: optionsOf(rule, settings?.get(rule.meta.id)), report });
  }
  const texts = articles.map(({ text }, at) => without(text, secrets[at] ?? []));
  const told = found
    .sort((a, b) => a.article - b.article || a.start - b.start)
    .map(({ article, start, diagnostic }) => ({
      ...diagnostic,
      anchor: anchorOf(articles[article] as Article, { start, end: start }, texts[article] as string),
    }));
  return [...coverSecrets(told, secretPlaces)];
};
