import { createServer } from 'node:http';
import pg from 'pg';
import { limitStatements } from './limit-statements.ts';

/**
 * The limit: bare node:http and one prepared statement a request, without sign-in, row security or audit, as a role
 * that passes row security. What no server with those duties can beat.
 */
const pool = new pg.Pool({ connectionString: process.env.BENCH_SUPERUSER_URL, max: 16 });
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const name = (request.url ?? '').slice(1);
      const statement = limitStatements[name];
      if (!statement) throw new Error(`no statement ${name}`);
      const values = JSON.parse(Buffer.concat(chunks).toString('utf8'), (_, v) =>
        v?.type === 'Buffer' ? Buffer.from(v.data) : v,
      );
      const { rows } = await pool.query({ name, text: statement.text, values, types });
      const body = JSON.stringify({ data: statement.shape(rows) });
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
        .end(body);
    } catch (error) {
      response.writeHead(500, { 'content-length': 0 }).end();
      process.stderr.write(`${(error as Error).message}\n`);
    }
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
