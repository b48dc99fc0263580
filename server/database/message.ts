import pg from 'pg';
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

type Fields = readonly { readonly name: string; readonly dataTypeID: number }[];

/** Makes rows of what the wire brings. What is the same for every row of a statement is found out once. */
class RowReader {
  readonly #names: readonly string[];
  readonly #parsers: readonly ((text: string) => unknown)[];
  readonly #empty: Readonly<Record<string, unknown>>;

  constructor(fields: Fields, types: pg.CustomTypesConfig) {
    this.#names = fields.map(({ name }) => name);
    this.#parsers = fields.map(({ dataTypeID }) => types.getTypeParser(dataTypeID, 'text'));
    this.#empty = Object.fromEntries(this.#names.map((name) => [name, null]));
  }

  read(values: readonly (string | null)[]): object {
    const row: Record<string, unknown> = { ...this.#empty };
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (value !== null && value !== undefined) row[this.#names[i] as string] = this.#parsers[i]?.(value);
    }
    return row;
  }
}

// What the columns of a prepared statement are called and typed is told once a connection; null for no columns.
const described = new WeakMap<Wire, Map<string, RowReader | null>>();

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
  readonly #types: pg.CustomTypesConfig;
  readonly #results: object[][];
  readonly #readers: (RowReader | null)[];
  readonly #fresh: { name: string; text: string }[] = [];
  readonly #told: [name: string, reader: RowReader | null][] = [];
  #known: Map<string, RowReader | null> | null = null;
  #at = 0;
  #resolve!: (rows: object[][]) => void;
  #reject!: (error: Error) => void;

  constructor(statements: readonly Statement[], types: pg.CustomTypesConfig) {
    this.#steps = statements.map(({ name, text, values }) => ({ name: name ?? '', text, values: values ?? [] }));
    this.#types = types;
    this.#results = this.#steps.map(() => []);
    this.#readers = this.#steps.map(() => null);
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  submit(wire: Wire): null {
    const known = described.get(wire) ?? new Map<string, RowReader | null>();
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
        const reader = name === '' ? undefined : known.get(name);
        if (reader === undefined) wire.describe({ type: 'P', name: '' });
        else this.#readers[index] = reader;
        wire.execute({ portal: '' });
      }
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
    return null;
  }

  handleRowDescription({ fields }: { fields: Fields }): void {
    const reader = new RowReader(fields, this.#types);
    this.#readers[this.#at] = reader;
    const name = this.#steps[this.#at]?.name;
    if (name) this.#told.push([name, reader]);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const row = this.#readers[this.#at]?.read(fields);
    if (row) this.#results[this.#at]?.push(row);
  }

  handleCommandComplete(): void {
    const name = this.#steps[this.#at]?.name;
    // what has no columns is told by silence
    if (name && !this.#known?.has(name) && this.#told.every(([told]) => told !== name)) this.#told.push([name, null]);
    this.#at += 1;
  }

  handleReadyForQuery(wire: Wire): void {
    for (const { name, text } of this.#fresh) wire.parsedStatements[name] = text;
    for (const [name, reader] of this.#told) this.#known?.set(name, reader);
    this.#resolve(this.#results);
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
