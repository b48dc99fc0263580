import pg from 'pg';

/** The owner's own statements, for data that a story starts from and for looking behind the scenes. */
export interface OwnerSql {
  all<R extends object>(text: string, values?: unknown[]): Promise<R[]>;
  /** The only row. Throws when there is none or more than one. */
  one<R extends object>(text: string, values?: unknown[]): Promise<R>;
  /** Inserts one row, columns as in the table, and gives it back whole. */
  insert<R extends object>(table: string, row: Readonly<Record<string, unknown>>): Promise<R>;
  close(): Promise<void>;
}

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);

export function ownerSql(ownerUrl: string): OwnerSql {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, types });
  pool.on('error', () => {});
  async function all<R extends object>(text: string, values: unknown[] = []): Promise<R[]> {
    return (await pool.query(text, values)).rows as R[];
  }
  async function one<R extends object>(text: string, values: unknown[] = []): Promise<R> {
    const rows = await all<R>(text, values);
    if (rows.length !== 1) throw new Error(`${rows.length} rows instead of one`);
    return rows[0] as R;
  }
  return {
    all,
    one,
    insert(table, row) {
      const columns = Object.keys(row).map((column) => pg.escapeIdentifier(column));
      const places = columns.map((_, index) => `$${index + 1}`);
      return one(
        `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')}) returning *`,
        Object.values(row),
      );
    },
    close: () => pool.end(),
  };
}
