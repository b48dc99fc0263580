/** The code of the server for a word that stands in the address; nothing for a word that is none. */
export function codeOfWord<Words extends Record<string, unknown>>(
  words: Words,
  word: string | null,
): Words[keyof Words] | undefined {
  return word !== null && Object.hasOwn(words, word) ? words[word as keyof Words] : undefined;
}
