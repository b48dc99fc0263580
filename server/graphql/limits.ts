/** What one request may ask for. The numbers of the API in one place; docs/api.md repeats them for outsiders. */
export const limits = {
  /** Levels of fields, fragments counted where they are used. */
  depth: 10,
  aliases: 15,
  directives: 20,
  tokens: 2_000,
  /** Weight of a query: objects 2, scalars 1, each level multiplied by 1.5. */
  cost: 8_000,
  bodyBytes: 200_000,
} as const;
