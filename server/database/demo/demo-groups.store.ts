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
  return ids;
}
