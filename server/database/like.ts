import { place } from '../access/scope.ts';

/** Typed text as a pattern that means nothing but itself. */
export const literally = (text: string): string => text.replace(/[%_\\]/g, '\\$&');

/** Some word of a key, as nameKey() makes it, begins with what was typed. */
export function wordBegins(column: string, typed: string, values: unknown[]): string {
  return `(' ' || ${column}) like ${place(values, `% ${literally(typed)}%`)}`;
}
