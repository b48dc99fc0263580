import { LockMode } from '@mikro-orm/core';
import type { ActContext } from '../access/act-context.ts';
import type { Act } from '../database/act.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { moment } from './member.acts.ts';
import { isKpj } from './member.check.ts';
import { Member } from './member.entity.ts';
import { mayEditMember } from './member.policy.ts';
import { type MemberRow, membersByIds } from './member.queries.ts';

export const KPJS_MAX = 100;

export interface KpjEntry {
  readonly memberId: string;
  readonly kpj: string;
  readonly version: number;
}

/**
 * Candidates become registered: the numbers that came back from the agency, all or none.
 * @throws DomainErrors KPJ_*, MEMBER_HAS_KPJ, MEMBER_HAS_ENDED, VERSION_CONFLICT by `entries.0`; DomainError KPJ_NONE, KPJ_MANY, NOT_FOUND
 */
export function memberKpjRecord(ctx: ActContext, given: readonly KpjEntry[]): Promise<MemberRow[]> {
  return ctx.act('member:edit', async (act) => {
    const entries = mustBeNumbers(given);
    const members = await lockedMembers(
      act,
      entries.map(({ memberId }) => memberId),
    );
    const now = moment(ctx, act);
    eachEntry(entries, ({ memberId, kpj, version }) => {
      const member = members.get(memberId);
      if (!member) throw new DomainError('NOT_FOUND');
      if (member.version !== version) throw new DomainError('VERSION_CONFLICT');
      if (member.endReason !== null) throw new DomainError('MEMBER_HAS_ENDED');
      mustBeAllowed(mayEditMember(act.viewer, member));
      member.takeKpj(kpj, now);
    });
    return act.close(() => membersByIds(act.sql, act.viewer, [...members.keys()]));
  });
}

/** What can be told without looking at anybody: shape, and that each number and person comes once. */
function mustBeNumbers(given: readonly KpjEntry[]): KpjEntry[] {
  if (given.length === 0) throw new DomainError('KPJ_NONE');
  if (given.length > KPJS_MAX) throw new DomainError('KPJ_MANY', { max: KPJS_MAX });
  const entries = given.map((entry) => ({ ...entry, kpj: entry.kpj.replace(/[\s.-]/g, '').toUpperCase() }));
  const seen = new Set<string>();
  eachEntry(entries, ({ memberId, kpj }) => {
    if (!isKpj(kpj)) throw new DomainError('KPJ_FORMAT');
    if (seen.has(kpj) || seen.has(memberId)) throw new DomainError('KPJ_TWICE');
    seen.add(kpj).add(memberId);
  });
  return entries;
}

/** In one order, whatever order they were written in: two who save at once wait for each other and never in a circle. */
async function lockedMembers(act: Act, ids: readonly string[]): Promise<Map<string, Member>> {
  const found = await act.em.find(
    Member,
    { id: { $in: [...ids] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  if (found.length < ids.length) throw new DomainError('NOT_FOUND');
  return new Map(found.map((member) => [member.id, member]));
}

/** Runs over all, and tells of all that cannot. */
function eachEntry(entries: readonly KpjEntry[], run: (entry: KpjEntry) => void): void {
  const wrong: DomainError[] = [];
  for (const [index, entry] of entries.entries())
    try {
      run(entry);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'NOT_FOUND' || error.code === 'FORBIDDEN') throw error;
      wrong.push(new DomainError(error.code, error.params, `entries.${index}`));
    }
  if (wrong.length > 0) throw new DomainErrors(wrong);
}
