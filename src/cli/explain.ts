/** `explain`: what a diagnostic's id means and how to mend it. */

import { CODES, type CodeMeta } from '../codes.ts';
import { nearest } from '../nearest.ts';
import { type Context, EXIT, UsageError } from './io.ts';

export const runExplain = ({ io }: Context, wanted: string | undefined): number => {
  const codes: [string, CodeMeta][] = Object.entries(CODES);
  if (wanted === undefined) {
    for (const [id, { name }] of codes) io.out(`${id}　${name}\n`);
    return EXIT.well;
  }
  const found = codes.find(([id, { name }]) => id === wanted.toUpperCase() || name === wanted);
  if (!found) {
    const near = nearest(
      wanted,
      codes.flatMap(([id, { name }]) => [id, name]),
    );
    throw new UsageError(`没有“${wanted}”这个编号${near ? `，是不是想写“${near}”` : ''}`);
  }
  const [id, { name, mend }] = found;
  io.out(`${id}　${name}\n办法：${mend}\n`);
  return EXIT.well;
};
