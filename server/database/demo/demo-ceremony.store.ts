import type pg from 'pg';
import { demoCeremony } from './demo-ceremony.ts';
import type { DemoDays } from './demo-days.ts';

/** The ceremony that holds together what the branch looks at: planned by whoever asked for the review. */
export async function storeCeremony(
  client: pg.Client,
  partnerId: string,
  { mous, groups }: { readonly mous: ReadonlyMap<string, string>; readonly groups: ReadonlyMap<string, string> },
  days: DemoDays,
): Promise<void> {
  const ceremony = demoCeremony(days);
  const at = `${ceremony.planned}T03:00:00Z`;
  await client.query(`select set_config('portal.instant', $1, true)`, [at]);
  await client.query(
    `with held as (
       insert into ceremony (partner_id, office_id, held_on, place, office_signatory, office_pattern, office_first,
                             planned_by, planned_by_name, created_at, updated_at)
       select $1, o.id, $2, 'Aula Kantor Cabang Jember', 'Kepala Kantor Cabang', $3, $4, u.id, u.name, $5, $5
         from office o, app_user u where o.code = 'KC-JBR' and u.login = 'koordinator.bi' returning id)
     insert into ceremony_line (ceremony_id, partner_id, group_id, mou_id, place)
     select h.id, $1, w.group_id, w.mou_id, w.n
       from held h, unnest($6::uuid[], $7::uuid[]) with ordinality w (group_id, mou_id, n)`,
    [
      ...[partnerId, ceremony.heldOn, ceremony.pattern, ceremony.first, at],
      ceremony.groups.map((name) => groups.get(name)),
      ceremony.groups.map((name) => mous.get(name)),
    ],
  );
}
