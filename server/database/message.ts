import pg from 'pg';
import Result from 'pg/lib/result.js';
import pgUtils from 'pg/lib/utils.js';
import type { Statement } from './sql.ts';

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

/**
 * Statements as one message with one sync: outside a transaction PostgreSQL takes them as one, so that settings made for
 * it end with it and a failure undoes everything, and the portal pays for one round trip instead of one a statement. A
 * named statement is parsed once a connection.
 */
class Message {
  /** The rows of each statement, in the order they were given. */
  readonly done: Promise<object[][]>;
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
  #resolve!: (rows: object[][]) => void;
  #reject!: (error: Error) => void;

  constructor(statements: readonly Statement[], types: pg.CustomTypesConfig) {
    this.#steps = statements.map(({ name, text, values }) => ({ name: name ?? '', text, values: values ?? [] }));
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
        else if (fields !== null) this.#results[index]?.addFields(fields);
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
    const name = this.#steps[this.#at]?.name;
    // what has no columns is told by silence
    if (name && !this.#known?.has(name) && this.#told.every(([told]) => told !== name)) this.#told.push([name, null]);
    this.#at += 1;
  }

  handleReadyForQuery(wire: Wire): void {
    for (const { name, text } of this.#fresh) wire.parsedStatements[name] = text;
    for (const [name, fields] of this.#told) this.#known?.set(name, fields);
    this.#resolve(this.#results.map((result) => result.rows));
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

/**
 * Sends statements as one message on a connection that is not pipelined. When it throws, ask isSpoilt().
 * @returns the rows of each
 */
export async function sendMessage(
  client: pg.ClientBase,
  statements: readonly Statement[],
  types: pg.CustomTypesConfig,
): Promise<object[][]> {
  const message = new Message(statements, types);
  client.query(message as unknown as pg.Submittable);
  try {
    return await message.done;
  } catch (error) {
    if (message.namesUnsure || !isHarmless(error)) spoilt.add(client);
    throw error;
  }
}

// Connections that may not be used again: which statements they know is unsure, or their plans are outdated.
const spoilt = new WeakSet<pg.ClientBase>();

/** Whether a connection goes back to its pool or is closed. */
export const isSpoilt = (client: pg.ClientBase): boolean => spoilt.has(client);

const PLAN_OUTDATED = '0A000';

/** What the server reported leaves the connection usable, but for a plan that a migration has outdated. */
function isHarmless(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code !== PLAN_OUTDATED;
}
