import type pg from 'pg';
import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts';
import { nameKey } from '../../kernel/person-name.ts';
import { demoGroups } from './demo-groups.ts';

/**
 * @param responsibleLogin who looks after them, an account that is there already
 * @returns the groups' ids by name
 */
export async function storeGroups(
  client: pg.Client,
  partnerId: string,
  responsibleLogin: string,
  today: CalendarDate,
  at: Date,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const group of demoGroups) {
    const { rows } = await client.query<{ id: string }>(
      `insert into partner_group (partner_id, name, name_key, region_id, province_id, regency_id, sector, ecosystem, estimated_workers,
                                  stage, next_step, next_step_on, contact_name, contact_phone, responsible_id, wadah_type, created_at, updated_at)
       select $1, $2, $3, r.id, r.province_id, r.regency_id, $5, $6, $7, $8, $9, $10, $11, $12, u.id, $13, $14, $14
         from region r, app_user u where r.code = $4 and r.valid_to is null and u.login = $15 returning id`,
      [
        partnerId,
        group.name,
        nameKey(group.name),
        group.region,
        group.sector,
        group.ecosystem,
        group.workers,
        group.stage,
        group.next?.[0] ?? null,
        group.next ? addDays(today, group.next[1]) : null,
        ...group.contact,
        group.stage === 'SIGNED' ? 'SB' : null,
        at,
        responsibleLogin,
      ],
    );
    const [stored] = rows;
    if (!stored) throw new Error(`The demo data has no district ${group.region}`);
    ids.set(group.name, stored.id);
  }
  await storeActivities(client, partnerId, responsibleLogin, today, at);
  return ids;
}

/** What was done with the groups that have not signed: a call each, and a visit or a meeting from the second stage on. */
async function storeActivities(
  client: pg.Client,
  partnerId: string,
  responsibleLogin: string,
  today: CalendarDate,
  at: Date,
): Promise<void> {
  await client.query(
    `insert into group_activity (group_id, partner_id, kind, happened_on, note, recorded_by, recorded_by_name, created_at)
     select g.id, g.partner_id, a.kind, $3::date - a.days - (g.estimated_workers % 5), a.note, u.id, u.name, $4
       from partner_group g
       join (values ('IDENTIFIED', 'CALL', 3, 'Ketua minta dihubungi lagi minggu depan.'), ('CONTACTED', 'CALL', 6, 'Ketua bersedia menerima sosialisasi.'),
                    ('SOCIALISED', 'CALL', 20, 'Ketua bersedia menerima sosialisasi.'), ('SOCIALISED', 'MEETING', 9, 'Sosialisasi di balai desa, anggota bertanya soal iuran.'),
                    ('DATA_COLLECTED', 'MEETING', 24, 'Sosialisasi JKK dan JKM kepada anggota.'), ('DATA_COLLECTED', 'VISIT', 5, 'Formulir anggota sudah diambil.'))
            a (stage, kind, days, note) on a.stage = g.stage
       join app_user u on u.login = $2
      where g.partner_id = $1`,
    [partnerId, responsibleLogin, today, at],
  );
}
