/** `schema`: JSON Schemas for editors. */

import { nearest } from '../nearest.ts';
import { FILE_SHAPES } from '../project/schemas.ts';
import { type Context, EXIT, UsageError } from './io.ts';

export const runSchema = ({ io }: Context, name: string): number => {
  const names = FILE_SHAPES.map((shape) => shape.name);
  const shape = FILE_SHAPES.find((known) => known.name === name);
  if (!shape) {
    const near = nearest(name, names);
    throw new UsageError(`没有“${name}”这种文件${near ? `，是不是想写“${near}”` : ''}；可写：${names.join('、')}`);
  }
  io.out(`${JSON.stringify(shape.schema, undefined, 2)}\n`);
  return EXIT.well;
};
