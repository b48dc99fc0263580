import type { Act } from '../database/act.ts';
import type { SavedList } from './saved-view.codes.ts';

export async function noDefault(act: Act, list: SavedList): Promise<void> {
  await act.sql.query({
    text: 'update saved_view set is_default = false, version = version + 1, updated_at = $3 where user_id = $1 and list = $2 and is_default',
    values: [act.viewer.userId, list, act.at],
  });
}

export interface SavedViewWrite {
  readonly name: string;
  /** The address's query without a cursor. */
  readonly query: string;
  readonly shared: boolean;
  readonly isDefault: boolean;
}

interface NewView {
  readonly id: string;
  /** The one partner whose colleagues it may be shared with. */
  readonly partnerId: string | null;
  readonly list: SavedList;
}

export async function insertView(act: Act, { id, partnerId, list }: NewView, write: SavedViewWrite): Promise<void> {
  await act.sql.query({
    text: `insert into saved_view (id, user_id, user_name, partner_id, office_id, list, name, query, shared, is_default, created_at, updated_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
    values: [
      ...[id, act.viewer.userId, act.viewer.name, partnerId, act.viewer.officeId, list],
      ...[write.name, write.query, write.shared, write.isDefault, act.at],
    ],
  });
}

export async function updateView(act: Act, id: string, write: SavedViewWrite): Promise<void> {
  await act.sql.query({
    text: `update saved_view set name = $2, query = $3, shared = $4, is_default = $5, version = version + 1, updated_at = $6 where id = $1`,
    values: [id, write.name, write.query, write.shared, write.isDefault, act.at],
  });
}

export async function deleteView(act: Act, id: string): Promise<void> {
  await act.sql.query({ text: 'delete from saved_view where id = $1', values: [id] });
}
