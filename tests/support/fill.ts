/** A list of ours with something typed into its cells, as a colleague would send it back. */

import { pack, zip } from '../../src/output/zip.ts';
import { unzip } from './unzip.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `typed`: text by cell name (`H2`); whatever stood there is replaced. */
export const typeInto = (book: Uint8Array, typed: Readonly<Record<string, string>>): Uint8Array =>
  zip(
    unzip(book).map(({ path, text }) => {
      let xml = text;
      for (const [cell, value] of Object.entries(path.includes('sheet1') ? typed : {})) {
        const found = new RegExp(`<c r="${cell}"([^>]*?)(?: t="inlineStr")?(?:/>|>.*?</c>)`);
        if (!found.test(xml)) throw new Error(`no cell ${cell}`);
        xml = xml.replace(
          found,
          (_, attributes: string) => `<c r="${cell}"${attributes} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`,
        );
      }
      return pack(path, Buffer.from(xml));
    }),
  );
