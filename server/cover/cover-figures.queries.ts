import { scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { Month } from '../kernel/month.ts';
import type { Segment } from '../member/member.check.ts';
import { coverState } from './cover-state.ts';
import type { LapseCalendar } from './lapse-calendar.ts';

/** How many registered people of a unit are protected, and until when their cover runs. */
export interface CoverFigures {
  id: string;
  /** The present month is paid. */
  protected: number;
  /** Paid before, and the month that is missing is not past its due day, or is. */
  notDue: number;
  lapsed: number;
  /** Months are written for them, and none was ever paid. */
  neverPaid: number;
  /** The last paid month of those who are protected, the earliest first. */
  until: { month: Month; people: number }[];
}

interface TallyLine {
  readonly segment: Segment;
  readonly paidFrom: Month | null;
  readonly paidUntil: Month | null;
  readonly people: number;
}

/**
 * People by their last paid month, from the running tally: `key` names the unit of a line. Whoever sees less than a whole
 * unit adds up what is in sight.
 */
export async function coverFigures(
  sql: Sql,
  viewer: Viewer,
  key: 'group_id' | 'mou_id',
  ids: readonly string[],
  calendar: LapseCalendar,
): Promise<CoverFigures[]> {
  const whole = viewer.scopeKind !== 'REGION' && viewer.scopeKind !== 'GROUP';
  const values: unknown[] = [ids];
  const lines =
    key === 'mou_id' && whole
      ? `(select t.mou_id, t.segment, t.paid_from, t.paid_until, t.people from cover_total t where t.mou_id = any ($1::uuid[])
          union all
          select t.mou_id, t.segment, t.paid_from, t.paid_until, t.people from cover_tally t where t.mou_id = any ($1::uuid[]) and not t.folded)`
      : `(select t.${key}, t.segment, t.paid_from, t.paid_until, t.people from cover_tally t
           where t.${key} = any ($1::uuid[]) and ${whole ? 'true' : scopePredicate(viewer, 't', values)})`;
  const rows = await sql.query<TallyLine & { id: string }>({
    text: `select l.${key} as id, l.segment, to_char(l.paid_from, 'YYYY-MM') as "paidFrom", to_char(l.paid_until, 'YYYY-MM') as "paidUntil",
                  sum(l.people)::integer as people
             from ${lines} l group by 1, 2, 3, 4 having sum(l.people) <> 0 order by 4`,
    values,
  });
  const found = new Map<string, CoverFigures>(ids.map((id) => [id, noCover(id)]));
  for (const { id, ...line } of rows) {
    const figures = found.get(id);
    if (figures) addLine(figures, line, calendar);
  }
  return ids.map((id) => found.get(id) ?? noCover(id));
}

const noCover = (id: string): CoverFigures => ({ id, protected: 0, notDue: 0, lapsed: 0, neverPaid: 0, until: [] });

function addLine(figures: CoverFigures, line: TallyLine, calendar: LapseCalendar): void {
  const { paidUntil: month, people } = line;
  switch (coverState(line, calendar)) {
    case 'NEVER_PAID':
      figures.neverPaid += people;
      break;
    case 'PROTECTED': {
      figures.protected += people;
      const same = figures.until.find((until) => until.month === month);
      if (same) same.people += people;
      else if (month !== null) figures.until.push({ month, people });
      break;
    }
    case 'NOT_DUE':
      figures.notDue += people;
      break;
    case 'LAPSED':
    case 'NON_ACTIVE':
      figures.lapsed += people;
      break;
    case 'STARTS_LATER':
      break;
  }
}
