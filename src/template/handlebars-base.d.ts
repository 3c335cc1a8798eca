/** The parser half of `handlebars`, which ships no types of its own. */
declare module 'handlebars/dist/cjs/handlebars/compiler/base.js' {
  export const parse: (text: string, options: { srcName?: string }) => unknown;
  export const parser: unknown;
}
