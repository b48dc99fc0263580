import { describe, expect, it } from 'vitest';
import type { OwnerSql } from '../../support/owner-sql.ts';

const JAMBI = 'Pemerintah Provinsi Jambi';
const UNITS_OF_JAMBI = 1585;

const ofJambi = "mou m join partner p on p.id = m.partner_id and p.name = 'Pemerintah Provinsi Jambi'";

/** What the demo tells, to the person; over data that is loaded once for all its tests. */
export function describeStory(sql: () => OwnerSql): void {
  const one = <R extends object>(text: string, values: unknown[] = []) => sql().one<R>(text, values);
  const all = <R extends object>(text: string, values: unknown[] = []) => sql().all<R>(text, values);
  const count = async (text: string, values: unknown[] = []) =>
    (await one<{ n: number }>(`select count(*)::integer as n from ${text}`, values)).n;

  describe('The programme of Jambi', () => {
    it('closed two years with the published totals, over the villages that stood then', async () => {
      const years = await all(
        `select substring(m.title from '[0-9]{4}') as year, m.state, count(*)::integer as units, sum(c.quota)::integer as quota,
              sum(c.realised)::integer as realised, bool_and(v.valid_to is null and v.level = 4) as standing
         from ${ofJambi} join closed_total c on c.mou_id = m.id join region v on v.id = c.region_id
        group by 1, 2 order by 1`,
      );
      expect(years).toEqual([
        { year: '2022', state: 'ENDED', units: 1562, quota: 78_100, realised: 76_016, standing: true },
        { year: '2023', state: 'ENDED', units: 1562, quota: 117_150, realised: 112_538, standing: true },
      ]);
      expect(await count('closed_total where realised > quota')).toBe(0);
    });

    it('has 75 places a unit now and 50 next year, in every unit of today', async () => {
      const targets = await all(
        `select m.state, count(*)::integer as units, sum(t.headcount)::integer as places, min(t.headcount) as least, m.target_headcount as told
         from ${ofJambi} join mou_target t on t.mou_id = m.id group by m.id order by m.starts_on`,
      );
      expect(targets).toEqual([
        { state: 'ACTIVE', units: UNITS_OF_JAMBI, places: 118_875, least: 75, told: 118_875 },
        { state: 'SIGNED', units: UNITS_OF_JAMBI, places: 79_250, least: 50, told: 79_250 },
      ]);
    });

    it('waits for fifty lists, most of them from one regency that owes its report too', async () => {
      const silent = await all<{ code: string; units: number; covered: number }>(
        `select r.code, count(*)::integer as units, count(t.covered_until)::integer as covered
         from ${ofJambi} and m.state = 'ACTIVE' join mou_target t on t.mou_id = m.id join region r on r.id = t.regency_id
        where not exists (select from member x where x.mou_id = m.id and x.village_id = t.village_id)
        group by 1 order by 2 desc, 1`,
      );
      expect(silent.reduce((sum, { units }) => sum + units, 0)).toBe(50);
      expect(silent).toHaveLength(11);
      expect(silent.every(({ covered }) => covered === 0)).toBe(true);
      const [worst, second] = silent;
      expect(worst?.units).toBeGreaterThan(2 * (second?.units ?? 50));

      const reports = await all<{ code: string; months: number; last: string }>(
        `select r.code, count(*)::integer as months, max(q.month)::text as last
         from mou_report q join region r on r.id = q.regency_id group by 1 order by 2`,
      );
      expect(reports).toHaveLength(11);
      const late = reports.filter(({ last }) => last < (reports.at(-1)?.last ?? ''));
      expect(late.map(({ code }) => code)).toEqual([worst?.code]);
    });

    it('holds no unit over its 50 extremely poor and 25 vulnerable workers, and short ones among them', async () => {
      const rows = await all<{ category: string; units: number; most: number; least: number }>(
        `select category, count(*)::integer as units, max(people)::integer as most, min(people)::integer as least
         from (select x.village_id, x.category, count(*) as people from member x join partner p on p.id = x.partner_id
                where p.name = $1 and x.category is not null group by 1, 2) v group by 1 order by 1`,
        [JAMBI],
      );
      expect(rows).toMatchObject([
        { category: 'MME', units: UNITS_OF_JAMBI - 50, most: 50 },
        { category: 'PR', units: UNITS_OF_JAMBI - 50, most: 25 },
      ]);
      expect(rows.every(({ least, most }) => least < most)).toBe(true);
    });

    it('has units whose cover ends this month, next month, and some where it has ended', async () => {
      const today = await one<{ day: string }>('select max(status_since)::text as day from member');
      const ends = await all<{ when: string; units: number }>(
        `select case when t.covered_until < $1::date then 'lapsed'
                   when date_trunc('month', t.covered_until) = date_trunc('month', $1::date) then 'this month'
                   when t.covered_until < date_trunc('month', $1::date) + interval '2 months' then 'next month' else 'later' end as when,
              count(*)::integer as units
         from ${ofJambi} and m.state = 'ACTIVE' join mou_target t on t.mou_id = m.id
        where t.covered_until is not null group by 1 order by 2`,
        [today.day],
      );
      expect(ends.map(({ when }) => when)).toEqual(['lapsed', 'this month', 'next month', 'later']);
      expect(ends[0]?.units).toBeGreaterThan(20);
    });

    it('lost people who died, refused or grew too old, and has some who soon will be', async () => {
      const of = `member x join partner p on p.id = x.partner_id where p.name = $1 and`;
      for (const reason of ['DECEASED', 'REFUSED', 'OVER_AGE'])
        expect(await count(`${of} x.end_reason = $2`, [JAMBI, reason])).toBeGreaterThan(100);
      const soon =
        "x.status = 'REGISTERED' and x.birth_date + interval '65 years' between $2::date + 1 and $2::date + 120";
      const today = await one<{ day: string }>('select max(status_since)::text as day from member');
      expect(await count(`${of} ${soon}`, [JAMBI, today.day])).toBeGreaterThan(300);
      expect(await count(`${of} x.kpj is null and x.status = 'CANDIDATE'`, [JAMBI])).toBeGreaterThan(5000);
    });
  });

  describe('The other programmes', () => {
    it('has 17 groups of about 2,000 workers, ten signed with numbers in sequence, seven with a next step', async () => {
      const groups = await one(
        `select count(*)::integer as groups, sum(estimated_workers)::integer as workers, count(distinct regency_id)::integer as regencies,
              count(*) filter (where stage = 'SIGNED')::integer as signed,
              count(*) filter (where stage <> 'SIGNED' and next_step is not null and next_step_on is not null and contact_name is not null
                                 and contact_phone like '08120000%')::integer as open,
              count(*) filter (where next_step_on < (select max(status_since) from member))::integer as overdue
         from partner_group`,
      );
      expect(groups).toEqual({ groups: 17, workers: 2000, regencies: 5, signed: 10, open: 7, overdue: 3 });
      const mous = await all<{ number: string; n: number; foreign: number }>(
        `select q.number, count(x.id)::integer as n, count(*) filter (where x.group_id <> g.group_id)::integer as foreign
         from mou m join partner p on p.id = m.partner_id and p.name like '%Bank Indonesia%'
         join mou_party q on q.mou_id = m.id and q.office_id is not null and m.signed_on is not null
         join mou_party g on g.mou_id = m.id and g.group_id is not null
         left join member x on x.mou_id = m.id group by 1 order by 1`,
      );
      expect(mous.map(({ number }) => Number(number.split('/')[1]))).toEqual([
        101, 102, 103, 104, 105, 106, 107, 108, 109, 110,
      ]);
      const waiting = await all<{ state: string; asked: string; approved: string | null }>(
        `select state, asked_by_name as asked, reviewed_by_name as approved from mou where state in ('IN_REVIEW', 'READY') order by state`,
      );
      expect(waiting).toEqual([
        { state: 'IN_REVIEW', asked: 'Totok Winarno', approved: null },
        { state: 'IN_REVIEW', asked: 'Totok Winarno', approved: null },
        { state: 'READY', asked: 'Totok Winarno', approved: 'Endang Cahyono' },
      ]);
      expect(mous.every(({ n, foreign }) => n > 80 && foreign === 0)).toBe(true);
    });

    it('has two groups at one ceremony that waits for the branch, their numbers after the ten', async () => {
      const lines = await all(
        `select g.name, q.number, m.state, c.signed_on as signed, c.held_on > m.drafted_on and c.held_on <= m.starts_on as "inTime"
           from ceremony c join ceremony_line l on l.ceremony_id = c.id join partner_group g on g.id = l.group_id
           join mou m on m.id = l.mou_id join mou_party q on q.mou_id = m.id and q.office_id = c.office_id order by l.place`,
      );
      const waiting = { state: 'IN_REVIEW', signed: null, inTime: true };
      expect(lines).toMatchObject([
        { ...waiting, name: 'Kelompok Batik Canting Ayu', number: expect.stringMatching(/^MoU\/111\//) },
        { ...waiting, name: 'Kelompok Tani Padi Organik Guyub', number: expect.stringMatching(/^MoU\/112\//) },
      ]);
    });

    it('has 30,000 facilitators and 170,000 others to reach in each province, some of them far behind', async () => {
      const provinces = await all<{ total: number; target: number; people: number }>(
        `select sum(t.headcount) over (partition by m.id)::integer as total, t.headcount as target,
              (select count(*)::integer from member x where x.mou_id = m.id and x.province_id = t.province_id) as people
         from mou m join mou_target t on t.mou_id = m.id join partner p on p.id = m.partner_id
        where p.name like 'Kementerian Desa%'`,
      );
      const facilitators = provinces.filter(({ total }) => total === 30_000);
      const others = provinces.filter(({ total }) => total === 170_000);
      expect([facilitators.length, others.length]).toEqual([37, 37]);
      const people = facilitators.reduce((sum, province) => sum + province.people, 0);
      expect(people).toBeGreaterThan(25_000);
      expect(people).toBeLessThan(30_000);
      const share = ({ people, target }: (typeof provinces)[number]) => people / target;
      expect(facilitators.filter((province) => share(province) < 0.25).length).toBeGreaterThanOrEqual(3);
      expect(facilitators.every((province) => share(province) <= 1)).toBe(true);
      expect(others.filter((province) => share(province) < 0.05).length).toBeGreaterThan(25);
    });

    it('gives each agreement its parties, three of them to the ministries', async () => {
      const parties = await all<{ n: number; mous: number }>(
        'select n::integer, count(*)::integer as mous from (select count(*) as n from mou_party group by mou_id) x group by 1 order by 1',
      );
      expect(parties.at(-1)).toEqual({ n: 3, mous: 2 });
      expect(
        await count(
          'mou m where not exists (select from mou_party p where p.mou_id = m.id and p.office_id is not null)',
        ),
      ).toBe(0);
      expect(
        await count(
          'member x join mou m on m.id = x.mou_id where m.partner_id <> x.partner_id or m.segment <> x.segment',
        ),
      ).toBe(0);
    });

    it('reaches every ward of Jakarta, and few of the workers of Banyuwangi', async () => {
      const wards = await one(
        `select count(*)::integer as wards, count(distinct x.village_id)::integer as reached
         from region v left join member x on x.village_id = v.id where v.code like '31.%' and v.level = 4 and v.valid_to is null`.replace(
          'count(*)',
          'count(distinct v.id)',
        ),
      );
      expect(wards).toEqual({ wards: 267, reached: 267 });
      const workforce =
        "mou_target t join partner p on p.id = t.partner_id where p.name like '%Banyuwangi' and t.headcount = 820000";
      expect(await count(workforce)).toBe(1);
    });
  });
}
