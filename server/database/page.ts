import { DomainError } from '../kernel/domain-error.ts';

/** A page of a list as the queries give it. `total` is computed only when the client asks for `totalCount`. */
export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly hasNextPage: boolean;
  readonly total: () => Promise<number>;
}

export const PAGE_MAX = 100;

/** @throws DomainError BAD_USER_INPUT unless 1 to 100 */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > PAGE_MAX) throw new DomainError('BAD_USER_INPUT', {}, 'first');
  return first;
}

export function encodeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The values a cursor was made of. @throws DomainError BAD_USER_INPUT when it is none of ours */
export function decodeCursor(cursor: string, length: number): (string | number)[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const fits = Array.isArray(values) && values.length === length;
    if (fits && values.every((v) => typeof v === 'string' || typeof v === 'number')) return values;
  } catch {
    // falls through: not ours
  }
  throw new DomainError('BAD_USER_INPUT', {}, 'after');
}

/** The same page of other rows: the cursors stay. */
export function mapPage<Row, Other>({ edges, ...page }: Page<Row>, of: (row: Row) => Other): Page<Other> {
  return { ...page, edges: edges.map(({ cursor, node }) => ({ cursor, node: of(node) })) };
}

/** Cuts the one row too many that tells whether the list goes on. */
export function toPage<Row>(
  rows: readonly Row[],
  first: number,
  cursor: (row: Row) => readonly (string | number)[],
  total: () => Promise<number>,
): Page<Row> {
  const shown = rows.slice(0, first);
  return {
    edges: shown.map((node) => ({ cursor: encodeCursor(cursor(node)), node })),
    hasNextPage: rows.length > first,
    total,
  };
}
