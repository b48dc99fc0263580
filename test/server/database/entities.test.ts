import type { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOrm } from '../../../server/database/orm.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

interface Column {
  name: string;
  type: string;
  nullable: boolean;
}

let portal: TestPortal;
let orm: MikroORM;
beforeAll(async () => {
  portal = await openPortal();
  orm = createOrm(portal.database.appUrl);
});
afterAll(async () => {
  await orm.close();
  await portal.close();
});

/** What the mapper thinks of a column, in the words of the catalog. */
const inCatalog: Readonly<Record<string, string>> = {
  'varchar(255)': 'text',
  int: 'integer',
  'timestamptz(6)': 'timestamptz',
  timestamptz: 'timestamptz',
  'text[]': '_text',
};
const kindOf = (type: string) => inCatalog[type] ?? type;
const udt: Readonly<Record<string, string>> = { int4: 'integer', int2: 'integer', int8: 'bigint' };

describe('Every entity', () => {
  it('has the columns, types and nullability of its table', async () => {
    const entities = [...orm.getMetadata().getAll().values()];
    expect(entities.length).toBeGreaterThanOrEqual(4);
    for (const entity of entities) {
      const rows = await portal.sql.all<Column>(
        `select column_name as name, udt_name as type, is_nullable = 'YES' as nullable from information_schema.columns where table_schema = 'public' and table_name = $1`,
        [entity.tableName],
      );
      const catalog = new Map(rows.map((row) => [row.name, row]));
      for (const property of entity.props.filter((p) => p.kind === 'scalar' || p.kind === 'm:1')) {
        const [name] = property.fieldNames;
        const column = catalog.get(name as string);
        const type = property.kind === 'm:1' ? 'uuid' : kindOf(property.columnTypes[0] as string);
        expect([entity.tableName, name, type, Boolean(property.nullable)]).toEqual([
          ...[entity.tableName, name, udt[column?.type ?? ''] ?? column?.type, column?.nullable],
        ]);
      }
    }
  });
});
