import pg from 'pg';
import Result from 'pg/lib/result.js';
import pgUtils from 'pg/lib/utils.js';
import type { ViewerRow } from '../access/viewer.ts';
import type { Statement } from './sql.ts';

const OPEN = { name: 'viewer_open', text: 'select * from viewer_open($1, $2, $3)' };

/** What pg's connection offers to a query class of one's own; its type package leaves this out. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  readonly parsedStatements: Record<string, string>;
  parse(message: { name: string; text: string }): void;
  bind(message: { portal: string; statement: string; values: readonly unknown[]; valueMapper: unknown }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: { portal: string; rows?: number }): void;
  sync(): void;
}

// What the columns of a prepared statement are called and typed is told once a connection.
const described = new WeakMap<Wire, Map<string, unknown>>();

interface Answer {
  readonly viewer: ViewerRow | null;
  readonly rows: object[];
}

/**
 * Opens the viewer and asks one question as one message with one sync: PostgreSQL takes both as a single transaction, so
 * that the settings end with it, and the portal pays for one round trip instead of four. A named statement is parsed
 * once a connection. Only for reading: the connections it runs on begin read-only.
 */
export class ViewerQuery {
  readonly done: Promise<Answer>;
  /** True when a statement was to be parsed and something failed: which names the server knows is then unknown. */
  namesUnsure = false;
  readonly #steps: { name: string; text: string; values: readonly unknown[] }[];
  readonly #results: {
    addFields(f: unknown): void;
    parseRow(r: unknown): object;
    rows: object[];
    addRow(r: object): void;
  }[];
  readonly #fresh: { name: string; text: string }[] = [];
  readonly #told: [name: string, fields: unknown][] = [];
  #known: Map<string, unknown> | null = null;
  #at = 0;
  #resolve!: (answer: Answer) => void;
  #reject!: (error: Error) => void;

  constructor(tokenHash: Buffer, at: Date, statement: Statement | null, types: pg.CustomTypesConfig) {
    const open = { ...OPEN, values: [tokenHash, at, null] };
    this.#steps = statement
      ? [open, { name: statement.name ?? '', text: statement.text, values: statement.values ?? [] }]
      : [open];
    this.#results = this.#steps.map(() => new Result('', types));
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  submit(wire: Wire): null {
    const known = described.get(wire) ?? new Map<string, unknown>();
    described.set(wire, known);
    this.#known = known;
    wire.stream.cork();
    try {
      for (const [index, { name, text, values }] of this.#steps.entries()) {
        if (name === '' || wire.parsedStatements[name] === undefined) {
          wire.parse({ name, text });
          if (name !== '') this.#fresh.push({ name, text });
        }
        wire.bind({ portal: '', statement: name, values, valueMapper: pgUtils.prepareValue });
        const fields = name === '' ? undefined : known.get(name);
        if (fields === undefined) wire.describe({ type: 'P', name: '' });
        else this.#results[index]?.addFields(fields);
        wire.execute({ portal: '' });
      }
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
    return null;
  }

  handleRowDescription(message: { fields: unknown }): void {
    this.#results[this.#at]?.addFields(message.fields);
    const name = this.#steps[this.#at]?.name;
    if (name) this.#told.push([name, message.fields]);
  }

  handleDataRow(message: { fields: unknown }): void {
    const result = this.#results[this.#at];
    result?.addRow(result.parseRow(message.fields));
  }

  handleCommandComplete(): void {
    this.#at += 1;
  }

  handleReadyForQuery(wire: Wire): void {
    for (const { name, text } of this.#fresh) wire.parsedStatements[name] = text;
    for (const [name, fields] of this.#told) this.#known?.set(name, fields);
    const [opened, asked] = this.#results;
    this.#resolve({ viewer: (opened?.rows[0] as ViewerRow | undefined) ?? null, rows: asked?.rows ?? [] });
  }

  handleError(error: Error): void {
    this.namesUnsure = this.#fresh.length > 0;
    this.#reject(error);
  }

  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
  handleCopyInResponse(): void {}
  handleCopyData(): void {}
}

/** Runs a ViewerQuery on a connection of the pool. */
export async function askAsViewer(
  pool: pg.Pool,
  door: { readonly tokenHash: Buffer; readonly at: Date },
  statement: Statement | null,
  types: pg.CustomTypesConfig,
): Promise<Answer> {
  const client = await pool.connect();
  const query = new ViewerQuery(door.tokenHash, door.at, statement, types);
  try {
    client.query(query as unknown as pg.Submittable);
    const answer = await query.done;
    client.release();
    return answer;
  } catch (error) {
    client.release(query.namesUnsure || !isHarmless(error));
    throw error;
  }
}

const PLAN_OUTDATED = '0A000';

/** What the server reported leaves the connection usable, but for a plan that a migration has outdated. */
function isHarmless(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code !== PLAN_OUTDATED;
}
