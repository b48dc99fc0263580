import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { ActContext } from '../access/act-context.ts';
import { isKeyUsed, type KeyUse, once, onlyOnce } from '../access/idempotency.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Act } from '../database/act.ts';
import { groupsByIds } from '../group/group.queries.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import { checkNik, maskNik } from '../kernel/nik.ts';
import { mayRegisterMembers } from '../partner/partner.policy.ts';
import type { RegionRow } from '../region/region.queries.ts';
import { checkMember, type MemberCheck, type MemberDraft } from './member.check.ts';
import type { MemberEndReason } from './member.codes.ts';
import { allMemberFields } from './member.columns.ts';
import { Member, type Moment, type NikCell } from './member.entity.ts';
import {
  mayAssignMember,
  mayCorrectNik,
  mayEditMember,
  mayEndMember,
  mayMoveMember,
  mayReactivateMember,
  mayRevealNik,
} from './member.policy.ts';
import { insertedMember, type MemberRow, memberById, memberInsert } from './member.queries.ts';
import { type Belonging, mayBelong, mustBelong, mustNameGroup, notBelonging } from './member-belonging.ts';

/** What a form sends; the village by its code. */
export type MemberWrite = Omit<MemberDraft, 'hasVillage'> & Belonging & { readonly villageCode: string };
/** A later edit leaves the NIK, the segment and the village to acts of their own. */
export type MemberRewrite = Omit<MemberDraft, 'nik' | 'segment' | 'hasVillage'>;

const REASON_MIN = 5;

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

export function memberEdit(ctx: ActContext, id: string, write: MemberRewrite, version: number): Promise<MemberRow> {
  return ctx.act('member:edit', async (act) => {
    const member = await locked(act, id, version);
    if (member.endReason !== null) throw new DomainError('MEMBER_HAS_ENDED');
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
    const member = await locked(act, id, version);
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

export function memberEnd(
  ctx: ActContext,
  id: string,
  ending: { reason: MemberEndReason; since: string; note: string | null },
  version: number,
): Promise<MemberRow> {
  return ctx.act('member:end', async (act) => {
    const member = await locked(act, id, version);
    if (member.endReason !== null) throw new DomainError('MEMBER_HAS_ENDED');
    mustBeAllowed(mayEndMember(act.viewer, member));
    if (ending.note) await act.because(ending.note);
    member.end(ending.reason, ending.since, ending.note, moment(ctx, act));
    return readBack(act, id);
  });
}

export function memberReactivate(ctx: ActContext, id: string, note: string, version: number): Promise<MemberRow> {
  return ctx.act('member:end', async (act) => {
    const member = await locked(act, id, version);
    await act.because(mustHaveReason(note, 'note'));
    const facts = { endReason: member.endReason };
    member.reactivate(note, moment(ctx, act));
    mustBeAllowed(mayReactivateMember(act.viewer, facts));
    return readBack(act, id);
  });
}

export function memberMove(
  ctx: ActContext,
  id: string,
  move: { villageCode: string; since: string; note: string | null },
  version: number,
): Promise<MemberRow> {
  return ctx.act('member:move', async (act) => {
    const member = await locked(act, id, version);
    if (member.endReason !== null) throw new DomainError('MEMBER_HAS_ENDED');
    mustBeAllowed(mayMoveMember(act.viewer, member));
    const now = moment(ctx, act);
    // the day of the move stands in the trail: a member has one village at a time and no history of its own
    await act.because([move.since, move.note].filter(Boolean).join(' · '));
    const village = await ctx.currentRegion(move.villageCode);
    member.move(reachable(act.viewer, village), move.since, move.note, now);
    return readBack(act, id);
  });
}

/**
 * Puts a member into another group or under another agreement of its partner, or into none.
 * @throws DomainError MEMBER_GROUP_*, MEMBER_MOU_* by field; FORBIDDEN for a group that the viewer does not see
 */
export function memberAssign(
  ctx: ActContext,
  id: string,
  to: Belonging & { note: string | null },
  version: number,
): Promise<MemberRow> {
  return ctx.act('member:assign', async (act) => {
    const member = await locked(act, id, version);
    if (member.endReason !== null) throw new DomainError('MEMBER_HAS_ENDED');
    mustBeAllowed(mayAssignMember(act.viewer, member));
    const groupId = to.groupId === member.groupId ? null : to.groupId;
    const mouId = to.mouId === member.mouId ? null : to.mouId;
    if (to.groupId !== member.groupId && member.groupId !== null)
      mustBeAllowed((await groupsByIds(act.sql, act.viewer, [member.groupId])).length > 0);
    await mustBelong(act.sql, member.partnerId, { groupId, mouId });
    if (to.note) await act.because(to.note);
    member.assign(to, moment(ctx, act));
    return readBack(act, id);
  });
}

/** The NIK in clear, after its line in the audit trail is written. @throws DomainError REASON_TOO_SHORT, NOT_FOUND */
export function memberRevealNik(ctx: ActContext, id: string, reason: string): Promise<string> {
  return ctx.act('member:revealNik', async (act) => {
    mustBeAllowed(mayRevealNik(act.viewer));
    const why = mustHaveReason(reason);
    const [row] = await act.sql.query<{ noted: boolean; nik_cipher: Buffer }>({
      text: 'select m.nik_cipher, nik_reveal_note(m.id, $2) as noted from member m where m.id = $1',
      values: [id, why],
    });
    if (!row?.noted) throw new DomainError('NOT_FOUND');
    return ctx.vault.decrypt(row.nik_cipher);
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

function moment(ctx: ActContext, act: Act): Moment {
  return { today: businessDate(ctx.clock), at: act.at };
}

function mustBeAllowed(allowed: boolean): void {
  if (!allowed) throw new DomainError('FORBIDDEN');
}

function mustHaveReason(reason: string, field = 'reason'): string {
  const text = reason.trim();
  if (text.length < REASON_MIN) throw new DomainError('REASON_TOO_SHORT', { min: REASON_MIN }, field);
  return text;
}

/** A person at a form can put a phone number right at once; in a list it only loses its place. */
function mustBeSavable(draft: MemberDraft, today: CalendarDate): MemberCheck[] {
  const checks = checkMember(draft, { on: today });
  const wrong = checks.filter((c) => c.level === 'BLOCKS_SAVING' || c.code === 'PHONE_FORMAT');
  if (wrong.length > 0)
    throw new DomainErrors(
      wrong.map((c) => new DomainError(c.code, c.params, c.field === 'village' ? 'villageCode' : c.field)),
    );
  return checks;
}

async function locked(act: Act, id: string, version: number): Promise<Member> {
  const member = await act.em.findOne(Member, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!member) throw new DomainError('NOT_FOUND');
  if (member.version !== version) throw new DomainError('VERSION_CONFLICT');
  return member;
}

function reachable(viewer: Viewer, found: RegionRow | null): number {
  if (found?.level !== 4) throw new DomainError('VILLAGE_UNKNOWN', {}, 'villageCode');
  const within = [0, found.provinceId, found.regencyId, found.districtId, found.id];
  if (!within.includes(viewer.regionId)) throw new DomainError('VILLAGE_OUT_OF_SCOPE', {}, 'villageCode');
  return found.id;
}

function cellOf(ctx: ActContext, typed: string): NikCell {
  const check = checkNik(typed);
  if (!check.ok) throw new DomainError(check.code, check.params, 'nik');
  return { mask: maskNik(check.nik), hash: ctx.vault.hash(check.nik), cipher: ctx.vault.encrypt(check.nik) };
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

/** What PostgreSQL says of a unique key, whichever way the row was written. */
const isDuplicate = (error: unknown) => (error as { code?: string }).code === '23505';

/** Writes and reads the row again. */
async function readBack(act: Act, id: string): Promise<MemberRow> {
  try {
    const row = await act.close(() => memberById(act.sql, act.viewer, id));
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  } catch (error) {
    if (error instanceof UniqueConstraintViolationException || isDuplicate(error))
      throw new DomainError('MEMBER_EXISTS', {}, 'nik');
    throw error;
  }
}
