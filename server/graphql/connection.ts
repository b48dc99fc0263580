import { type ClassType, Field, Int, ObjectType, Root } from 'type-graphql';
import type { Page } from '../database/page.ts';

@ObjectType('PageInfo', { description: 'Whether the list goes on behind this page.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'True when a further page follows.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the last row of this page, for `after`.' })
  endCursor!: string | null;
}

export interface ConnectionShape<Row> {
  edges: readonly { cursor: string; node: Row }[];
  nodes: readonly Row[];
  pageInfo: PageInfoType;
  total: () => Promise<number>;
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
    totalCount(@Root() page: ConnectionShape<T>): Promise<number> {
      return page.total();
    }
  }
  return Connection;
}

export function toConnection<Row>(page: Page<Row>): ConnectionShape<Row> {
  return {
    edges: page.edges,
    nodes: page.edges.map((edge) => edge.node),
    pageInfo: { hasNextPage: page.hasNextPage, endCursor: page.edges.at(-1)?.cursor ?? null },
    total: page.total,
  };
}
