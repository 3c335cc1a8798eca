/** The nearest of some names to one that does not exist, for “是不是想写……”. Never guesses wildly. */

/** Optimal string alignment distance in code points. */
const distance = (a: readonly string[], b: readonly string[]): number => {
  let before: number[] = [];
  let previous = b.map((_, i) => i);
  previous.push(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (previous[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (previous[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] as number) + 1);
      }
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] as number;
};

/** At most half of the name may differ, three characters at the most; one name may contain the other. */
export const nearest = (name: string, candidates: Iterable<string>): string | undefined => {
  const wanted = [...name];
  let best: string | undefined;
  // Of a name of one character nothing would be left.
  let bestScore = Math.min(3, Math.floor(wanted.length / 2)) + 0.5;
  for (const candidate of candidates) {
    const other = [...candidate];
    if (candidate === name || Math.abs(other.length - wanted.length) > 8) continue;
    const contained = wanted.length > 1 && other.length > 1 && (candidate.includes(name) || name.includes(candidate));
    const score = contained ? 1 : distance(wanted, other);
    if (score < bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
};
