/**
 * Text into XML. What goes in comes out again in a reader, letter for letter; nothing is dropped or
 * replaced. Characters that XML cannot hold are refused when facts and templates are read, not here.
 */

const MARKUP = /[&<>"]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string =>
  text.search(MARKUP) < 0 ? text : text.replace(MARKUP, (char) => ENTITIES[char] as string);

/** Line ends and tabs in an attribute would come back as spaces. */
export const escapeAttribute = (text: string): string =>
  escapeXml(text).replace(/[\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
