import type { Sql } from '../database/sql.ts';

export interface ResponsibleRow {
  id: string;
  name: string;
}

/** Who may be made responsible for a partner's group; nobody unless the viewer keeps the whole partner. */
export function usersForPartner(sql: Sql, partnerId: string): Promise<ResponsibleRow[]> {
  return sql.query<ResponsibleRow>({
    name: 'users_for_partner',
    text: 'select u.id, u.name from users_for_partner($1) u order by u.name, u.id',
    values: [partnerId],
  });
}

/** Who answers for a group, under the group's id. */
export interface ResponsibleOfGroup {
  readonly id: string;
  readonly user: ResponsibleRow;
}

export async function groupResponsibles(sql: Sql, groupIds: readonly string[]): Promise<ResponsibleOfGroup[]> {
  const rows = await sql.query<ResponsibleRow & { groupId: string }>({
    name: 'group_responsibles',
    text: 'select u.group_id as "groupId", u.id, u.name from group_responsibles($1::uuid[]) u',
    values: [groupIds],
  });
  return rows.map(({ groupId, id, name }) => ({ id: groupId, user: { id, name } }));
}
