import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { ActContext } from '../access/act-context.ts';
import { once } from '../access/idempotency.ts';
import type { Act } from '../database/act.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { checkNik, maskNik } from '../kernel/nik.ts';
import { mayRegisterMembers } from '../partner/partner.policy.ts';
import { type RegionRow, villageByCode } from '../region/region.queries.ts';
import { checkMember, type MemberCheck, type MemberDraft } from './member.check.ts';
import type { MemberEndReason } from './member.codes.ts';
import { Member, type Moment, type NikCell } from './member.entity.ts';
import {
  mayCorrectNik,
  mayEditMember,
  mayEndMember,
  mayMoveMember,
  mayReactivateMember,
  mayRevealNik,
} from './member.policy.ts';
import { type MemberRow, memberById } from './member.queries.ts';

/** What a form sends; the village by its code. */
export type MemberWrite = Omit<MemberDraft, 'hasVillage'> & { readonly villageCode: string };
/** A later edit leaves the NIK, the segment and the village to acts of their own. */
export type MemberRewrite = Omit<MemberDraft, 'nik' | 'segment' | 'hasVillage'>;

const REASON_MIN = 5;

/** Registers one person under a partner. @throws DomainErrors by field, DomainError MEMBER_EXISTS, NOT_FOUND (partner) */
export function memberRegister(
  ctx: ActContext,
  partnerId: string,
  write: MemberWrite,
  key: string,
): Promise<MemberRow> {
  return ctx.act('member:register', async (act) => {
    const now = moment(ctx, act);
    const draft: MemberDraft = { ...write, hasVillage: write.villageCode !== '' };
    const checks = mustBeSavable(draft, now);
    const id = uuidv7();
    if (!mayRegisterMembers(act.viewer, partnerId)) throw new DomainError('NOT_FOUND');
    const [before, found, cell] = await act.together(() => [
      once(act, 'memberRegister', key, { partnerId, write }, { id }),
      villageByCode(act.sql, write.villageCode, now.today),
      cellOf(ctx, act, write.nik),
    ]);
    if (before) return readBack(act, before.id);
    const member = Member.register(partnerId, reachable(act, found), draft, cell, checks, now);
    member.id = id;
    act.insert(member);
    return readBack(act, id);
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
    member.edit(draft, mustBeSavable(draft, now), now);
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
    const checks = mustBeSavable(draft, now);
    member.correctNik(draft, await cellOf(ctx, act, nik), checks, now);
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
    member.move(await village(act, move.villageCode, now), move.since, move.note, now);
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
function mustBeSavable(draft: MemberDraft, now: Moment): MemberCheck[] {
  const checks = checkMember(draft, { on: now.today });
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

async function village(act: Act, code: string, now: Moment): Promise<number> {
  return reachable(act, await villageByCode(act.sql, code, now.today));
}

function reachable(act: Act, found: RegionRow | null): number {
  if (!found) throw new DomainError('VILLAGE_UNKNOWN', {}, 'villageCode');
  const within = [0, found.provinceId, found.regencyId, found.districtId, found.id];
  if (!within.includes(act.viewer.regionId)) throw new DomainError('VILLAGE_OUT_OF_SCOPE', {}, 'villageCode');
  return found.id;
}

/** Asks the person register through its one door; the answer is the same whether or not the person was known. */
async function cellOf(ctx: ActContext, act: Act, typed: string): Promise<NikCell> {
  const check = checkNik(typed);
  if (!check.ok) throw new DomainError(check.code, check.params, 'nik');
  const hash = ctx.vault.hash(check.nik);
  const [person] = await act.sql.query<{ person_id: string }>({
    name: 'person_id',
    text: 'select person_id from person_ids(array[$1::bytea], $2)',
    values: [hash, ctx.vault.hashKeyId],
  });
  if (!person) throw new Error('the person register gave no id');
  return { personId: person.person_id, mask: maskNik(check.nik), hash, cipher: ctx.vault.encrypt(check.nik) };
}

/** What PostgreSQL says of a unique key, whichever way the row was written. */
const isDuplicate = (error: unknown) => (error as { code?: string }).code === '23505';

/** Writes, reads the row again and commits. */
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
