import type { ActContext } from '../access/act-context.ts';
import type { Act } from '../database/act.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { lockedCurrentMember, lockedMember, moment, mustHaveReason, readBack } from './member.acts.ts';
import type { MemberDraft } from './member.check.ts';
import type { Member, NikCell } from './member.entity.ts';
import { mayCorrectNik, mayEditMember } from './member.policy.ts';
import type { MemberRow } from './member.queries.ts';
import { cellOf, mustBeSavable } from './member-savable.ts';

/** A later edit leaves the NIK, the segment and the village to acts of their own. */
export type MemberRewrite = Omit<MemberDraft, 'nik' | 'segment' | 'hasVillage'>;

export function memberEdit(ctx: ActContext, id: string, write: MemberRewrite, version: number): Promise<MemberRow> {
  return ctx.act('member:edit', async (act) => {
    const member = await lockedCurrentMember(act, id, version);
    mustBeAllowed(mayEditMember(act.viewer, member));
    const now = moment(ctx, act);
    const nik = ctx.vault.decrypt(member.nikCipher);
    const draft: MemberDraft = { ...write, nik, segment: member.segment, hasVillage: true };
    member.edit(draft, mustBeSavable(draft, now.today), now);
    return readBack(act, id);
  });
}

/** A wrong NIK is put right by an act of its own with a reason: it changes who the row speaks of. */
export function memberCorrectNik(
  ctx: ActContext,
  id: string,
  nik: string,
  reason: string,
  version: number,
): Promise<MemberRow> {
  return ctx.act('member:edit', async (act) => {
    const member = await lockedMember(act, id, version);
    mustBeAllowed(mayCorrectNik(act.viewer));
    await act.because(mustHaveReason(reason));
    const now = moment(ctx, act);
    const draft: MemberDraft = { ...draftOf(member), nik };
    const checks = mustBeSavable(draft, now.today);
    const cell = cellOf(ctx, nik);
    member.correctNik(draft, cell, await personOf(ctx, act, cell), checks, now);
    return readBack(act, id);
  });
}

function draftOf(member: Member): MemberDraft {
  return {
    nik: '',
    name: member.name,
    birthDate: member.birthDate,
    sex: member.sex,
    motherName: member.motherName,
    address: member.address,
    rt: member.rt,
    rw: member.rw,
    hasVillage: true,
    phone: member.phone,
    occupation: member.occupation,
    sector: member.sector,
    segment: member.segment,
    income: member.income,
    category: member.category,
    payer: member.payer,
    kpj: member.kpj,
  };
}

/** Asks the person register through its one door; the answer is the same whether or not the person was known. */
async function personOf(ctx: ActContext, act: Act, cell: NikCell): Promise<string> {
  const [person] = await act.sql.query<{ id: string }>({
    name: 'person_id',
    text: 'select person_id($1, $2) as id',
    values: [cell.hash, ctx.vault.hashKeyId],
  });
  if (!person) throw new Error('the person register gave no id');
  return person.id;
}
