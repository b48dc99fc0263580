import { createHash } from 'node:crypto';
import type { Act } from '../database/act.ts';
import type { Statement } from '../database/sql.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { type Filing, filedAnswer, fileKey, filingStatement, keepAnswer } from './idempotency.store.ts';

/** What a key is used for. */
export interface KeyUse {
  /** The act's name. */
  readonly operation: string;
  readonly key: string;
  /** Everything the caller asked for; only its hash is kept. */
  readonly request: unknown;
}

/** As JSON; rupiah as digits. */
const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one));

/** What is filed: the key with the answer that the act will have. */
function filing({ operation, key, request }: KeyUse, userId: string, at: Date, answer: object): Filing {
  if (key.length < 8 || key.length > 100) throw new DomainError('IDEMPOTENCY_KEY_LENGTH', {}, 'idempotencyKey');
  const hash = createHash('sha256').update(plain(request)).digest();
  return [userId, operation, key, hash, JSON.stringify(answer), at];
}

/**
 * Lets one key do one thing once. Files the key with the answer it will have; null means "go on", anything else is the
 * answer of the first time. A second act with the same key waits for the first one's transaction.
 * @throws DomainError CONFLICT when the key was used for something else
 */
export async function once<A extends object>(act: Act, use: KeyUse, answer: A): Promise<A | null> {
  const filed = filing(use, act.viewer.userId, act.at, answer);
  if (await fileKey(act.sql, filed)) return null;
  const first = await filedAnswer<A>(act.sql, filed);
  if (!first?.same) throw new DomainError('CONFLICT');
  return first.answer;
}

/**
 * The same for an act whose answer is found out only by doing it: the answer is kept with the key, so that a repeat is told
 * what the first time came to.
 * @throws DomainError CONFLICT when the key was used for something else
 */
export async function onceAnswered<A extends object>(act: Act, use: KeyUse, run: () => Promise<A>): Promise<A> {
  const before = await once<Partial<A>>(act, use, {});
  if (before) return before as A;
  const answer = await run();
  await keepAnswer(act, use, plain(answer));
  return answer;
}

/** The same as a statement of an act at once: a key that was used before ends the act, see isKeyUsed(). */
export function onlyOnce(use: KeyUse, userId: string, at: Date, answer: object): Statement {
  return filingStatement(filing(use, userId, at, answer));
}

/** Whether the act ended because its key was used before; once() then finds the answer of the first time. */
export function isKeyUsed(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'idempotency_pkey';
}
