/** textlint with the rules that there are for Chinese, and the general ones that touch Han text. */

import { createRequire } from 'node:module';
import { TextlintKernel } from '@textlint/kernel';

const require = createRequire(import.meta.url);
const load = (name) => {
  const module = require(name);
  return module.default ?? module;
};

const RULES = [
  ['zh-half-and-full-width-bracket', 'textlint-rule-zh-half-and-full-width-bracket'],
  ['no-unmatched-pair', '@textlint-rule/textlint-rule-no-unmatched-pair'],
  ['date-weekday-mismatch', 'textlint-rule-date-weekday-mismatch'],
];

/** @returns {(text: string) => Promise<{ from: number, to: number }[]>} */
export const open = () => {
  const kernel = new TextlintKernel();
  const options = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: load('@textlint/textlint-plugin-text') }],
    rules: RULES.map(([ruleId, name]) => ({ ruleId, rule: load(name), options: true })),
  };
  return async (text) => {
    const { messages } = await kernel.lintText(text, options);
    return messages.map(({ range }) => ({ from: range[0], to: Math.max(range[0] + 1, range[1]) }));
  };
};
