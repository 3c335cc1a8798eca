/** Answers what `::: 表 路径` and `::: 图 路径` ask of the data. A pure function; every fault is reported once. */

import type { ExhibitRequest } from '../tree/exhibits.ts';
import type { MapFact } from '../tree/facts.ts';
import type { Block } from '../tree/nodes.ts';
import { makeChart } from './chart.ts';
import type { Report } from './options.ts';
import { makeTable } from './table.ts';

/** Undefined after a fault. */
export const makeExhibit = (request: ExhibitRequest, root: MapFact, report: Report): Block | undefined =>
  request.kind === '表' ? makeTable(request, root, report) : makeChart(request, root, report);
