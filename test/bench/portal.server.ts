import 'reflect-metadata';
import { createOrm } from '../../server/database/orm.ts';
import { createPools } from '../../server/database/pools.ts';
import { buildApp } from '../../server/http/app.ts';
import { systemClock } from '../../server/kernel/clock.ts';
import { NikVault } from '../../server/kernel/nik-cipher.ts';
import { createLog } from '../../server/log.ts';
import { createSchema } from '../../server/schema.ts';
import { benchKeys } from './bench-keys.ts';

/** The portal as it runs, over the bench's database. */
const log = createLog({ level: 'warn', json: true });
const appUrl = process.env.BENCH_APP_URL as string;
const app = await buildApp({
  pools: createPools({ appUrl, systemUrl: process.env.BENCH_SYSTEM_URL as string, log }),
  orm: createOrm(appUrl),
  vault: new NikVault({ hash: { id: 1, key: benchKeys.hashes }, cells: [{ id: 1, key: benchKeys.cells }] }),
  clock: systemClock,
  schema: createSchema(),
  log,
  secureCookies: false,
  trustedProxies: 0,
  signInKey: benchKeys.hashes,
  demoAccounts: [],
  webFolder: '/nowhere',
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send?.('ready');
// an orderly exit, so that a profile is written when one was asked for
process.on('SIGTERM', () => process.exit(0));
