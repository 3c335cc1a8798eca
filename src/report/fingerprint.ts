/** What a finding is known by in the next run, wherever its line moves. */

import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic.ts';
import { frameFor } from './frame.ts';

/** 16 hexadecimal digits; of a secret nothing can be had from it but its shape. */
export const fingerprintOf = (d: Diagnostic): string =>
  createHash('sha256')
    .update([d.code, d.place?.source.name ?? '', d.place ? frameFor(d.place, d).text : '', d.message].join('\n'))
    .digest('hex')
    .slice(0, 16);
