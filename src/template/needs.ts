/** Which facts a template asks for, read from its syntax tree: what `templates` lists and `new` writes. */

import type { Place as SourcePlace } from '../source.ts';
import type {
  BlockStatement,
  ContentStatement,
  Expression,
  Hash,
  Location,
  MustacheStatement,
  PartialStatement,
  PathExpression,
  Program,
  Statement,
} from './ast.ts';
import { HELPERS } from './helpers/registry.ts';
import type { Template } from './load.ts';
import { isScoped, isSimple } from './scope.ts';
import type { Library } from './state.ts';

export interface Need {
  /** `会议.名称`; `任务[].内容` inside a loop over 任务. */
  readonly path: string;
  /** Only conditions ask for it. */
  readonly optional: boolean;
}

/** One place that asks for a path. */
export interface Use {
  readonly path: string;
  /** Helper, condition, `each`, `with`, `if`, `表`, `图`; empty where the value is printed as it is, `>` where a partial gets it. */
  readonly call: string;
  /** Which argument of the call, from 0; -1 for an option. */
  readonly argument: number;
  /** What the call's options say, where that stands in the template. */
  readonly options: ReadonlyMap<string, string>;
  readonly at: SourcePlace;
}

type How = Omit<Use, 'path'>;

interface Walk {
  readonly library: Library;
  readonly uses: Use[];
  readonly found: Map<string, boolean>;
  readonly calls: readonly string[];
  /** Statements still to be looked at: partials that call each other twice and again end somewhere. */
  readonly budget: { left: number };
}

const MOST = 100_000;

interface Place {
  readonly template: Template;
  /** Prefixes of the contexts, innermost first; undefined where it cannot be told. */
  readonly contexts: readonly (string | undefined)[];
  readonly params: ReadonlyMap<string, string | undefined>;
  /** Names laid over the context by the call of this partial. */
  readonly laid: ReadonlyMap<string, string | undefined>;
  /** Paths that a condition around has found to be there. */
  readonly guards: readonly string[];
}

const join = (prefix: string, keys: readonly string[]): string =>
  [prefix, ...keys].filter((part) => part !== '').join('.');

const pathOf = (node: Expression, place: Place): string | undefined => {
  if (node.type !== 'PathExpression') return undefined;
  const [first, ...rest] = node.parts;
  if (node.data) return first === 'root' ? join('', rest) : undefined;
  if (first !== undefined && node.depth === 0 && !isScoped(node) && place.params.has(first)) {
    const bound = place.params.get(first);
    return bound === undefined ? undefined : join(bound, rest);
  }
  const context = place.contexts[node.depth];
  // Names are laid over the context that the partial was called with, the last one.
  if (first !== undefined && node.depth === place.contexts.length - 1 && place.laid.has(first)) {
    const laid = place.laid.get(first);
    return laid === undefined ? undefined : join(laid, rest);
  }
  return context === undefined ? undefined : join(context, node.parts);
};

const need = (walk: Walk, path: string | undefined, place: Place, optional: boolean, how: How): void => {
  if (path === undefined || path === '') return;
  walk.uses.push({ path, ...how });
  const under = (guard: string): boolean => path.startsWith(`${guard}.`) || path.startsWith(`${guard}[`);
  const guarded = place.guards.some((guard) => path === guard || under(guard));
  walk.found.set(path, (walk.found.get(path) ?? true) && (optional || guarded));
};

const literals = (hash: Hash | undefined): ReadonlyMap<string, string> =>
  new Map(
    (hash?.pairs ?? []).flatMap(({ key, value }) =>
      'value' in value && value.value !== undefined ? [[key, String(value.value)] as const] : [],
    ),
  );

const nameOf = (path: Expression): string => (path.type === 'PathExpression' ? path.original : '');

const expression = (walk: Walk, node: Expression, place: Place, optional: boolean, how: How): void => {
  // A condition may find nothing at a path of its own; what a call is given must be there.
  if (node.type === 'SubExpression') call(walk, node, nameOf(node.path), place);
  else need(walk, pathOf(node, place), place, optional, how);
};

type Call = Pick<MustacheStatement, 'params' | 'hash' | 'loc'>;

const call = (walk: Walk, { params, hash, loc }: Call, name: string, place: Place): void => {
  const how = { call: name, options: literals(hash), at: place.template.placeAt(loc) };
  for (const [argument, param] of params.entries()) expression(walk, param, place, false, { ...how, argument });
  for (const pair of hash?.pairs ?? []) expression(walk, pair.value, place, false, { ...how, argument: -1 });
};

const bind = (place: Place, names: readonly string[] | undefined, value: string | undefined): Place => {
  if (!names?.[0]) return place;
  return {
    ...place,
    params: new Map([...place.params, [names[0], value], ...names.slice(1).map((n) => [n, undefined] as const)]),
  };
};

const isHelper = (path: PathExpression, place: Place): boolean =>
  isSimple(path) && !place.params.has(path.original) && HELPERS.has(path.original);

const bare = (place: Place, loc: Location, name = ''): How => ({
  call: name,
  argument: 0,
  options: new Map(),
  at: place.template.placeAt(loc),
});

const mustache = (walk: Walk, node: MustacheStatement, place: Place): void => {
  if (node.params.length > 0 || node.hash) call(walk, node, nameOf(node.path), place);
  else if (node.path.type === 'PathExpression' && !isHelper(node.path, place))
    expression(walk, node.path, place, false, bare(place, node.loc));
};

const block = (walk: Walk, node: BlockStatement, place: Place): void => {
  const name = node.path.type === 'PathExpression' ? node.path.original : '';
  const [argument] = node.params;
  const enters = name === 'each' || name === 'with';
  const how = argument && bare(place, argument.loc, name);
  if (argument && how) expression(walk, argument, place, !enters || node.inverse !== undefined, how);
  const path = argument && pathOf(argument, place);
  const inner = name === 'each' && path !== undefined ? `${path}[]` : path;
  const there = path === undefined ? place : { ...place, guards: [...place.guards, path] };
  const entered = { ...(node.inverse ? there : place), contexts: [inner, ...place.contexts] };
  const [taken, other] = name === 'unless' ? [place, there] : [there, place];
  if (node.program) program(walk, node.program, enters ? bind(entered, node.program.blockParams, inner) : taken);
  if (node.inverse) program(walk, node.inverse, other);
};

const partial = (walk: Walk, node: PartialStatement, place: Place): void => {
  call(walk, node, '>', place);
  if (node.program) program(walk, node.program, place);
  const name =
    node.name.type === 'PathExpression'
      ? node.name.original
      : String(node.name.type === 'StringLiteral' && node.name.value);
  const file = walk.library.partial(name, place.template.name);
  if (!file?.program || walk.calls.includes(file.name)) return;
  const [argument] = node.params;
  const handed = argument || place.contexts.length > 1 ? [] : place.laid;
  const own = (node.hash?.pairs ?? []).map((pair) => [pair.key, pathOf(pair.value, place)] as const);
  // A file sees the context of its call and nothing above it.
  const contexts = [argument ? pathOf(argument, place) : place.contexts[0]];
  const inside = {
    template: file,
    contexts,
    params: new Map(),
    laid: new Map([...handed, ...own]),
    guards: place.guards,
  };
  program({ ...walk, calls: [...walk.calls, file.name] }, file.program, inside);
};

const DIRECTIVE = /^::: *(表|图) +([^\s:]+)(.*)$/gm;

/** Tables and charts name their data in the text. */
const content = (walk: Walk, { value, loc }: ContentStatement, place: Place): void => {
  if (!value.includes(':::')) return;
  for (const [, name = '', path = '', rest = ''] of value.matchAll(DIRECTIVE)) {
    const options = new Map([...rest.matchAll(/([^\s="]+)="([^"]*)"/g)].map(([, key = '', to = '']) => [key, to]));
    need(walk, path, place, false, { ...bare(place, loc, name), options });
  }
};

const statement = (walk: Walk, node: Statement, place: Place): void => {
  if (node.type === 'ContentStatement') content(walk, node, place);
  else if (node.type === 'MustacheStatement') mustache(walk, node, place);
  else if (node.type === 'BlockStatement') block(walk, node, place);
  else if (node.type === 'PartialStatement' || node.type === 'PartialBlockStatement') partial(walk, node, place);
  else if (node.type === 'DecoratorBlock') program(walk, node.program, place);
};

const program = (walk: Walk, { body }: Program, place: Place): void => {
  for (const node of body) {
    if (walk.budget.left === 0) return;
    walk.budget.left -= 1;
    statement(walk, node, place);
  }
};

const walkThrough = (template: Template, library: Library): Walk => {
  const walk = { library, uses: [], found: new Map(), calls: [template.name], budget: { left: MOST } };
  const place: Place = { template, contexts: [''], params: new Map(), laid: new Map(), guards: [] };
  if (template.program) program(walk, template.program, place);
  return walk;
};

/** In the order in which the template asks for them. */
export const needsOf = (template: Template, library: Library): Need[] =>
  [...walkThrough(template, library).found].map(([path, optional]) => ({ path, optional }));

/** Every place that asks for anything, in the same order. */
export const usesOf = (template: Template, library: Library): readonly Use[] => walkThrough(template, library).uses;
