import { hash, verify } from '@node-rs/argon2';
import type pg from 'pg';
import { DomainError } from '../kernel/domain-error.ts';
import { failed, mustNotBeBlocked, typedHash } from './slow-down.ts';

export interface SignInAttempt {
  readonly login: string;
  readonly password: string;
  readonly tokenHash: Buffer;
  readonly device: string;
  readonly address: string;
  readonly at: Date;
}

// OWASP's argon2id setting for interactive sign-in (19 MiB, two passes).
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), ARGON);
}

// Verified against when nobody bears the name or has a password yet, so that all answers take the same time.
let nobody: Promise<string> | null = null;

/**
 * Signs in: a growing delay per typed name, known or not, then the password, then a new session. The same answer for an
 * unknown name and a wrong password.
 * @throws DomainError SIGN_IN_FAILED, SIGN_IN_SLOWED {seconds}
 */
export async function signIn(pool: pg.Pool, hashKey: Buffer, attempt: SignInAttempt): Promise<void> {
  const loginHash = typedHash(hashKey, attempt.login);
  const found = await find(pool, attempt, loginHash);
  mustNotBeBlocked(found.blocked_until, attempt.at);
  nobody ??= hashPassword('nobody bears this name');
  const right = await verify(found.password_hash ?? (await nobody), attempt.password.normalize('NFC'));
  if (!right || !found.user_id || !found.password_hash) {
    await failed(pool, loginHash, attempt.at, new DomainError('SIGN_IN_FAILED'));
  }
  // guesses sent all at once were all let in above: what they did to the delay meanwhile counts for the right one too
  const meanwhile = await find(pool, attempt, loginHash);
  mustNotBeBlocked(meanwhile.blocked_until, attempt.at);
  await pool.query('select session_start($1, $2, $3, $4, $5, $6)', [
    found.user_id,
    attempt.tokenHash,
    loginHash,
    attempt.at,
    attempt.device,
    attempt.address,
  ]);
}

interface Found {
  readonly user_id: string | null;
  readonly password_hash: string | null;
  readonly blocked_until: Date | null;
}

async function find(pool: pg.Pool, { login, at }: SignInAttempt, loginHash: Buffer): Promise<Found> {
  const { rows } = await pool.query('select * from sign_in_find($1, $2, $3)', [login.trim(), loginHash, at]);
  return rows[0] as Found;
}
