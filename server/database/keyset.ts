import { place } from '../access/scope.ts';
import { decodeCursor, type Page, pageSize, toPage } from './page.ts';
import type { Sql, Statement } from './sql.ts';

/** What a list sorts by and where its cursor stands: columns that end in the id, so that no two rows share a place. */
export interface Keyset<Row> {
  /** Each with the type of its value. */
  readonly by: readonly (readonly [column: string, type: string])[];
  readonly direction: 'asc' | 'desc';
  readonly key: (row: Row) => readonly (string | number)[];
}

/** The newest first. */
export function newestFirst<Row extends { id: string; createdAt: Date }>(alias: string): Keyset<Row> {
  return {
    by: [
      [`${alias}.created_at`, 'timestamptz'],
      [`${alias}.id`, 'uuid'],
    ],
    direction: 'desc',
    key: (row) => [row.createdAt.toISOString(), row.id],
  };
}

export function orderOf({ by, direction }: Keyset<never>): string {
  return by.map(([column]) => `${column} ${direction}`).join(', ');
}

/** The rows behind the one with this key. */
export function behind({ by, direction }: Keyset<never>, key: readonly unknown[], values: unknown[]): string {
  const columns = by.map(([column]) => column).join(', ');
  const cursor = by.map(([, type], index) => `${place(values, key[index])}::${type}`).join(', ');
  return `(${columns}) ${direction === 'asc' ? '>' : '<'} (${cursor})`;
}

/** The same behind the cursor a client gave back. @throws DomainError BAD_USER_INPUT when it is none of ours */
export function behindCursor(keyset: Keyset<never>, cursor: string, values: unknown[]): string {
  return behind(keyset, decodeCursor(cursor, keyset.by.length), values);
}

/** A page of a list, in the parts of its statement. */
export interface List<Row> {
  /** The fields of a row; a function where they need values that the count does not. */
  readonly columns: string | ((values: unknown[]) => string);
  readonly from: string;
  readonly where: readonly string[];
  /** What `from` and `where` speak of. */
  readonly values: readonly unknown[];
  readonly keyset: Keyset<Row>;
  readonly first: number;
  readonly after: string | null;
}

export async function listPage<Row extends object>(sql: Sql, list: List<Row>): Promise<Page<Row>> {
  const rows = await sql.query<Row>(listStatement(list));
  return toPage(rows, list.first, list.keyset.key, () => listTotal(sql, list));
}

function listStatement<Row>({ columns, from, where, keyset, first, after, ...list }: List<Row>): Statement {
  const values = [...list.values];
  const wanted = after ? [...where, behindCursor(keyset, after, values)] : where;
  const fields = typeof columns === 'string' ? columns : columns(values);
  return {
    text: `select ${fields} from ${from} where ${wanted.join(' and ')}
      order by ${orderOf(keyset)} limit ${place(values, pageSize(first) + 1)}`,
    values,
  };
}

async function listTotal(sql: Sql, { from, where, values }: Pick<List<never>, 'from' | 'where' | 'values'>) {
  const [row] = await sql.query<{ total: number }>({
    text: `select count(*)::integer as total from ${from} where ${where.join(' and ')}`,
    values,
  });
  return row?.total ?? 0;
}
