import type { Sql } from '../database/sql.ts';
import type { SavedList } from './saved-view.codes.ts';

/** A kept filter under the API's own names. */
export interface SavedViewRow {
  id: string;
  userId: string;
  list: SavedList;
  name: string;
  query: string;
  shared: boolean;
  isDefault: boolean;
  savedBy: string;
  version: number;
}

/** Own ones of a list a user may keep; those of colleagues come beside them. */
export const SAVED_VIEWS_MAX = 30;
const SHOWN_MAX = 100;

const COLUMNS = `s.id, s.user_id as "userId", s.list, s.name, s.query, s.shared, s.is_default as "isDefault",
  s.user_name as "savedBy", s.version`;

/** Own views and those that colleagues share, own ones first. Whose they are is for row security. */
export function savedViews(sql: Sql, userId: string, list: SavedList): Promise<SavedViewRow[]> {
  return sql.query<SavedViewRow>({
    name: 'saved_views',
    text: `select ${COLUMNS} from saved_view s where s.list = $1 order by s.user_id <> $2, s.id limit ${SHOWN_MAX}`,
    values: [list, userId],
  });
}

export async function savedViewById(sql: Sql, id: string): Promise<SavedViewRow | null> {
  const [row] = await sql.query<SavedViewRow>({
    name: 'saved_view_by_id',
    text: `select ${COLUMNS} from saved_view s where s.id = $1`,
    values: [id],
  });
  return row ?? null;
}

/** How many views of a list somebody keeps. */
export async function countViews(sql: Sql, userId: string, list: SavedList): Promise<number> {
  const [row] = await sql.query<{ kept: number }>({
    text: 'select count(*)::integer as kept from saved_view where user_id = $1 and list = $2',
    values: [userId, list],
  });
  return row?.kept ?? 0;
}
