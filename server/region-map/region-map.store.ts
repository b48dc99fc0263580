import type { Act } from '../database/act.ts';
import { uuidv7 } from '../kernel/id.ts';
import type { MapOwner } from './region-map.policy.ts';

/** Code with dots -> its rings. */
export type Shapes = Readonly<Record<string, readonly (readonly number[])[]>>;

/** Files of one owner come one after the other: each takes the place of what stands there. */
export async function lockMaps(act: Act, { officeId, partnerId }: MapOwner): Promise<void> {
  await act.sql.query({
    text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
    values: [`region_map ${officeId ?? partnerId ?? 'agency'}`],
  });
}

/** Puts a map in the place of the owner's map of the same regions. */
export async function replaceMap(
  act: Act,
  { officeId, partnerId }: MapOwner,
  parentId: number | null,
  shapes: Shapes,
): Promise<void> {
  await act.sql.query({
    text: `delete from region_map where office_id is not distinct from $1::uuid and partner_id is not distinct from $2::uuid
             and parent_id is not distinct from $3::integer`,
    values: [officeId, partnerId, parentId],
  });
  await act.sql.query({
    text: `insert into region_map (id, office_id, partner_id, parent_id, region_count, shapes, uploaded_by, uploaded_by_name, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      ...[uuidv7(), officeId, partnerId, parentId, Object.keys(shapes).length, JSON.stringify(shapes)],
      ...[act.viewer.userId, act.viewer.name, act.at],
    ],
  });
}

export async function dropMap(act: Act, id: string): Promise<void> {
  await act.sql.query({ text: 'delete from region_map where id = $1', values: [id] });
}
