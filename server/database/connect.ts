import pg from 'pg';
import { StartupError } from '../startup-error.ts';

/** A connection for a command or a step of the start: opened, used, closed. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'portal-mitra',
  });
  // Without a listener a server that dies meanwhile would end the process; the running statement fails anyway.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {});
    throw unreachable(url, error);
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Says where and why, never with which password. */
function unreachable(url: string, error: unknown): StartupError {
  const { hostname, port, pathname } = new URL(url);
  const { code, message } = error as { code?: string; message?: string };
  const reason = code ?? message?.split('\n')[0] ?? 'no answer';
  const advice: Record<string, string> = {
    '28P01': 'wrong user or password',
    '3D000': 'no such database',
    '53300': 'too many connections',
    ECONNREFUSED: 'nobody listens there',
    ENOTFOUND: 'no such host',
  };
  const place = `${hostname || 'localhost'}:${port || 5432}${pathname}`;
  return new StartupError(`The database at ${place} cannot be opened: ${advice[reason] ?? reason}.`);
}

/** One answer for all who work on the structure of one database at a time, whichever server they belong to. */
export async function underLock<T>(client: pg.Client, lock: number, work: () => Promise<T>): Promise<T> {
  await client.query('select pg_advisory_lock($1)', [lock]);
  try {
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lock]).catch(() => {});
  }
}
