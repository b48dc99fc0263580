import type { ActContext } from '../access/act-context.ts';
import { isKeyUsed, type KeyUse, once, onlyOnce } from '../access/idempotency.ts';
import { isDuplicate } from '../database/is-duplicate.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mayRegisterMembers } from '../partner/partner.policy.ts';
import { readBack } from './member.acts.ts';
import type { MemberDraft } from './member.check.ts';
import { allMemberFields } from './member.columns.ts';
import { Member } from './member.entity.ts';
import { insertedMember, type MemberRow, memberInsert } from './member.queries.ts';
import { type Belonging, mayBelong, mustNameGroup, notBelonging } from './member-belonging.ts';
import { cellOf, mustBeSavable, reachable } from './member-savable.ts';

/** What a form sends; the village by its code. */
export type MemberWrite = Omit<MemberDraft, 'hasVillage'> & Belonging & { readonly villageCode: string };

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
  const draft: MemberDraft = { ...write, hasVillage: write.villageCode !== '' };
  const today = businessDate(ctx.clock);
  const village = await ctx.currentRegion(write.villageCode);
  const use = { operation: 'memberRegister', key, request: { partnerId, write } };
  try {
    const results = await ctx.actAtOnce('member:register', ({ viewer, at, insert }) => {
      if (!mayRegisterMembers(viewer, partnerId)) throw new DomainError('NOT_FOUND');
      mustNameGroup(viewer, write);
      const now = { today, at };
      const checks = mustBeSavable(draft, today);
      const cell = cellOf(ctx, write.nik);
      const { groupId, mouId } = write;
      const member = Member.register(
        partnerId,
        reachable(viewer, village),
        draft,
        cell,
        { groupId, mouId },
        checks,
        now,
      );
      const person = {
        sql: (at: number) => `person_id($${at}, $${at + 1})`,
        values: [cell.hash, ctx.vault.hashKeyId],
      };
      return [
        onlyOnce(use, viewer.userId, at, { id: member.id }),
        ...(groupId === null && mouId === null ? [] : [mayBelong(partnerId, { groupId, mouId })]),
        memberInsert(insert(member, { personId: person }), fields ?? allMemberFields),
      ];
    });
    return insertedMember(results.at(-1)?.[0] as object);
  } catch (error) {
    if (isKeyUsed(error)) return registeredBefore(ctx, use);
    if (isDuplicate(error)) throw new DomainError('MEMBER_EXISTS', {}, 'nik');
    throw notBelonging(error) ?? error;
  }
}

function registeredBefore(ctx: ActContext, use: KeyUse): Promise<MemberRow> {
  return ctx.act('member:register', async (act) => {
    const before = await once(act, use, { id: '' });
    if (!before) throw new DomainError('CONFLICT');
    return readBack(act, before.id);
  });
}
