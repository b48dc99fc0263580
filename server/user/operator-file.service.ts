import { createHash } from 'node:crypto';
import { accessCodeHash, issuedUntil, newAccessCode } from '../access/access-code.ts';
import type { ActContext } from '../access/act-context.ts';
import { keepAnswer } from '../access/idempotency.store.ts';
import { once } from '../access/idempotency.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { type CheckedFile, checkOperators } from './operator-file.check.ts';
import { readOperators } from './operator-file.reader.ts';
import { insertAll, issueCodes, madeBefore } from './operator-file.store.ts';
import { mayGiveScope } from './user.policy.ts';
import { usersByIds } from './user.queries.ts';
import { explained } from './user-scope.ts';

/** A new operator with what its slip of paper says; the code is in the answer and nowhere else. */
export interface NewOperator {
  readonly name: string;
  readonly place: string;
  readonly login: string;
  readonly code: string;
}

export interface NewOperators {
  readonly operators: readonly NewOperator[];
  readonly validUntil: Date;
}

export interface OperatorFile {
  readonly partnerId: string;
  readonly content: Buffer;
}

/** What would come of a list. @throws DomainError NOT_FOUND, OPERATOR_FILE_*, FILE_* */
export async function checkOperatorFile(ctx: ActContext, file: OperatorFile): Promise<CheckedFile> {
  const rows = await readOperators(file.content);
  return ctx.act('user:create', (act) => {
    mustGive(act.viewer, file.partnerId);
    return checkOperators(ctx, act.sql, file.partnerId, rows);
  });
}

/**
 * Makes the operators of a list with a code each, all in one transaction. With mistakes in it either none or those
 * without mistakes. The same key again, after a lost answer for example, makes nobody twice: the same operators get
 * other codes, as long as they have not come in.
 * @throws DomainError as checkOperatorFile(), OPERATOR_FILE_MISTAKES, OPERATOR_FILE_NOBODY, CONFLICT
 */
export async function createOperators(
  ctx: ActContext,
  file: OperatorFile,
  goodOnly: boolean,
  key: string,
): Promise<NewOperators> {
  const rows = await readOperators(file.content);
  const sha256 = createHash('sha256').update(file.content).digest('hex');
  return ctx.act('user:create', async (act) => {
    mustGive(act.viewer, file.partnerId);
    const batch = uuidv7();
    const request = { partnerId: file.partnerId, goodOnly, sha256 };
    const before = await once(act, { operation: 'operatorFile', key, request }, { batch });
    if (before) return codesAgain(ctx, act, key);
    const { ready, problems } = await checkOperators(ctx, act.sql, file.partnerId, rows);
    if (problems.length > 0 && !goodOnly) throw new DomainError('OPERATOR_FILE_MISTAKES');
    if (ready.length === 0) throw new DomainError('OPERATOR_FILE_NOBODY');
    const made = ready.map((operator) => ({ ...operator, id: uuidv7() }));
    await explained(() => insertAll(act, file.partnerId, made));
    const kept = JSON.stringify({ made: made.map(({ id, place }) => ({ id, place })) });
    await keepAnswer(act, { operation: 'operatorFile', key }, kept);
    return issueAll(ctx, act, made);
  });
}

function mustGive(viewer: Viewer, partnerId: string): void {
  if (!mayGiveScope(viewer, 'OPERATOR', [partnerId])) throw new DomainError('NOT_FOUND');
}

type Named = Omit<NewOperator, 'code'> & { readonly id: string };

async function issueAll(ctx: ActContext, act: Act, made: readonly Named[]): Promise<NewOperators> {
  const coded = made.map(({ id, name, place, login }) => ({ id, slip: { name, place, login, code: newAccessCode() } }));
  const rows = coded.map(({ id, slip }) => ({ id, hash: accessCodeHash(ctx.hashKey, slip.code).toString('hex') }));
  const validUntil = issuedUntil(act.at);
  await issueCodes(act, rows, validUntil);
  return { operators: coded.map(({ slip }) => slip), validUntil };
}

async function codesAgain(ctx: ActContext, act: Act, key: string): Promise<NewOperators> {
  const made = await madeBefore(act, key);
  const users = new Map(
    (
      await usersByIds(
        act.sql,
        made.map(({ id }) => id),
        act.at,
      )
    ).map((user) => [user.id, user]),
  );
  const waiting = made.flatMap(({ id, place }) => {
    const user = users.get(id);
    return user && !user.closedAt && !user.lastSignInAt ? [{ id, place, name: user.name, login: user.login }] : [];
  });
  return issueAll(ctx, act, waiting);
}
