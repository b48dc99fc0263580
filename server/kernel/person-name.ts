const COMBINING_MARK = /\p{M}+/gu;
// An apostrophe belongs to its word (Ma'ruf, Nurul 'Ain); every other sign parts words (M.Nasir, Siti-Aminah).
const APOSTROPHE = /['’‘`´ʼʻ"“”]/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/gu;
const CONTROL = /[\p{Cc}\p{Cf}]/gu;

/**
 * The name as people typed it, made storable: one blank between words, a plain apostrophe, no invisible characters.
 * Capitals, titles and single names stay as they are: that is the holder's business.
 */
export function cleanName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(CONTROL, '')
    .replace(/[’‘`´ʼʻ]/g, "'")
    .replace(/ {2,}/g, ' ')
    .trim();
}

/**
 * Sort and search key: capitals, no accents, no punctuation, one blank between words, titles kept. In collation "C" it
 * sorts by whole words, because the blank comes before every letter. `Ma'ruf` and `MARUF` share a key.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(COMBINING_MARK, '')
    .replace(APOSTROPHE, '')
    .replace(BETWEEN_WORDS, ' ')
    .trim()
    .toUpperCase();
}

/** The distinct words of the key, in the order they were written. */
export function nameWords(name: string): string[] {
  const key = nameKey(name);
  return key === '' ? [] : [...new Set(key.split(' '))];
}
