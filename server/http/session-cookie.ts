import { createHash, randomBytes } from 'node:crypto';

/** A new opaque session token for the cookie and what the database keeps of it. */
export function newSessionToken(): { token: string; hash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashSessionToken(token) };
}

export function hashSessionToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** `__Host-` binds the cookie to this host and to TLS; without TLS a browser would not store it. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-portal' : 'portal';
}
