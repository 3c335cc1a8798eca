/** Paths with `/`, absolute ones from the root or from a drive letter. Looks at no file. */

import { posix } from 'node:path';

export const isAbsolute = (path: string): boolean => /^(?:\/|[A-Za-z]:\/)/.test(path);

/** Absolute, without `.`, `..` and a slash at the end; `folder` is absolute. */
export const resolvePath = (folder: string, path: string): string => {
  const whole = posix.normalize(isAbsolute(path) ? path : `${folder}/${path}`);
  return whole.length > 1 && whole.endsWith('/') ? whole.slice(0, -1) : whole;
};

/** A relative path that stays below the folder it starts from, and is not that folder itself. */
export const isInside = (relative: string): boolean => {
  const normal = posix.normalize(relative);
  return (
    relative !== '' &&
    !isAbsolute(relative) &&
    !/^\.\/?$/.test(normal) &&
    !/^\.\.(?:\/|$)/.test(normal) &&
    !relative.includes('\0')
  );
};
