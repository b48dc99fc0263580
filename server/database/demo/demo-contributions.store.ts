import type pg from 'pg';
import { writePrices } from '../../contribution/contribution-prices.ts';
import { dueDate } from '../../contribution/due-date.ts';
import { holidays } from '../../contribution/holiday.queries.ts';
import { agreementsOf, askedQuestions, owingMembers } from '../../contribution/owing-members.ts';
import { priceQuestions } from '../../contribution/price-questions.ts';
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { addMonths, type Month, monthOf, monthStart } from '../../kernel/month.ts';
import { tariffBook } from '../../tariff/tariff.queries.ts';
import { pauseIndexes } from './bulk-pause.ts';
import type { DemoPaying } from './demo-contributions.ts';
import { sqlOn } from './sql-on.ts';

/**
 * The months of everybody who is registered under some agreements, paid as far as each story says. Every month that is
 * paid names its payment; the payments are added up from the months afterwards. The triggers rest meanwhile: a million
 * rows are looked at together at the end.
 */
export async function storeContributions(
  client: pg.Client,
  payings: readonly DemoPaying[],
  today: CalendarDate,
): Promise<void> {
  const present = monthOf(today);
  for (const trigger of RESTING) await client.query(`alter table contribution disable trigger ${trigger}`);
  const resume = await pauseIndexes(client, 'contribution');
  // The planner takes the people of an agreement for one, and would look their places up one by one.
  await client.query('set local enable_nestloop = off');
  for (const paying of payings) await storeMonths(client, paying, present);
  await client.query(MONTHS_OF_THE_DEAD);
  await resume();
  for (const trigger of RESTING) await client.query(`alter table contribution enable trigger ${trigger}`);
  await client.query(PAYMENTS, [today]);
  const resumeCover = await pauseIndexes(client, 'member_cover');
  await client.query(COVER);
  await resumeCover();
  await client.query(CLAIMED_PEOPLE);
  await client.query(CLAIMS);
  await client.query('set local enable_nestloop = on');
}

const RESTING = ['contribution_added', 'contribution_claims_added', 'contribution_tallied_added'];

async function storeMonths(client: pg.Client, paying: DemoPaying, present: Month): Promise<void> {
  const sql = sqlOn(client);
  const unit = { mouId: paying.mouId, villageId: null };
  const span = {
    unit,
    first: addMonths(present, -paying.back),
    months: paying.back + paying.ahead + 1,
    memberIds: null,
  };
  const months = Array.from({ length: span.months }, (_, index) => addMonths(span.first, index));
  if (paying.claims) await storeRoom(client, paying.mouId, months);
  const agreements = await agreementsOf(sql, unit);
  const asked = await askedQuestions(sql, null, span, agreements);
  const { priced } = priceQuestions(await tariffBook(sql), asked, months);
  const answers = await writePrices(sql, priced);
  const free = await holidays(sql);
  const values: unknown[] = [
    ...(['segment', 'programmes', 'income', 'fund', 'sector_group'] as const).map((key) =>
      answers.map((answer) => answer.priced.asked[key]),
    ),
    ...[answers.map((answer) => answer.priceId), answers.map(({ priced: one }) => String(one.amount))],
    answers.map(({ priced: one }) => monthStart(one.month)),
    answers.map(({ priced: one }) => dueDate(one.asked.segment, one.month, free)),
    ...[monthStart(present), paying.mouId],
  ];
  await client.query({
    text: `
      insert into contribution (member_id, month, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id,
                                person_id, price_id, amount, payer, due_on, payment_id, created_at, allocation_id, claim_category)
      select o.id, q.month, o.partner_id, o.office_id, o.province_id, o.regency_id, o.district_id, o.village_id, o.group_id, o.mou_id,
             o.person_id, q.price_id, q.amount, o.payer, q.due_on,
             case when q.month <= o.paid_until then md5($11::text || ${paying.paymentOf})::uuid end, q.month + interval '2 hours',
             ${paying.claims ? 'r.allocation_id, r.category' : 'null, null'}
        from (select x.*, ${paying.paidUntil} as paid_until
                from (${owingMembers(null, span, agreements, values)}) x
                left join mou_target t on t.mou_id = x.mou_id and t.region_id = x.village_id) o
        join unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::uuid[], $7::bigint[], $8::date[], $9::date[])
             q (segment, programmes, income, fund, sector_group, price_id, amount, month, due_on)
          on (q.segment, q.programmes, coalesce(q.income, -1), q.fund, q.sector_group)
           = (o.segment, o.programmes, coalesce(o.income, -1), o.fund, o.sector_group)
        ${paying.claims ? 'left join demo_room r on r.member_id = o.id and r.month = q.month' : ''}
       where o.status_since < q.month + interval '1 month' and q.month <= greatest(o.paid_until, $10::date)
       order by o.id, q.month`,
    values,
  });
}

/**
 * For which months of its people each village has room, the longest registered first. A table of its own with figures of
 * its own: joined straight, the planner takes so many people for one.
 */
async function storeRoom(client: pg.Client, mouId: string, months: readonly Month[]): Promise<void> {
  await client.query(
    `create temporary table demo_room on commit drop as
     select k.id as member_id, r.month, r.allocation_id, r.category
       from (select m.id, m.category, m.birth_date, a.id as allocation_id,
                    row_number() over (partition by m.village_id, m.category order by m.status_since, m.name_key, m.id) as place
               from member m
               join subsidy_budget b on b.mou_id = m.mou_id
               join allocation a on a.budget_id = b.id and a.region_id = m.village_id
              where m.mou_id = '${mouId}' and m.status = 'REGISTERED') k
       join allocation_month r on r.allocation_id = k.allocation_id and r.category = k.category and k.place <= r.quota
        and r.month between '${monthStart(months[0] as Month)}' and '${monthStart(months.at(-1) as Month)}'
        and r.month < k.birth_date + interval '65 years'`,
  );
  await client.query('analyze demo_room');
}

/** Who died while a village was paid for was paid for until then, at the village's price. */
const MONTHS_OF_THE_DEAD = `
  with dead as materialized (select * from member where end_reason = 'DECEASED' and kpj is not null and payer = 'SUBSIDY')
  insert into contribution (member_id, month, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id,
                            person_id, price_id, amount, payer, due_on, payment_id, created_at)
  select m.id, c.month, m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id, m.mou_id,
         m.person_id, c.price_id, c.amount, c.payer, c.due_on, c.payment_id, c.created_at
    from dead m
    join (select distinct on (mou_id, village_id, month) mou_id, village_id, month, price_id, amount, payer, due_on, payment_id, created_at
            from contribution where payer = 'FUND' and (mou_id, village_id) in (select mou_id, village_id from dead)
           order by mou_id, village_id, month, payment_id) c
      on c.mou_id = m.mou_id and c.village_id = m.village_id and c.month <= m.status_since`;

/** One payment for each unit and span that the months name, in time for its first month; for months ahead these days. */
const PAYMENTS = `
  insert into payment (id, partner_id, mou_id, unit_village_id, group_id, state, amount, allocated, received_on, reference, payment_code,
                       first_month, months, recorded_by, recorded_by_name, decided_by_name, decided_at, created_at, updated_at)
  select x.payment_id, x.partner_id, case when x.group_id is null then x.mou_id end, x.village_id, x.group_id, 'CONFIRMED', x.amount, x.amount,
         x.day, 'TRF' || to_char(x.day, 'YYMMDD') || lpad(row_number() over (order by x.day, x.payment_id)::text, 6, '0'),
         to_char(x.day, 'YYMM') || '-' || lpad((row_number() over (order by x.payment_id))::text, 7, '0'),
         x.first_month, x.months, u.id, u.name, u.name, x.day + interval '3 hours', x.day + interval '3 hours', x.day + interval '3 hours'
    from (select c.payment_id, (array_agg(c.partner_id))[1] as partner_id, (array_agg(c.mou_id))[1] as mou_id,
                 case when count(distinct c.group_id) = 1 and count(c.group_id) = count(*) then (array_agg(c.group_id))[1] end as group_id,
                 case when count(distinct c.village_id) = 1 and count(c.group_id) = 0 then min(c.village_id) end as village_id,
                 sum(c.amount) as amount, min(c.month) as first_month, least(min(c.month) + 5, $1::date - 5) + (sum(c.amount) / 100 % 4)::integer as day,
                 ((extract(year from max(c.month)) - extract(year from min(c.month))) * 12 + extract(month from max(c.month))
                  - extract(month from min(c.month)) + 1)::smallint as months
            from contribution c where c.payment_id is not null group by 1) x
    cross join (select id, name from app_user where login = 'pusat') u`;

/** Nobody has a gap between paid months here, so the first and the last tell the run. */
const COVER = `
  insert into member_cover (member_id, partner_id, office_id, province_id, regency_id, district_id, village_id, group_id, mou_id, segment, live,
                            first_paid, last_paid, paid_from, paid_until, consecutive, unpaid_since)
  select c.member_id, m.partner_id, m.office_id, m.province_id, m.regency_id, m.district_id, m.village_id, m.group_id, m.mou_id, m.segment, m.status = 'REGISTERED',
         c.first_paid, c.last_paid, c.first_paid, c.last_paid, c.paid, c.unpaid_since
    from (select member_id, min(month) filter (where payment_id is not null) as first_paid, max(month) filter (where payment_id is not null) as last_paid,
                 count(payment_id)::integer as paid, min(month) filter (where payment_id is null) as unpaid_since from contribution group by 1) c
    join member m on m.id = c.member_id`;

const CLAIMED_PEOPLE = `
  update allocation_month q set people = x.people
    from (select c.allocation_id, c.claim_category, c.month, count(*)::integer as people from contribution c where c.allocation_id is not null
           group by 1, 2, 3) x
   where (q.allocation_id, q.category, q.month) = (x.allocation_id, x.claim_category, x.month)`;

/** One reservation a village, on the day its list was enrolled for months, and what each of its payments spent of it. */
const CLAIMS = `
  insert into ledger_entry (allocation_id, budget_id, partner_id, kind, reserved, spent, person_months, payment_id, made_by_name, made_at)
  select a.id, a.budget_id, a.partner_id, e.kind, e.reserved, e.spent, e.n, e.payment_id, 'Data contoh', e.at
    from (select c.allocation_id, 'RESERVE' as kind, sum(c.amount) as reserved, 0 as spent, count(*)::integer as n, null::uuid as payment_id,
                 min(c.month) + interval '26 hours' as at
            from contribution c where c.allocation_id is not null group by 1
          union all
          select c.allocation_id, 'SPEND', 0, sum(c.amount), count(*)::integer, c.payment_id, min(p.decided_at)
            from contribution c join payment p on p.id = c.payment_id where c.allocation_id is not null group by c.allocation_id, c.payment_id) e
    join allocation a on a.id = e.allocation_id`;
