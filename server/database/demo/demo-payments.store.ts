import type pg from 'pg';
import { addMonths, type Month, monthStart } from '../../kernel/month.ts';
import type { DemoDays } from './demo-days.ts';
import { LED_GROUP } from './demo-groups.ts';

/** What waits for somebody: a group that says it has paid, a village whose report was returned, money that nobody claims. */
export async function storeOpenPayments(client: pg.Client, days: DemoDays, present: Month): Promise<void> {
  const next = monthStart(addMonths(present, 1));
  await client.query(
    `insert into payment (partner_id, group_id, state, amount, received_on, reference, first_month, months, note, recorded_by, recorded_by_name,
                          created_at, updated_at)
     select g.partner_id, g.id, 'REPORTED', 1209600, $1, 'BRI' || to_char($1::date, 'YYMMDD') || '4471', $2, 1, 'Setoran tunai lewat teller',
            u.id, u.name, $1::date + interval '3 hours', $1::date + interval '3 hours'
       from partner_group g cross join app_user u where g.name = $3 and u.login = 'ketua.kelompok'`,
    [days.ago(1), next, LED_GROUP],
  );
  await client.query(
    `insert into payment (partner_id, mou_id, unit_village_id, state, amount, received_on, reference, first_month, months, return_reason,
                          recorded_by, recorded_by_name, decided_by_name, decided_at, created_at, updated_at)
     select m.partner_id, m.id, v.id, 'RETURNED', 1260000, $1, 'BNI' || to_char($1::date, 'YYMMDD') || '0093', $2, 1,
            'Uang tidak ditemukan di rekening koran, mohon unggah bukti transfer', u.id, u.name, o.name, $1::date + interval '1 day',
            $1::date + interval '3 hours', $1::date + interval '1 day'
       from mou m join partner p on p.id = m.partner_id and p.kind = 'PROVINCE'
       join user_scope s on s.kind = 'REGION' join app_user u on u.id = s.user_id and u.login = 'operator.desa'
       join region v on v.id = s.region_id and v.level = 4
       join app_user o on o.login = 'cabang.jambi'
      where m.state = 'ACTIVE' and m.fund_source = 'BKBK'`,
    [days.ago(6), next],
  );
  await client.query(
    `insert into payment (office_id, state, amount, received_on, reference, note, recorded_by, recorded_by_name, decided_by_name, decided_at,
                          created_at, updated_at)
     select s.office_id, 'CONFIRMED', 504000, $1, 'BCA' || to_char($1::date, 'YYMMDD') || '8810', 'Tanpa kode iuran, pengirim tidak dikenal',
            u.id, u.name, u.name, $1::date + interval '3 hours', $1::date + interval '3 hours', $1::date + interval '3 hours'
       from app_user u join user_scope s on s.user_id = u.id where u.login = 'cabang.jember'`,
    [days.ago(3)],
  );
}
