import { createHmac } from 'node:crypto';
import { readableText } from './readable-text.ts';

const DAY_MS = 86_400_000;
/** A printed code is carried to a village and waits there for its user. */
export const ISSUED_DAYS = 14;
/** A code by e-mail is used at once or not at all. */
export const ASKED_MINUTES = 60;

/** Three groups of four: 59 bits. */
export function newAccessCode(): string {
  return readableText(3, 4).toUpperCase();
}

export const issuedUntil = (at: Date) => new Date(at.getTime() + ISSUED_DAYS * DAY_MS);
export const askedUntil = (at: Date) => new Date(at.getTime() + ASKED_MINUTES * 60_000);

/** What is kept of a code. Blanks, dashes and capitals of the one who types do not count. */
export function accessCodeHash(hashKey: Buffer, typed: string): Buffer {
  const letters = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHmac('sha256', hashKey).update(`access code ${letters}`).digest();
}
