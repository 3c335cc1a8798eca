/**
 * The one door to the `docx` package. It is opened only for a style whose parts are not at hand: loading it
 * and making parts takes as long as all the rest of a build.
 */

import { createRequire } from 'node:module';

export type DocxPackage = typeof import('docx');

/** Bundled, this file is CommonJS and knows its own name; as it stands it is a module. */
const here = (): string => (typeof __filename === 'string' ? __filename : import.meta.url);

export const loadDocx = (): DocxPackage => createRequire(here())('docx') as DocxPackage;
