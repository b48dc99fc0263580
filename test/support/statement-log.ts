import pg from 'pg';

/**
 * The SQL that everything in this process sends while `run` works, without begin, commit and the opening of the viewer.
 * What a page costs is a number of statements; a test names that number.
 */
export async function statementsOf(run: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const client = pg.Client.prototype as { query: (...args: unknown[]) => unknown };
  const { query } = client;
  client.query = function (this: unknown, ...args: unknown[]) {
    const [first] = args;
    const text = typeof first === 'string' ? first : String((first as { text?: string }).text);
    if (!/^(begin|commit|rollback)|viewer_open|session_touch/.test(text)) seen.push(text);
    return query.apply(this, args);
  };
  try {
    await run();
  } finally {
    client.query = query;
  }
  return seen;
}
