/** zhlint with its default preset. */

import { run } from 'zhlint';

const OPTIONS = { rules: { preset: 'default' } };

/** @returns {(text: string) => { from: number, to: number }[]} */
export const open = () => (text) =>
  run(text, OPTIONS).validations.map(({ index, length }) => ({ from: index, to: index + Math.max(1, length) }));
