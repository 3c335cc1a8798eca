/**
 * What was worked out lately, by what it was worked out of: for data that many speeches share. It holds
 * no more than `most` and forgets them all at once. A WeakMap would hold as many as there are, and each of
 * them is gone through whenever garbage is collected.
 */

export interface Recent<K, V> {
  readonly get: (key: K) => V | undefined;
  readonly set: (key: K, value: V) => void;
}

export const recent = <K, V>(most: number): Recent<K, V> => {
  const known = new Map<K, V>();
  return {
    get: (key) => known.get(key),
    set: (key, value) => {
      if (known.size >= most) known.clear();
      known.set(key, value);
    },
  };
};
