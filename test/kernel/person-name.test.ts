import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, nameKey, nameWords } from '../../server/kernel/person-name.ts';

describe('A name as it is stored', () => {
  it.each([
    ['  siti   AMINAH\u00a0', 'siti AMINAH'],
    ['Ma’ruf', "Ma'ruf"],
    ['H. Ahmad Zaini,  S.Pd., M.M.', 'H. Ahmad Zaini, S.Pd., M.M.'],
    ['Suharto', 'Suharto'],
    ['Rene\u0301', 'René'],
    ['Budi\u200bSantoso\ufeff', 'BudiSantoso'],
    ['Ani\r\nWidya', 'Ani Widya'],
  ])('"%s" becomes "%s"', (typed, stored) => {
    expect(cleanName(typed)).toBe(stored);
  });

  it('does not change when cleaned again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => cleanName(cleanName(name)) === cleanName(name)));
  });
});

describe('The key of a name', () => {
  it.each([
    ["Ma'ruf Amin", 'MARUF AMIN'],
    ['Ma’ruf  amin', 'MARUF AMIN'],
    ['René', 'RENE'],
    ['M.Nasir', 'M NASIR'],
    ['H. Ahmad, S.Pd', 'H AHMAD S PD'],
    ['Siti-Aminah', 'SITI AMINAH'],
    ["Nu'man Jum'at", 'NUMAN JUMAT'],
    ['Suharto', 'SUHARTO'],
    ['  ', ''],
    ['-', ''],
  ])('of "%s" is "%s"', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('sorts whole words first, as a reader expects', () => {
    expect(['ANIS', 'ANI WIDYA', 'ANI'].map(nameKey).sort()).toEqual(['ANI', 'ANI WIDYA', 'ANIS']);
  });

  it('is its own key, and takes no notice of capitals', () => {
    const ascii = fc.string({ unit: fc.constantFrom(..."abcXYZ'’.-, 09é") });
    fc.assert(fc.property(ascii, (name) => nameKey(nameKey(name)) === nameKey(name)));
    fc.assert(fc.property(ascii, (name) => nameKey(name.toLowerCase()) === nameKey(name.toUpperCase())));
    fc.assert(fc.property(ascii, (name) => /^([A-Z0-9]+( [A-Z0-9]+)*)?$/.test(nameKey(name))));
  });

  it('falls apart into distinct words', () => {
    expect(nameWords("Siti Ma'ruf siti")).toEqual(['SITI', 'MARUF']);
    expect(nameWords(' . ')).toEqual([]);
  });
});
