/** GB/T 9704—2012 5.1 and 5.2.1 worked out by hand, in twips: what data/版式/国标.yaml must come to. */

import type { Style } from '../../src/tree/style.ts';

export const GB_STYLE: Pick<Style, 'page'> = {
  page: { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1402 },
};
