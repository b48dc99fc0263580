import type { EntityMetadata } from '@mikro-orm/core';
import type { Statement } from './sql.ts';

const texts = new Map<string, { text: string; properties: readonly string[] }>();

/**
 * A new entity as one prepared insert, from the mapper's own description of it. The mapper would write the values into
 * the text, and PostgreSQL would parse and plan it anew each time. For entities whose columns are all their own.
 */
export function entityInsert(metadata: EntityMetadata, entity: object): Statement {
  const known = texts.get(metadata.className) ?? describe(metadata);
  texts.set(metadata.className, known);
  const row = entity as Record<string, unknown>;
  const first: Record<string, unknown> = metadata.versionProperty ? { [metadata.versionProperty]: 1 } : {};
  const values = known.properties.map((name) => row[name] ?? first[name] ?? null);
  return { name: `insert_${metadata.tableName}`, text: known.text, values };
}

function describe(metadata: EntityMetadata): { text: string; properties: readonly string[] } {
  const kept = metadata.props.filter((prop) => prop.persist !== false && prop.fieldNames?.length === 1);
  if (kept.length !== metadata.props.length) throw new Error(`${metadata.className} has columns that are not its own`);
  const columns = kept.map((prop) => `"${prop.fieldNames[0]}"`);
  const places = kept.map((_, index) => `$${index + 1}`);
  return {
    text: `insert into "${metadata.tableName}" (${columns.join(', ')}) values (${places.join(', ')})`,
    properties: kept.map((prop) => prop.name),
  };
}
