/** docx (npm) called directly: the language stands in the program, facts are put in with String.replace. */

import { Packer } from 'docx';
import { documentOf } from '../docx-document.mjs';
import { linesOf } from '../lines.mjs';

export const prepare = () => {};

export const open = () => (model) => Packer.toBuffer(documentOf(linesOf(model)));
