import type pg from 'pg';
import type { DemoDays } from './demo-days.ts';

/** What an office aims at: people, and rupiah where a sum is said. */
interface DemoTarget {
  readonly office: string;
  readonly year: number;
  readonly segment: 'PU' | 'BPU';
  readonly people: number;
  readonly rupiah?: string;
  readonly rule?: string;
  readonly source: string;
  /** Nobody has approved it yet. */
  readonly waits?: true;
}

const PLANNER = 'pusat.perencana';
const APPROVER = 'pusat';
/** As they were published: 47,000 people. */
const JEMBER_2017 = 'Target cabang Jember 2017: 47.000 = 29.000 PU + 18.000 BPU';

function demoTargets({ today }: DemoDays): DemoTarget[] {
  const year = Number(today.slice(0, 4));
  const of = (office: string, segment: 'PU' | 'BPU', people: number, more: Partial<DemoTarget> = {}): DemoTarget => ({
    ...{ office, year, segment, people, source: `Surat penetapan target contoh ${year}` },
    ...more,
  });
  return [
    of('KC-JBR', 'PU', 29_000, { year: 2017, source: JEMBER_2017 }),
    of('KC-JBR', 'BPU', 18_000, { year: 2017, source: JEMBER_2017 }),
    of('KP', 'PU', 200_000),
    of('KP', 'BPU', 200_000, { rupiah: '30000000000' }),
    of('KW-JTM', 'PU', 29_000),
    of('KW-JTM', 'BPU', 22_000, { rupiah: '4200000000' }),
    of('KC-JBR', 'PU', 29_000),
    of('KC-JBR', 'BPU', 18_000, { rupiah: '3628800000', rule: 'SIXTH_A_MONTH' }),
    of('KC-BWI', 'BPU', 3_500, { rupiah: '352800000' }),
    of('KW-SBG', 'BPU', 120_000, { rupiah: '24200000000' }),
    of('KC-JMB', 'BPU', 118_875, { rupiah: '23965200000' }),
    of('KW-DKI', 'BPU', 6_000),
    of('KC-JKP', 'BPU', 5_340, { rupiah: '1076544000' }),
    of('KC-SBY', 'BPU', 4_000, { waits: true }),
    of('KC-MKS', 'BPU', 2_000, { waits: true }),
  ];
}

/** Targets that one proposed and another approved, and two that wait for that. */
export async function storeTargets(client: pg.Client, days: DemoDays): Promise<void> {
  const targets = demoTargets(days);
  const columns = [
    ...(['office', 'year', 'segment', 'people'] as const).map((key) => targets.map((target) => target[key])),
    targets.map(({ rupiah }) => rupiah ?? null),
    targets.map(({ rule }) => rule ?? 'PAID_MONTH'),
    targets.map(({ source }) => source),
    targets.map(({ waits }) => waits ?? false),
  ];
  await client.query(
    `insert into target (office_id, year, segment, asked_people, asked_rupiah, asked_rule, asked_source, asked_by, asked_by_name, asked_at, created_at, updated_at)
     select o.id, x.year, x.segment, x.people, x.rupiah, x.rule, x.source, u.id, u.name, a.at, a.at, a.at
       from unnest($1::text[], $2::smallint[], $3::text[], $4::integer[], $5::bigint[], $6::text[], $7::text[], $8::boolean[])
            x (office, year, segment, people, rupiah, rule, source, waits)
       join office o on o.code = x.office join app_user u on u.login = $9
      cross join lateral (select case when x.waits then $10::date - 2 else $10::date - 60 end + interval '3 hours') a (at)`,
    [...columns, PLANNER, days.today],
  );
  await client.query(
    `update target t set people = asked_people, rupiah = asked_rupiah, rule_code = asked_rule, source = asked_source, set_by = asked_by,
       set_by_name = asked_by_name, approved_by = u.id, approved_by_name = u.name, approved_at = asked_at + interval '1 day', asked_people = null,
       asked_rupiah = null, asked_rule = null, asked_source = null, asked_by = null, asked_by_name = null, asked_at = null
      from app_user u where u.login = $1 and t.asked_at < $2::date - 30`,
    [APPROVER, days.today],
  );
}

/** Nobody has a gap between paid months here, so the first and the last of a member's cover tell which they are. */
export async function storePaidTally(client: pg.Client): Promise<void> {
  await client.query(`
    insert into paid_tally (partner_id, office_id, member_office_id, mou_id, segment, year, month, people, amount, folded)
    select s.partner_id, coalesce(mou_office(s.mou_id), s.office_id), s.office_id, s.mou_id, p.segment, extract(year from p.month), p.month,
           sum(s.people), sum(s.people * p.amount), true
      from (select c.partner_id, c.office_id, c.mou_id, c.price_id, count(*) as people from contribution c where c.payment_id is not null group by 1, 2, 3, 4) s
      join contribution_price p on p.id = s.price_id group by s.partner_id, s.office_id, s.mou_id, p.segment, p.month`);
  await client.query(`
    insert into paid_tally (partner_id, office_id, member_office_id, mou_id, segment, year, paid, people, amount, folded)
    select s.partner_id, coalesce(mou_office(s.mou_id), s.office_id), s.office_id, s.mou_id, s.segment, y.year, y.paid, sum(s.people), 0, true
      from (select v.partner_id, v.office_id, v.mou_id, v.segment, v.first_paid, v.last_paid, count(*) as people
              from member_cover v where v.first_paid is not null group by 1, 2, 3, 4, 5, 6) s
     cross join lateral (select extract(year from m)::smallint as year, bit_or(1 << (extract(month from m)::integer - 1)) as paid
                           from generate_series(s.first_paid, s.last_paid, interval '1 month') m group by 1) y
     group by s.partner_id, s.office_id, s.mou_id, s.segment, y.year, y.paid`);
}
