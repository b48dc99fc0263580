import type pg from 'pg';
import { writePersonMonths } from '../../contribution/person-months.ts';
import { addMonths, type Month, monthStart } from '../../kernel/month.ts';
import type { DemoDays } from './demo-days.ts';
import { sqlOn } from './sql-on.ts';

/** Months that the regency pays, from the present one on. */
const MONTHS = 7;

interface Asked {
  readonly daysAgo: number;
  readonly note: string;
  readonly answer?: 'YES' | 'NO' | 'FROM';
  readonly answerNote?: string;
  readonly withdrawn?: true;
}

const asked: readonly Asked[] = [
  { daysAgo: 16, note: 'Keluarga bilang belum pernah menerima kartu dari program lain' },
  { daysAgo: 9, note: 'Kepala desa menyebut orang ini hanya ada di daftar kami' },
  { daysAgo: 2, note: 'Mohon dicek, NIK-nya pernah salah ketik di daftar lama' },
  { daysAgo: 12, note: 'Apakah masih dibayar program lain?', answer: 'YES' },
  {
    ...{ daysAgo: 11, note: 'Peserta mengaku sudah keluar dari program lain', answer: 'NO' },
    answerNote: 'Pendaftaran yang lain ganda; mitranya diminta mengakhiri dan melepas bulannya',
  },
  {
    ...{ daysAgo: 8, note: 'Pindah desa, mohon kepastian sejak bulan apa', answer: 'FROM' },
    answerNote: 'Program lain berhenti membayar sebelum bulan ini',
  },
  { daysAgo: 20, note: 'Salah orang, namanya mirip', withdrawn: true },
];

/**
 * A regency whose list has people of the province's on it: it pays their months that the province has not taken, and the
 * province asks the branch about some of them.
 */
export async function storeClarifications(
  client: pg.Client,
  { days, present, mouId }: { days: DemoDays; present: Month; mouId: string | undefined },
): Promise<void> {
  if (!mouId) return;
  const unit = { mouId, villageId: null };
  await writePersonMonths(
    sqlOn(client),
    null,
    { unit, first: present, months: MONTHS, memberIds: null },
    new Date(`${days.today}T02:00:00Z`),
  );
  await client.query(PAYMENT, [mouId, monthStart(present), MONTHS, days.ago(5)]);
  for (const [index, one] of asked.entries())
    await client.query(QUESTION, [
      ...[
        mouId,
        index,
        one.note,
        `${days.ago(one.daysAgo)}T04:00:00Z`,
        monthStart(present),
        addMonths(present, MONTHS - 1),
      ],
      ...[one.answer ?? null, one.answerNote ?? null, `${days.ago(3)}T07:00:00Z`, one.withdrawn ?? false],
    ]);
}

/** One transfer for all months that nobody else has taken. */
const PAYMENT = `
  with free as (
    select c.member_id, c.month, c.amount from contribution c
      join member m on m.id = c.member_id
     where m.mou_id = $1 and c.payment_id is null
       and not exists (select from contribution o where o.person_id = c.person_id and o.month = c.month and o.member_id <> c.member_id
                        and o.payer = 'FUND' and (o.allocation_id is not null or o.payment_id is not null))),
  paid as (
    insert into payment (partner_id, mou_id, state, amount, received_on, reference, first_month, months, recorded_by, recorded_by_name, decided_by_name,
                         decided_at, created_at, updated_at)
    select a.partner_id, a.id, 'CONFIRMED', (select sum(f.amount) from free f), $4::date, 'SP2D-CONTOH-MUARO', $2::date, $3::smallint, u.id, u.name, u.name,
           $4::date + interval '3 hours', $4::date + interval '3 hours', $4::date + interval '3 hours'
      from mou a cross join app_user u where a.id = $1 and u.login = 'cabang.jambi'
    returning id)
  update contribution c set payment_id = p.id from free f cross join paid p where c.member_id = f.member_id and c.month = f.month`;

/** About the nth by name of those whom both have, over the months that the other one pays. */
const QUESTION = `
  with twin as (
    select m.id, m.mou_id, m.partner_id, min(c.month) as first_month, count(*)::smallint as months
      from member o
      join member m on m.person_id = o.person_id and m.mou_id is distinct from o.mou_id and m.status = 'REGISTERED'
      join contribution c on c.member_id = o.id and c.payment_id is not null and c.month between $5::date and ($6 || '-01')::date
     where o.mou_id = $1
     group by m.id having count(*) > 1 order by m.name_key, m.id offset $2 limit 1)
  insert into clarification (budget_id, member_id, partner_id, province_id, regency_id, district_id, village_id, first_month, months, note,
                             asked_by, asked_by_name, asked_at, state, answer, from_month, answer_note, answered_by, answered_by_name, answered_at,
                             withdrawn_at, updated_at)
  select b.id, x.id, x.partner_id, 0, 0, 0, 0, x.first_month, x.months, $3, u.id, u.name, $4::timestamptz,
         case when $10 then 'WITHDRAWN' when $7::text is null then 'ASKED' else 'ANSWERED' end, $7,
         case when $7 = 'FROM' then (x.first_month + interval '1 month')::date end, $8,
         case when $7 is not null then o.id end, case when $7 is not null then o.name end, case when $7 is not null then $9::timestamptz end,
         case when $10 then $9::timestamptz end, $4::timestamptz
    from twin x
    join subsidy_budget b on b.mou_id = x.mou_id and b.state = 'OPEN'
    cross join app_user u cross join app_user o
   where u.login = 'koordinator.jambi' and o.login = 'cabang.jambi'`;
