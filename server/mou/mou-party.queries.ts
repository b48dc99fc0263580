import type { Sql } from '../database/sql.ts';
import type { PartyKind } from './mou.codes.ts';

export interface MouPartyRow {
  id: string;
  mouId: string;
  kind: PartyKind;
  /** As it stood when the paper was written. */
  name: string;
  officeId: string | null;
  partnerId: string | null;
  groupId: string | null;
  number: string | null;
  signatory: string | null;
}

/** The parties of some agreements in the order they sign. */
export function partiesByMous(sql: Sql, mouIds: readonly string[]): Promise<MouPartyRow[]> {
  return sql.query<MouPartyRow>({
    name: 'parties_by_mous',
    text: `select p.id, p.mou_id as "mouId", p.kind, p.name, p.office_id as "officeId", p.partner_id as "partnerId",
        p.group_id as "groupId", p.number, p.signatory
      from mou_party p where p.mou_id = any ($1::uuid[]) order by p.mou_id, p.place`,
    values: [mouIds],
  });
}

/**
 * Which of these ids stand for somebody who may sign: an office, a partner in sight, a group of the agreement's partner.
 */
export async function signatories(
  sql: Sql,
  partnerId: string,
  ids: {
    readonly offices: readonly string[];
    readonly partners: readonly string[];
    readonly groups: readonly string[];
  },
): Promise<Set<string>> {
  const rows = await sql.query<{ id: string }>({
    name: 'mou_signatories',
    text: `select id from office where id = any ($1::uuid[])
      union all select id from partner where id = any ($2::uuid[])
      union all select id from partner_group where id = any ($3::uuid[]) and partner_id = $4`,
    values: [ids.offices, ids.partners, ids.groups, partnerId],
  });
  return new Set(rows.map(({ id }) => id));
}
