import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { ActContext } from '../access/act-context.ts';
import type { Act } from '../database/act.ts';
import { isDuplicate } from '../database/is-duplicate.ts';
import { lockedRow } from '../database/locked-row.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { Member, type Moment } from './member.entity.ts';
import { type MemberRow, memberById } from './member.queries.ts';

const REASON_MIN = 5;

export function lockedMember(act: Act, id: string, version: number): Promise<Member> {
  return lockedRow(act, Member, id, version);
}

/** The same for what is only done to a membership that goes on. @throws DomainError MEMBER_HAS_ENDED */
export async function lockedCurrentMember(act: Act, id: string, version: number): Promise<Member> {
  const member = await lockedMember(act, id, version);
  if (member.endReason !== null) throw new DomainError('MEMBER_HAS_ENDED');
  return member;
}

export function moment(ctx: ActContext, act: Act): Moment {
  return { today: businessDate(ctx.clock), at: act.at };
}

/** @throws DomainError REASON_TOO_SHORT */
export function mustHaveReason(reason: string, field = 'reason'): string {
  const text = reason.trim();
  if (text.length < REASON_MIN) throw new DomainError('REASON_TOO_SHORT', { min: REASON_MIN }, field);
  return text;
}

/** Writes and reads the row again. */
export async function readBack(act: Act, id: string): Promise<MemberRow> {
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
