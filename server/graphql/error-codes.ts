/** The closed list of `extensions.code`: what a user cannot correct in a form. */
export const topLevelCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'LIMIT_EXCEEDED',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type TopLevelCode = (typeof topLevelCodes)[number];

export function isTopLevelCode(code: string): code is TopLevelCode {
  return (topLevelCodes as readonly string[]).includes(code);
}
