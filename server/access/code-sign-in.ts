import type pg from 'pg';
import type { Clock } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { Locale } from '../kernel/message.ts';
import type { Mailer } from '../mail/mailer.ts';
import { accessCodeHash, askedUntil, newAccessCode } from './access-code.ts';
import { codeLetter } from './code-letter.ts';
import { mustBeStrongPassword } from './password.rules.ts';
import { hashPassword, type SignInAttempt } from './sign-in.ts';
import { failed, mustNotBeBlocked, typedHash } from './slow-down.ts';

/** A one-time code with the password that its user chose. */
export interface CodeAttempt extends SignInAttempt {
  readonly code: string;
}

interface Found {
  readonly user_id: string | null;
  readonly login: string;
  readonly user_name: string;
  readonly email: string | null;
  readonly state: 'LIVE' | 'USED' | 'LATE' | null;
  readonly blocked_until: Date | null;
}

/**
 * Spends a code: sets the password, ends what sessions there were, and begins one. A password that is too weak leaves the
 * code as it is. Unknown names and wrong codes have one answer; a code that was right once says what became of it.
 * @throws DomainError CODE_WRONG, CODE_USED, CODE_LATE, SIGN_IN_SLOWED {seconds}, PASSWORD_*
 */
export async function signInWithCode(pool: pg.Pool, hashKey: Buffer, attempt: CodeAttempt): Promise<void> {
  const { login, code, password, at } = attempt;
  const nameHash = typedHash(hashKey, login, 'code ');
  const codeHash = accessCodeHash(hashKey, code);
  const find = async () => {
    const values = [login.trim(), nameHash, codeHash, at];
    const found = (await pool.query<Found>('select * from code_find($1, $2, $3, $4)', values)).rows[0] as Found;
    mustNotBeBlocked(found.blocked_until, at);
    return found;
  };
  const found = await find();
  if (!found.user_id || !found.state) return failed(pool, nameHash, at, new DomainError('CODE_WRONG'));
  if (found.state === 'USED') throw new DomainError('CODE_USED');
  if (found.state === 'LATE') throw new DomainError('CODE_LATE');
  mustBeStrongPassword(password, [found.login, found.user_name, found.email ?? '', code]);
  const passwordHash = await hashPassword(password);
  // guesses sent all at once were all let in above: what they did to the delay meanwhile counts for the right one too
  await find();
  const values = [found.user_id, codeHash, passwordHash, at];
  const { rows } = await pool.query<{ done: boolean }>('select code_redeem($1, $2, $3, $4) as done', values);
  if (!rows[0]?.done) throw new DomainError('CODE_USED');
  const session = [found.user_id, attempt.tokenHash, nameHash, at, attempt.device, attempt.address];
  await pool.query('select session_start($1, $2, $3, $4, $5, $6)', session);
}

export interface ForgottenParts {
  readonly pool: pg.Pool;
  readonly hashKey: Buffer;
  readonly mailer: Mailer;
  readonly clock: Clock;
  /** Where the reader of the letter types the code. */
  readonly address: string;
}

/** Sends a code to the address of whoever bears the name. Whether there was one, nobody is told. */
export async function sendForgottenCode(parts: ForgottenParts, typed: string): Promise<void> {
  const { pool, hashKey, mailer, clock, address } = parts;
  const at = clock.now();
  const code = newAccessCode();
  const { rows } = await pool.query<{ email: string; user_name: string; login: string; locale: Locale }>(
    'select * from code_ask($1, $2, $3, $4)',
    [typed.trim(), accessCodeHash(hashKey, code), askedUntil(at), at],
  );
  const [user] = rows;
  if (!user) return;
  const { email, user_name: name, login, locale } = user;
  await mailer.send(codeLetter({ email, name, login, code, address }, locale));
}
