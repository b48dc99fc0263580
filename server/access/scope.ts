import type { Viewer } from './viewer.ts';

/** Adds a value to a statement's list and gives back its place, `$3`. */
export function place(values: unknown[], value: unknown): string {
  values.push(value);
  return `$${values.length}`;
}

/**
 * The viewer's scope as an ordinary predicate over a table with partner_id, office_id, the four region columns and
 * group_id.
 * Row security says the same again; only an ordinary predicate lets the planner start from an index.
 */
export function scopePredicate(viewer: Viewer, alias: string, values: unknown[]): string {
  switch (viewer.scopeKind) {
    case 'COUNTRY':
      return 'true';
    case 'OFFICE':
      return `${alias}.office_id = ${place(values, viewer.officeId)}::uuid`;
    case 'PARTNER':
      return viewer.partnerIds.length === 1
        ? `${alias}.partner_id = ${place(values, viewer.partnerIds[0])}::uuid`
        : `${alias}.partner_id = any (${place(values, viewer.partnerIds)}::uuid[])`;
    case 'REGION':
      return `${alias}.partner_id = ${place(values, viewer.partnerIds[0])}::uuid and ${place(values, viewer.regionId)}::integer in (${alias}.province_id, ${alias}.regency_id, ${alias}.district_id, ${alias}.village_id)`;
    case 'GROUP':
      return `${alias}.group_id = any (${place(values, viewer.groupIds)}::uuid[])`;
    case 'REGISTER':
      return 'false';
  }
}

/** The same for rows that belong to a partner and a place and to no group: lists, files, jobs. */
export function scopeBeyondGroups(viewer: Viewer, alias: string, values: unknown[]): string {
  return viewer.scopeKind === 'GROUP' ? 'false' : scopePredicate(viewer, alias, values);
}

/**
 * The same for what somebody asked for or handed in: the own rows, and those of others within the scope. Such a row has
 * no group, so to the head of a group only the own ones show.
 */
export function ownOrInScope(viewer: Viewer, alias: string, ownerColumn: string, values: unknown[]): string {
  const own = `${alias}.${ownerColumn} = ${place(values, viewer.userId)}::uuid`;
  return viewer.scopeKind === 'GROUP' ? own : `(${own} or ${scopePredicate(viewer, alias, values)})`;
}
