/** What one request may ask for. The numbers of the API in one place; docs/api.md repeats them for outsiders. */
export const limits = {
  /** Levels of fields, fragments counted where they are used. */
  depth: 10,
  aliases: 15,
  directives: 20,
  tokens: 2_000,
  /** Weight of a question (weight.ts): a full page of 100 members with everything a list shows is about 11,000. */
  cost: 20_000,
  bodyBytes: 200_000,
} as const;
