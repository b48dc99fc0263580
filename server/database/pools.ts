import pg from 'pg';
import type { Logger } from 'pino';

/** Roles of the database that the running server uses; the owner's door is closed after the migrations. */
export interface Pools {
  /** Questions of viewers; a transaction on these connections cannot write. */
  readonly read: pg.Pool;
  /** Acts of viewers. */
  readonly act: pg.Pool;
  /** Signing in and out. */
  readonly app: pg.Pool;
  /** Long work in a viewer's name: each statement planned for its values. */
  readonly bulk: pg.Pool;
  /** Work without a user: progress, folding of counters. */
  readonly system: pg.Pool;
  end(): Promise<void>;
}

// bigint (int8) stays text until a kernel function makes it a bigint, dates stay 'YYYY-MM-DD': no time zone touches them.
export const resultTypes = new pg.TypeOverrides();
resultTypes.setTypeParser(pg.types.builtins.DATE, (text: string) => text);

/** A client whose server dies inside a transaction emits an error that would end the process if nobody listened. */
function watched(pool: pg.Pool, log: Logger): pg.Pool {
  pool.on('error', (error) => log.warn({ code: (error as { code?: string }).code }, 'idle database connection lost'));
  pool.on('connect', (client) => {
    client.on('error', (error) => log.warn({ code: (error as { code?: string }).code }, 'database connection lost'));
  });
  return pool;
}

export interface PoolOptions {
  readonly appUrl: string;
  readonly systemUrl: string;
  readonly log: Logger;
  readonly size?: number;
}

export function createPools({ appUrl, systemUrl, log, size = 16 }: PoolOptions): Pools {
  const shared = { types: resultTypes, idleTimeoutMillis: 60_000, connectionTimeoutMillis: 10_000 };
  // named statements of requests are alike but for their values: one plan serves, and planning costs as much as running
  const options = '-c default_transaction_read_only=on -c plan_cache_mode=force_generic_plan';
  const read = watched(new pg.Pool({ ...shared, connectionString: appUrl, max: size, options }), log);
  // many acts on one budget wait for each other, and waiting longer is better than being told to come again
  const waiting = { ...shared, connectionTimeoutMillis: 30_000 };
  const act = watched(new pg.Pool({ ...waiting, connectionString: appUrl, max: size }), log);
  const app = watched(new pg.Pool({ ...shared, connectionString: appUrl, max: 6 }), log);
  const bulk = watched(new pg.Pool({ ...shared, connectionString: appUrl, max: 8 }), log);
  const system = watched(new pg.Pool({ ...shared, connectionString: systemUrl, max: 4 }), log);
  return {
    read,
    act,
    app,
    bulk,
    system,
    async end() {
      await Promise.all([read.end(), act.end(), app.end(), bulk.end(), system.end()]);
    },
  };
}
