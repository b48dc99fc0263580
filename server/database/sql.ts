/**
 * One SQL statement. A named one is parsed and planned once a connection, for whatever values come: the name must stand
 * for one text only. One without a name is planned for its values each time.
 */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** Runs statements somewhere: in a viewer's transaction, as a job, as a test. Rows are flat, as PostgreSQL gives them. */
export interface Sql {
  query<R extends object>(statement: Statement): Promise<R[]>;
}
