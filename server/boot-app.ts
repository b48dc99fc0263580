import { existsSync } from 'node:fs';
import type { Boot } from './boot.ts';
import { createOrm } from './database/orm.ts';
import { createPools } from './database/pools.ts';
import { buildApp } from './http/app.ts';
import { systemClock } from './kernel/clock.ts';
import { openVault } from './keys.ts';
import { createSchema } from './schema.ts';

/** The built web app: beside the compiled server, or in dist/ when the server runs from its sources. */
function webFolder(): string {
  const built = new URL('../web/', import.meta.url).pathname;
  return existsSync(`${built}index.html`) && !existsSync(`${built}vite.config.ts`)
    ? built
    : new URL('../dist/web/', import.meta.url).pathname;
}

/** The last step of the start: connections, schema, routes. From here on the application answers. */
export async function startApp(boot: Boot): Promise<void> {
  const { config, keys, log } = boot;
  const pools = createPools({ appUrl: boot.appUrl, systemUrl: boot.systemUrl, log });
  boot.closers.push({ name: 'connections', close: () => pools.end() });
  const orm = createOrm(boot.appUrl);
  boot.closers.push({ name: 'orm', close: () => orm.close() });
  const app = await buildApp({
    pools,
    orm,
    vault: openVault(keys),
    clock: systemClock,
    schema: createSchema(),
    log,
    secureCookies: config.secureCookies,
    trustedProxies: config.trustedProxies,
    signInKey: keys.hashes,
    demoAccounts: boot.demoAccounts,
    webFolder: webFolder(),
  });
  boot.closers.push({ name: 'application', close: () => app.close() });
  boot.app = (request, response) => app.routing(request, response);
  boot.probe = () =>
    pools.system.query('select 1').then(
      () => true,
      () => false,
    );
}
