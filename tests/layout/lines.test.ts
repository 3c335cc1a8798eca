/** Where lines end, on texts made by hand: 一 is any Han character, 28 of them fill a line (the first: 26). */

import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import { PROFILES, type Profile } from '../../src/layout/profiles.ts';
import type { Run } from '../../src/tree/galley.ts';
import { linesByPage } from '../../src/tree/pages.ts';
import type { Role } from '../../src/tree/style.ts';
import { fact } from '../support/documents.ts';
import { GB, galleyOf, set } from '../support/galleys.ts';

const { word, libreoffice } = PROFILES;
const strict: Profile = { ...word, hanging: '' };

const linesOf = (profile: Profile, text: string, role: Role = 'salutation'): string[] =>
  linesByPage(layout(galleyOf([set(GB, role, [text])]), profile)).flatMap((lines) =>
    lines.map((line) => text.slice(line.start, line.end)),
  );

const one = (count: number): string => '一'.repeat(count);

/** What stands on the second line when `text` follows so many Han characters. */
const carried = (profile: Profile, before: number, text: string): string =>
  linesOf(profile, one(before) + text)[1] ?? '';

describe.each([word, libreoffice])('$name', (profile) => {
  it('sets 28 Han characters on a line and 26 on an indented one', () => {
    expect(linesOf(profile, one(28))).toHaveLength(1);
    expect(linesOf(profile, one(29)).map((line) => line.length)).toEqual([28, 1]);
    expect(linesOf(profile, one(55), 'body').map((line) => line.length)).toEqual([26, 28, 1]);
  });

  it('sets lines that hang from the first one', () => {
    const paragraph = { ...set(GB, 'body', [one(60)]), hang: { left: 1585, by: 945 } };
    const lines = linesByPage(layout(galleyOf([paragraph]), profile)).flat();
    expect(lines.map(({ start, end }) => end - start)).toEqual([26, 23, 11]);
  });

  it('keeps a closing mark at the end of a line that it fits on', () => {
    expect(carried(profile, 27, '，一')).toBe('一');
  });

  it('never ends a line with an opening mark', () => {
    for (const mark of '（《〈「『【〔“‘') expect(carried(profile, 27, `${mark}一`)).toBe(`${mark}一`);
  });

  it('takes the character before down with marks that may not begin a line', () => {
    expect(carried(profile, 28, '。”）一')).toBe('一。”）一');
    expect(carried(profile, 27, '“”）一')).toBe('“”）一');
  });

  it('keeps a number, a word and an amount whole', () => {
    expect(carried(profile, 27, '2024年')).toBe('2024年');
    expect(carried(profile, 26, '10,999件')).toBe('10,999件');
    expect(carried(profile, 27, '12.5%一')).toBe('12.5%一');
    expect(carried(profile, 26, '12.5%一')).toBe('12.5%一');
    expect(carried(profile, 27, 'GDP')).toBe('GDP');
  });

  it('may part a number from 年', () => {
    const before = one(profile === word ? 26 : 25);
    expect(linesOf(profile, `${before}2024年`)).toEqual([`${before}2024`, '年']);
  });

  it('ends a line at each line end of the text, and indents none but the first', () => {
    expect(linesOf(profile, '一\n二\n')).toEqual(['一', '二', '']);
    expect(linesOf(profile, `${one(26)}\n${one(28)}`, 'body')).toHaveLength(2);
  });

  it('leaves blanks at a break on the line that they end', () => {
    expect(linesOf(profile, `${one(28)}  一`)).toEqual([`${one(28)}  `, '一']);
  });

  it('sets one character a line where the room is too narrow for any', () => {
    const formats = { ...GB.formats, body: { ...GB.formats.body, leftChars: 3000 } };
    const galley = galleyOf([set({ ...GB, formats }, 'body', ['一𠀀二'])], { ...GB, formats });
    expect(linesByPage(layout(galley, profile))[0]?.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
    ]);
  });
});

describe('libreoffice', () => {
  it('takes the character before a mark down, as hanging is off', () => {
    for (const mark of '，。、；：！？）》〉」』】〕”’')
      expect(carried(libreoffice, 28, `${mark}二`)).toBe(`一${mark}二`);
  });

  it('parts —— and ……, and lets … — ％ ℃ begin a line', () => {
    expect(linesOf(libreoffice, `${one(27)}——二`)).toEqual([`${one(27)}—`, '—二']);
    expect(linesOf(libreoffice, `${one(27)}……`)).toEqual([`${one(27)}…`, '…']);
    expect(carried(libreoffice, 28, '％一')).toBe('％一');
  });

  it('puts a gap of a fifth of an em between Han and Latin, but not beside a mark', () => {
    // 27 Han and two digits are 28 ems; the two gaps cost the last character.
    expect(linesOf(libreoffice, `${one(13)}12${one(14)}`)[1]).toBe('一');
    expect(linesOf(libreoffice, `${one(12)}，12。${one(13)}`)).toHaveLength(1);
  });

  it('gives a change of face five twips, so that one bold character costs none of the 28', () => {
    const bold = { ...GB.formats.body.face, bold: true };
    const galley = galleyOf([set(GB, 'salutation', [one(13)], ['一', bold], [one(14)])]);
    expect(linesByPage(layout(galley, libreoffice))[0]).toHaveLength(1);
  });

  it('does the same where a missing fact is highlighted, though the face is one', () => {
    const face = GB.formats.salutation.face;
    const run = (text: string, missing: boolean): Run => ({
      text,
      face,
      plain: true,
      origin: fact(text, missing).origin,
    });
    const lines = (placeholders: number): number => {
      const runs = Array.from({ length: 28 }, (_, at) => run('一', at % 2 === 1 && at < 2 * placeholders));
      return linesByPage(layout(galleyOf([{ ...set(GB, 'salutation'), runs }]), libreoffice))[0]?.length ?? 0;
    };
    expect([lines(2), lines(3)]).toEqual([1, 2]);
  });

  it('breaks after a hyphen, and after a slash only where no space stands before', () => {
    expect(linesOf(libreoffice, `${one(24)}COVID-19`)).toEqual([`${one(24)}COVID-`, '19']);
    expect(linesOf(libreoffice, `${one(25)}AND/OR`)[1]).toBe('OR');
    expect(linesOf(libreoffice, `${one(25)} AND/OR`)[1]).toBe('AND/OR');
  });

  it('can hang one mark when told to', () => {
    const hanging = { ...libreoffice, hanging: '、。！，．：；？' };
    expect(linesOf(hanging, `${one(28)}，二`)).toEqual([`${one(28)}，`, '二']);
    expect(carried(hanging, 28, '。”二')).toBe('一。”二');
  });
});

describe('word', () => {
  it('hangs one closing mark when nothing that may not begin a line follows', () => {
    expect(linesOf(word, `${one(28)}，二`)).toEqual([`${one(28)}，`, '二']);
    expect(carried(word, 28, '。”二')).toBe('一。”二');
  });

  it('takes the character before a mark down when hanging is off', () => {
    for (const mark of '，。、；：！？）》〉」』】〕”’…—～·％℃') {
      expect(carried(strict, 28, `${mark}二`)).toBe(`一${mark}二`);
    }
  });

  it('parts neither —— nor ……', () => {
    expect(carried(strict, 27, '——二')).toBe('一——二');
    expect(carried(strict, 27, '……')).toBe('一……');
  });
});
