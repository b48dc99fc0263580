import type { EntityMetadata } from '@mikro-orm/core';

/** A column that the statement works out itself: SQL over places that begin at `first`, and what stands there. */
export interface Computed {
  readonly sql: (first: number) => string;
  readonly values: readonly unknown[];
}

interface Insert {
  readonly text: string;
  readonly values: readonly unknown[];
}

const texts = new Map<string, { text: string; properties: readonly string[] }>();

/**
 * A new entity as one insert with places for its values, from the mapper's own description of it. The mapper would write
 * the values into the text, and PostgreSQL would parse and plan it anew each time. For entities whose columns are all
 * their own.
 * @param computed the same properties each time for one class
 */
export function entityInsert(
  metadata: EntityMetadata,
  entity: object,
  computed: Readonly<Record<string, Computed>> = {},
): Insert {
  const known = texts.get(metadata.className) ?? describe(metadata, computed);
  texts.set(metadata.className, known);
  const row = entity as Record<string, unknown>;
  const first: Record<string, unknown> = metadata.versionProperty ? { [metadata.versionProperty]: 1 } : {};
  const values = known.properties.map((name) => row[name] ?? first[name] ?? null);
  return { text: known.text, values: [...values, ...Object.values(computed).flatMap((c) => c.values)] };
}

function describe(metadata: EntityMetadata, computed: Readonly<Record<string, Computed>>) {
  const kept = metadata.props.filter((prop) => prop.persist !== false && prop.fieldNames?.length === 1);
  if (kept.length !== metadata.props.length) throw new Error(`${metadata.className} has columns that are not its own`);
  const own = kept.filter((prop) => !(prop.name in computed));
  const places = own.map((_, index) => `$${index + 1}`);
  let next = own.length + 1;
  for (const { sql, values } of Object.values(computed)) {
    places.push(sql(next));
    next += values.length;
  }
  const columnOf = (name: string) => `"${metadata.props.find((prop) => prop.name === name)?.fieldNames[0]}"`;
  const columns = [...own.map((prop) => prop.name), ...Object.keys(computed)].map(columnOf);
  return {
    text: `insert into "${metadata.tableName}" (${columns.join(', ')}) values (${places.join(', ')})`,
    properties: own.map((prop) => prop.name as string),
  };
}
