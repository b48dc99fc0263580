import { verify } from '@node-rs/argon2';
import type pg from 'pg';
import { DomainError } from '../kernel/domain-error.ts';
import type { ActContext } from './act-context.ts';
import { mustBeStrongPassword } from './password.rules.ts';
import { hashPassword } from './sign-in.ts';
import { failed, mustNotBeBlocked, typedHash } from './slow-down.ts';
import type { Viewer } from './viewer.ts';

/**
 * The viewer's own new password; every other session ends. The old one is asked for, and guessing it is slowed down: a
 * screen left alone must not become an account lost.
 * @throws DomainError PASSWORD_OLD_WRONG, SIGN_IN_SLOWED {seconds}, PASSWORD_*
 */
export async function changeOwnPassword(
  ctx: ActContext,
  pool: pg.Pool,
  viewer: Viewer,
  old: string,
  password: string,
): Promise<void> {
  const at = ctx.clock.now();
  const nameHash = typedHash(ctx.hashKey, viewer.login, 'password ');
  type Found = { password_hash: string | null; blocked_until: Date | null };
  const values = [viewer.login, nameHash, at];
  const { rows } = await pool.query<Found>('select password_hash, blocked_until from sign_in_find($1, $2, $3)', values);
  const [found] = rows;
  mustNotBeBlocked(found?.blocked_until ?? null, at);
  if (!found?.password_hash || !(await verify(found.password_hash, old.normalize('NFC'))))
    return failed(pool, nameHash, at, new DomainError('PASSWORD_OLD_WRONG', {}, 'old'));
  mustBeStrongPassword(password, [viewer.login, viewer.name]);
  const passwordHash = await hashPassword(password);
  await ctx.act('viewer:edit', (act) =>
    act.sql.query({
      text: 'select password_set($1, $2, $3)',
      values: [passwordHash, act.viewer.sessionId, act.at],
    }),
  );
}
