import { place, scopePredicate } from '../access/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';

export interface People {
  candidate: number;
  registered: number;
  ended: number;
}

const PEOPLE = `coalesce(sum(t.people) filter (where t.status = 'CANDIDATE'), 0)::integer as candidate,
  coalesce(sum(t.people) filter (where t.status = 'REGISTERED'), 0)::integer as registered,
  coalesce(sum(t.people) filter (where t.status = 'ENDED'), 0)::integer as ended`;

export const sumOf = (rows: readonly People[]): People =>
  rows.reduce<People>(
    (sum, row) => ({
      candidate: sum.candidate + row.candidate,
      registered: sum.registered + row.registered,
      ended: sum.ended + row.ended,
    }),
    { candidate: 0, registered: 0, ended: 0 },
  );

/** Running agreements of the viewer's partners and those that these have signed, about villages first. */
export async function homeMous(sql: Sql, viewer: Viewer, today: CalendarDate, limit: number): Promise<string[]> {
  const rows = await sql.query<{ id: string }>({
    name: 'home_mous',
    text: `select m.id from mou m
      where (m.partner_id = any ($1::uuid[]) or m.party_partners && $1::uuid[]) and m.state = 'ACTIVE' and (m.ends_on is null or m.ends_on >= $2::date)
      order by exists (select from mou_target x where x.mou_id = m.id and x.village_id is not null) desc,
               exists (select from mou_target x where x.mou_id = m.id) desc, m.title_key, m.id limit $3`,
    values: [viewer.partnerIds, today, limit],
  });
  return rows.map(({ id }) => id);
}

/** Lists of the office's area that are checked and wait for their partner's word. */
export async function importsReady(sql: Sql, viewer: Viewer): Promise<number> {
  const [row] = await sql.query<{ n: number }>({
    name: 'home_imports_ready',
    text: `select count(*)::integer as n from member_import i where i.state = 'READY' and i.office_id = $1`,
    values: [viewer.officeId],
  });
  return row?.n ?? 0;
}

export interface EndingMou {
  id: string;
  title: string;
  endsOn: CalendarDate;
  partnerId: string;
  total: number;
}

export function endingMous(
  sql: Sql,
  viewer: Viewer,
  { today, until, limit }: { today: CalendarDate; until: CalendarDate; limit: number },
): Promise<EndingMou[]> {
  return sql.query<EndingMou>({
    name: 'home_ending_mous',
    text: `select m.id, m.title, m.ends_on as "endsOn", m.partner_id as "partnerId", count(*) over ()::integer as total
             from mou m left join partner p on p.id = m.partner_id
            where m.state = 'ACTIVE' and m.ends_on between $2::date and $3::date and ($1::uuid = any (m.party_offices) or p.office_id = $1::uuid)
            order by m.ends_on, m.title_key, m.id limit $4`,
    values: [viewer.officeId, today, until, limit],
  });
}

/** Partners of the office that have nothing signed: whom to visit. */
export function partnersWithoutMou(sql: Sql, viewer: Viewer, limit: number): Promise<{ id: string; total: number }[]> {
  return sql.query<{ id: string; total: number }>({
    name: 'home_partners_without_mou',
    text: `select p.id, count(*) over ()::integer as total from partner p
            where p.office_id = $1 and not exists (select from mou m where m.partner_id = p.id and m.state in ('SIGNED', 'ACTIVE'))
            order by p.name_key, p.id limit $2`,
    values: [viewer.officeId, limit],
  });
}

/** All who live in the regencies that an office serves, from the running tally. */
export function peopleOfRegencies(sql: Sql, viewer: Viewer): Promise<(People & { regionId: number })[]> {
  return sql.query<People & { regionId: number }>({
    name: 'home_people_of_regencies',
    text: `select t.regency_id as "regionId", ${PEOPLE} from member_tally t
            where t.regency_id = any (array(select o.regency_id from office_regency o where o.office_id = $1))
            group by 1 order by 3 desc, 1`,
    values: [viewer.officeId],
  });
}

/** The whole country by province and by partner in one reading of the tally: one of the two ids is null. */
export function peopleOfNation(
  sql: Sql,
  viewer: Viewer,
): Promise<(People & { regionId: number | null; partnerId: string | null })[]> {
  const values: unknown[] = [];
  const scope = scopePredicate(viewer, 't', values);
  return sql.query({
    text: `select t.province_id as "regionId", t.partner_id as "partnerId", ${PEOPLE} from member_tally t where ${scope}
            group by grouping sets ((t.province_id), (t.partner_id))`,
    values,
  });
}

export interface HouseFigures {
  users: number;
  disabled: number;
  sessions: number;
  failedJobs: number;
}

export async function houseFigures(sql: Sql, at: Date): Promise<HouseFigures | null> {
  const values: unknown[] = [];
  const [row] = await sql.query<HouseFigures>({
    text: `select users::integer, disabled::integer, sessions::integer, failed_jobs::integer as "failedJobs"
             from administration_figures(${place(values, at)})`,
    values,
  });
  return row ?? null;
}
