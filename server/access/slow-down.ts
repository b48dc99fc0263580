import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { DomainError } from '../kernel/domain-error.ts';

/** What a typed name is kept under while it is slowed down. Names for codes and for passwords count apart. */
export function typedHash(hashKey: Buffer, typed: string, purpose: '' | 'code ' | 'password ' = ''): Buffer {
  return createHmac('sha256', hashKey)
    .update(purpose + typed.trim().toLowerCase())
    .digest();
}

/** @throws DomainError SIGN_IN_SLOWED while the name is blocked */
export function mustNotBeBlocked(until: Date | null, at: Date): void {
  if (until && until > at)
    throw new DomainError('SIGN_IN_SLOWED', {
      seconds: Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000)),
    });
}

/** Counts a failure. @throws DomainError the given one, or SIGN_IN_SLOWED from the fifth in a row on */
export async function failed(pool: pg.Pool, hash: Buffer, at: Date, error: DomainError): Promise<never> {
  const { rows } = await pool.query<{ until: Date }>('select sign_in_fail($1, $2) as until', [hash, at]);
  mustNotBeBlocked(rows[0]?.until ?? null, at);
  throw error;
}
