import { Field, Int, ObjectType } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { DomainError } from '../kernel/domain-error.ts';

@ObjectType('PageInfo', { description: 'Whether the list goes on behind this page.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'True when a further page follows.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row of this page, for `after`.' })
  endCursor!: string | null;
}

/** A page of a list as the queries give it. `total` is computed only when the client asks for `totalCount`. */
export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly hasNextPage: boolean;
  readonly total: () => Promise<number>;
}

export interface ConnectionShape<Row> {
  edges: readonly { cursor: string; node: Row }[];
  nodes: readonly Row[];
  pageInfo: PageInfoType;
  totalCount: (() => Promise<number>) | null;
}

/** The edge and connection classes of one node type. */
export function connectionOf<T extends object>(name: string, node: () => ClassType<T>) {
  @ObjectType(`${name}Edge`, { description: `One row of a ${name} list with its place in it.` })
  class Edge {
    @Field(() => String, { description: 'Place of this row, for `after`.' })
    cursor!: string;

    @Field(node, { description: 'The row.' })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a ${name} list, read forward by cursor.` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'The rows alone.' })
    nodes!: T[];

    @Field(() => PageInfoType, { description: 'Whether and where the list goes on.' })
    pageInfo!: PageInfoType;

    @Field(() => Int, { nullable: true, description: 'Rows in the whole list; counted only when asked for.' })
    totalCount!: number | null;
  }
  return Connection;
}

/** graphql calls a function property only when its field is asked for: that is what keeps counting off a plain page. */
export function toConnection<Row>(page: Page<Row>): ConnectionShape<Row> {
  return {
    edges: page.edges,
    nodes: page.edges.map((edge) => edge.node),
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.edges.at(-1)?.cursor ?? null },
    totalCount: page.total,
  };
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
