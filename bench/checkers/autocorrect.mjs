/** autocorrect (autocorrect-node) with its default rules. It gives whole lines: what differs in them is the finding. */

import autocorrect from 'autocorrect-node';

/** Stretches of `before` that are not in `after`, by their longest common subsequence. */
const changed = (before, after) => {
  const [a, b] = [[...before], [...after]];
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      rows[i][j] = a[i] === b[j] ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
    }
  }
  const found = [];
  let [i, j, at] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      at += a[i].length;
      i += 1;
      j += 1;
    } else {
      const last = found.at(-1);
      const isGone = j >= b.length || (i < a.length && rows[i + 1][j] >= rows[i][j + 1]);
      const end = isGone ? at + a[i].length : at + 1;
      if (last && last.to >= at) last.to = Math.max(last.to, end);
      else found.push({ from: at, to: end });
      if (isGone) {
        at += a[i].length;
        i += 1;
      } else j += 1;
    }
  }
  return found;
};

/** @returns {(text: string, locate?: boolean) => { from: number, to: number }[]} `locate` false: only how many */
export const open =
  () =>
  (text, locate = true) => {
    const { lines } = autocorrect.lintFor(text, '文.txt');
    if (!locate) return lines;
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return lines.flatMap(({ l, c, old, new: right }) => {
      const from = starts[l - 1] + c - 1;
      return changed(old, right).map((range) => ({ from: from + range.from, to: from + range.to }));
    });
  };
