import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { addMonths, type Month, monthOf } from '../kernel/month.ts';
import type { MemberRow } from '../member/member.queries.ts';
import { type CoverMonthState, FULL_DEATH_BENEFIT_MONTHS } from './cover.codes.ts';
import { type MemberMonthRow, memberMonths } from './cover.queries.ts';
import { coveredMonths, coverOn } from './cover.rule.ts';

const MONTHS_BEFORE = 8;
const MONTHS_SHOWN = 12;

/** What a look-up says of some members that the viewer has just read, in one statement more. */
export async function checkMembers(sql: Sql, members: readonly MemberRow[], on: CalendarDate, today: CalendarDate) {
  const months = await memberMonths(
    sql,
    members.map(({ id }) => id),
  );
  return members.map((member) => coverCheckOf(member, months.get(member.id) ?? [], on, today));
}

/**
 * What a look-up says of one member: the answer for the day and the twelve months around it.
 * @param today decides whether an unpaid month is due
 */
function coverCheckOf(member: MemberRow, months: readonly MemberMonthRow[], on: CalendarDate, today: CalendarDate) {
  const endedOn = member.status === 'ENDED' ? member.statusSince : null;
  const cover = coverOn({ segment: member.segment, isRegistered: member.kpj !== null, endedOn }, months, on, today);
  const covered = coveredMonths(months);
  const first = addMonths(monthOf(on), -MONTHS_BEFORE);
  const shown = (month: Month) => {
    const owed = months.find((m) => m.month === month);
    const { dueOn = null, receivedOn = null, confirmedByName = null, confirmedAt = null } = owed ?? {};
    return { month, state: stateOf(owed, covered, today), dueOn, receivedOn, confirmedByName, confirmedAt };
  };
  return {
    ...{ member, on, ...cover },
    funeralOnly:
      cover.answer === 'PROTECTED' && member.segment === 'BPU' && cover.consecutive < FULL_DEATH_BENEFIT_MONTHS,
    month: shown(monthOf(on)),
    months: Array.from({ length: MONTHS_SHOWN }, (_, i) => shown(addMonths(first, i))),
  };
}

function stateOf(owed: MemberMonthRow | undefined, covered: ReadonlySet<Month>, today: CalendarDate): CoverMonthState {
  if (!owed) return 'NO_MONTH';
  if (owed.isPaid) return covered.has(owed.month) ? 'PAID' : 'PAID_TOO_LATE';
  return owed.dueOn < today ? 'UNPAID' : 'UNPAID_NOT_DUE';
}
