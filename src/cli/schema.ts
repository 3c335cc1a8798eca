/** `schema`: JSON Schemas for editors, of files and of the facts of a template. */

import { nearest } from '../nearest.ts';
import { templateSchema } from '../project/new-draft.ts';
import { FILE_SHAPES } from '../project/schemas.ts';
import { draftTemplateNames, openWorkspace } from '../project/workspace.ts';
import { type Context, EXIT, UsageError } from './io.ts';

/** A template's name stands for the facts that it needs. */
const templateShape = ({ io, world }: Context, name: string) => {
  const { value: workspace } = openWorkspace(world, io.cwd, io.packageRoot);
  const schema = draftTemplateNames(workspace).includes(name) ? templateSchema(workspace, name) : undefined;
  return schema && { schema };
};

export const runSchema = (context: Context, name: string): number => {
  const { io } = context;
  const names = FILE_SHAPES.map((shape) => shape.name);
  const shape = FILE_SHAPES.find((known) => known.name === name) ?? templateShape(context, name);
  if (!shape) {
    const near = nearest(name, names);
    throw new UsageError(`没有“${name}”这种文件${near ? `，是不是想写“${near}”` : ''}；可写：${names.join('、')}`);
  }
  io.out(`${JSON.stringify(shape.schema, undefined, 2)}\n`);
  return EXIT.well;
};
