import { randomInt } from 'node:crypto';

// Without letters and digits that look alike on paper.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Random text that people copy from paper: groups of letters and digits, five bits a character. */
export function readableText(groups: number, size: number): string {
  const group = () => Array.from({ length: size }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: groups }, group).join('-');
}
