import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '../../server/database/connect.ts';
import { createDatabase } from '../../server/database/embedded/first-database.ts';
import { startEmbedded } from '../../server/database/embedded/start-embedded.ts';
import { storeKeyCheck } from '../../server/database/key-check.ts';
import { migrate } from '../../server/database/migrate.ts';
import { ensureRoles } from '../../server/database/roles.ts';
import { loadRegions } from '../../server/region/region.loader.ts';
import { testKeys, testRolePasswords } from '../support/test-keys.ts';
import { discoverGuards, type Guard } from './guards.ts';

const silent = { info() {}, warn() {} };

/** A cluster of this run alone, with a template that can lose one guard and get it back. */
export interface GuardCluster {
  readonly env: Readonly<Record<string, string>>;
  readonly guards: readonly Guard[];
  /** Makes the template anew, without this guard. */
  without(guard: Guard | null): Promise<void>;
  stop(): Promise<void>;
}

export async function startGuardCluster(): Promise<GuardCluster> {
  const dataDir = mkdtempSync(join(tmpdir(), 'portal-guards-'));
  chmodSync(dataDir, 0o711);
  const cluster = await startEmbedded({ dataDir, log: silent, fsync: false });
  const { superuserUrl, ownerUrl } = cluster;
  const at = (name: string) => Object.assign(new URL(ownerUrl), { pathname: `/${name}` }).href;
  await ensureRoles(ownerUrl, testRolePasswords);
  await withClient(superuserUrl, (client) => client.query(createDatabase('whole_portal')));
  await migrate(at('whole_portal'), { log: silent });
  await storeKeyCheck(at('whole_portal'), testKeys);
  await loadRegions(at('whole_portal'), { log: silent });
  await withClient(at('whole_portal'), (client) => client.query('vacuum analyze'));
  return {
    env: { PORTAL_GUARDS_SUPERUSER: superuserUrl, PORTAL_GUARDS_OWNER: ownerUrl },
    guards: await withClient(at('whole_portal'), discoverGuards),
    async without(guard) {
      await withClient(superuserUrl, async (client) => {
        await client.query('drop database if exists template_portal with (force)');
        await client.query('create database template_portal template whole_portal owner portal_owner');
      });
      if (guard) await withClient(at('template_portal'), (client) => client.query(guard.drop));
    },
    async stop() {
      await cluster.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
