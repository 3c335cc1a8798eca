/**
 * The part of Handlebars' syntax tree that the evaluator walks, and the only import of `handlebars`.
 * The parser alone is loaded: the compiler and the runtime are never used (see docs/decisions).
 */

import { parse, parser } from 'handlebars/dist/cjs/handlebars/compiler/base.js';

export interface Location {
  /** Line from 1, column from 0 in UTF-16 units. */
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

interface Base {
  readonly loc: Location;
}

export interface PathExpression extends Base {
  readonly type: 'PathExpression';
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

export interface SubExpression extends Base {
  readonly type: 'SubExpression';
  readonly path: PathExpression | Literal;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export interface Literal extends Base {
  readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'NullLiteral' | 'UndefinedLiteral';
  readonly value?: string | number | boolean;
}

export interface Hash extends Base {
  readonly pairs: readonly { readonly key: string; readonly value: Expression; readonly loc: Location }[];
}

export type Expression = PathExpression | SubExpression | Literal;

export interface Program extends Base {
  readonly type: 'Program';
  readonly body: readonly Statement[];
  readonly blockParams?: readonly string[];
}

export interface ContentStatement extends Base {
  readonly type: 'ContentStatement';
  /** After white-space control; `original` is before it. */
  readonly value: string;
  readonly original: string;
}

export interface MustacheStatement extends Base {
  readonly type: 'MustacheStatement';
  readonly path: PathExpression | Literal;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export interface BlockStatement extends Base {
  readonly type: 'BlockStatement';
  readonly path: PathExpression | Literal;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly program?: Program;
  readonly inverse?: Program;
}

export interface PartialStatement extends Base {
  readonly type: 'PartialStatement' | 'PartialBlockStatement';
  readonly name: PathExpression | SubExpression | Literal;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly indent?: string;
  readonly program?: Program;
}

export interface DecoratorBlock extends Base {
  readonly type: 'DecoratorBlock';
  readonly path: PathExpression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly program: Program;
}

interface Ignored extends Base {
  readonly type: 'CommentStatement' | 'Decorator';
}

export type Statement =
  | ContentStatement
  | MustacheStatement
  | BlockStatement
  | PartialStatement
  | DecoratorBlock
  | Ignored;

/** What the parser says of a text that it cannot read. Lines from 1, columns from 0. */
export interface ParseFault {
  readonly message: string;
  readonly loc?: { readonly first_line: number; readonly first_column: number; readonly last_column: number };
  /** Grammar's name of what it stumbled on; absent where the words are right and their sense is not. */
  readonly token?: string;
}

type ParseError = (message: string, hash: Pick<ParseFault, 'token'>) => never;

const grammar = parser as { parseError?: ParseError; readonly lexer: { readonly yylloc: ParseFault['loc'] } };

/** Never throws: a fault comes back as data. */
export const parseHandlebars = (text: string): Program | ParseFault => {
  let fault: ParseFault | undefined;
  // An own property hides the parser's error method, the only one that knows on what it stumbled, for one call.
  // Its `loc` is that of the token before; the lexer still stands at the one that does not fit.
  grammar.parseError = (message, { token }) => {
    const loc = grammar.lexer.yylloc;
    fault = { message, ...(loc ? { loc } : {}), ...(token ? { token } : {}) };
    throw new Error(message);
  };
  try {
    return parse(text, {}) as Program;
  } catch (thrown) {
    return fault ?? faultOf(thrown);
  } finally {
    delete grammar.parseError;
  }
};

/** Handlebars' own exceptions know their line and column. */
const faultOf = (thrown: unknown): ParseFault => {
  if (!(thrown instanceof Error)) return { message: String(thrown) };
  const { message, lineNumber, column, endColumn } = thrown as Error & Partial<Record<string, number>>;
  if (lineNumber === undefined || column === undefined) return { message };
  return { message, loc: { first_line: lineNumber, first_column: column, last_column: endColumn ?? column } };
};

export const isFault = (result: Program | ParseFault): result is ParseFault => !('type' in result);
