import { scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { Month } from '../kernel/month.ts';

/** How many registered people of a unit are protected, and until when their cover runs. */
export interface CoverFigures {
  id: string;
  /** The present month is paid. */
  protected: number;
  /** Paid before, and not for the present month. */
  lapsed: number;
  /** Months are written for them, and none was ever paid. */
  neverPaid: number;
  /** The last paid month of those who are protected, the earliest first. */
  until: { month: Month; people: number }[];
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
  present: Month,
): Promise<CoverFigures[]> {
  const whole = viewer.scopeKind !== 'REGION' && viewer.scopeKind !== 'GROUP';
  const values: unknown[] = [ids];
  const lines =
    key === 'mou_id' && whole
      ? `(select t.mou_id, t.paid_from, t.paid_until, t.people from cover_total t where t.mou_id = any ($1::uuid[])
          union all
          select t.mou_id, t.paid_from, t.paid_until, t.people from cover_tally t where t.mou_id = any ($1::uuid[]) and not t.folded)`
      : `(select t.${key}, t.paid_from, t.paid_until, t.people from cover_tally t
           where t.${key} = any ($1::uuid[]) and ${whole ? 'true' : scopePredicate(viewer, 't', values)})`;
  const rows = await sql.query<{ id: string; from: Month | null; until: Month | null; people: number }>({
    text: `select l.${key} as id, to_char(l.paid_from, 'YYYY-MM') as "from", to_char(l.paid_until, 'YYYY-MM') as until, sum(l.people)::integer as people
             from ${lines} l group by 1, 2, 3 having sum(l.people) <> 0 order by 3`,
    values,
  });
  const found = new Map<string, CoverFigures>(ids.map((id) => [id, noCover(id)]));
  for (const { id, from, until, people } of rows) {
    const figures = found.get(id);
    if (figures) addLine(figures, { from, until, people }, present);
  }
  return ids.map((id) => found.get(id) ?? noCover(id));
}

const noCover = (id: string): CoverFigures => ({ id, protected: 0, lapsed: 0, neverPaid: 0, until: [] });

function addLine(
  figures: CoverFigures,
  { from, until, people }: { from: Month | null; until: Month | null; people: number },
  present: Month,
): void {
  if (from === null || until === null) figures.neverPaid += people;
  else if (from <= present && until >= present) {
    figures.protected += people;
    const same = figures.until.find(({ month }) => month === until);
    if (same) same.people += people;
    else figures.until.push({ month: until, people });
  } else if (until < present) figures.lapsed += people;
}
