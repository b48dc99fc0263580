import type { ActContext } from '../access/act-context.ts';
import { isKeyUsed, type KeyUse, once, onceAnswered, onlyOnce } from '../access/idempotency.ts';
import { type Enrolment, enrolMember, mayEnrol, mustBeEnrollable } from '../budget/enrol.ts';
import type { FitSpan } from '../budget/reserve-fit.ts';
import { againWhenLost } from '../contribution/lost-months.ts';
import { onePayerAtATime } from '../contribution/one-payer-at-a-time.ts';
import type { AtOnce } from '../database/act-at-once.ts';
import { entityInsert } from '../database/entity-insert.ts';
import { isDuplicate } from '../database/is-duplicate.ts';
import type { Statement } from '../database/sql.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { mayRegisterMembers } from '../partner/partner.policy.ts';
import type { RegionRow } from '../region/region.queries.ts';
import { readBack } from './member.acts.ts';
import type { MemberDraft } from './member.check.ts';
import { allMemberFields } from './member.columns.ts';
import { Member } from './member.entity.ts';
import { insertedMember, type MemberRow, memberInsert } from './member.queries.ts';
import { type Belonging, mayBelong, mustNameGroup, notBelonging } from './member-belonging.ts';
import { cellOf, mustBeSavable, reachable } from './member-savable.ts';

/** What a form sends; the village by its code. */
export type MemberWrite = Omit<MemberDraft, 'hasVillage'> & Belonging & { readonly villageCode: string };

const operation = 'memberRegister';

/**
 * Registers one person under a partner.
 * @param fields what to read of the new member
 * @throws DomainErrors by field, DomainError MEMBER_EXISTS, NOT_FOUND (partner)
 */
export async function memberRegister(
  ctx: ActContext,
  partnerId: string,
  write: MemberWrite,
  key: string,
  fields?: ReadonlySet<string>,
): Promise<MemberRow> {
  const village = await ctx.currentRegion(write.villageCode);
  const use = { operation, key, request: { partnerId, write } };
  try {
    const results = await ctx.actAtOnce('member:register', (now) => {
      const { id, statements } = registration(
        ctx,
        { partnerId, write, village, fields: fields ?? allMemberFields },
        now,
      );
      return [onlyOnce(use, now.viewer.userId, now.at, { id }), ...statements];
    });
    return insertedMember(results.at(-1)?.[0] as object);
  } catch (error) {
    if (isKeyUsed(error)) return registeredBefore(ctx, use);
    throw refusalOf(error);
  }
}

export interface Registered {
  readonly member: MemberRow;
  readonly enrolment: Enrolment;
}

/**
 * The same, with months that are reserved against the open budgets of the agreement in the same transaction. Who has no
 * room is registered without, and the answer says why.
 * @throws DomainError as memberRegister(); ENROL_NO_BUDGET, ENROL_SPAN, FORBIDDEN for who sets no money apart
 */
export async function memberRegisterForMonths(
  ctx: ActContext,
  partnerId: string,
  write: MemberWrite,
  months: FitSpan,
  key: string,
): Promise<Registered> {
  const village = await ctx.currentRegion(write.villageCode);
  const use = { operation, key, request: { partnerId, write, months } };
  const act = () =>
    ctx.act('member:register', async (act) => {
      const { viewer, at, em } = act;
      mustBeAllowed(mayEnrol(viewer, partnerId));
      const { mouId } = write;
      const insert: AtOnce['insert'] = (member, computed) =>
        entityInsert(em.getMetadata().get(Member), member, computed);
      const now = { viewer, at, insert };
      const { id, statements } = registration(ctx, { partnerId, write, village, fields: allMemberFields }, now);
      const done = await onceAnswered(act, use, async () => {
        await mustBeEnrollable(act.sql, mouId, months);
        for (const statement of statements) await act.sql.query(statement);
        await onePayerAtATime(act.sql, partnerId);
        return {
          id,
          enrolment: await enrolMember(act.sql, viewer, { memberId: id, mouId: mouId as string, ...months }, at),
        };
      });
      const member = await readBack(act, done.id);
      return { member, enrolment: { ...done.enrolment, amount: BigInt(done.enrolment.amount) } };
    });
  try {
    return await againWhenLost(act);
  } catch (error) {
    throw refusalOf(error);
  }
}

interface Registration {
  readonly partnerId: string;
  readonly write: MemberWrite;
  readonly village: RegionRow | null;
  readonly fields: ReadonlySet<string>;
}

/** The statements that register somebody, the last of which reads the member back. */
function registration(
  ctx: ActContext,
  { partnerId, write, village, fields }: Registration,
  { viewer, at, insert }: AtOnce,
): { id: string; statements: Statement[] } {
  const draft: MemberDraft = { ...write, hasVillage: write.villageCode !== '' };
  const today = businessDate(ctx.clock);
  if (!mayRegisterMembers(viewer, partnerId)) throw new DomainError('NOT_FOUND');
  mustNameGroup(viewer, write);
  const checks = mustBeSavable(draft, today);
  const cell = cellOf(ctx, write.nik);
  const { groupId, mouId } = write;
  const belonging = { groupId, mouId };
  const member = Member.register(partnerId, reachable(viewer, village), draft, cell, belonging, checks, { today, at });
  const person = {
    sql: (first: number) => `person_id($${first}, $${first + 1})`,
    values: [cell.hash, ctx.vault.hashKeyId],
  };
  return {
    id: member.id,
    statements: [
      ...(groupId === null && mouId === null ? [] : [mayBelong(partnerId, belonging)]),
      memberInsert(insert(member, { personId: person }), fields),
    ],
  };
}

function refusalOf(error: unknown): unknown {
  if (isDuplicate(error)) return new DomainError('MEMBER_EXISTS', {}, 'nik');
  return notBelonging(error) ?? error;
}

function registeredBefore(ctx: ActContext, use: KeyUse): Promise<MemberRow> {
  return ctx.act('member:register', async (act) => {
    const before = await once(act, use, { id: '' });
    if (!before) throw new DomainError('CONFLICT');
    return readBack(act, before.id);
  });
}
