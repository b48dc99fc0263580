/**
 * One SQL statement. A named one is parsed and planned once a connection, for whatever values come: the name must stand
 * for one text only. One without a name is planned for its values each time.
 */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly plan?: PlanRule;
}

/**
 * What a plan must not do, whatever the statistics say of a unit. IN_INDEX_ORDER: planned once, for whatever values come,
 * and rows are read as an index has them, by a statement that stops after a page. BY_INDEX: no table is read from end to
 * end in the hope that enough rows turn up soon.
 */
export type PlanRule = 'IN_INDEX_ORDER' | 'BY_INDEX';

/** Runs statements somewhere: in a viewer's transaction, as a job, as a test. Rows are flat, as PostgreSQL gives them. */
export interface Sql {
  query<R extends object>(statement: Statement): Promise<R[]>;
}
