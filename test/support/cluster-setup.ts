import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { withClient } from '../../server/database/connect.ts';
import { createDatabase } from '../../server/database/embedded/first-database.ts';
import { startEmbedded } from '../../server/database/embedded/start-embedded.ts';
import { storeKeyCheck } from '../../server/database/key-check.ts';
import { migrate } from '../../server/database/migrate.ts';
import { ensureRoles } from '../../server/database/roles.ts';
import { loadRegions } from '../../server/region/region.loader.ts';
import { newDataFolder } from './data-folder.ts';
import { testKeys, testRolePasswords } from './test-keys.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The cluster of this run, as its superuser: for making clones, never for a test's own statements. */
    superuserUrl: string;
    /** Address of the owner in the database `portal`; clones differ in the name only. */
    ownerUrl: string;
  }
}

const silent = { info() {}, warn() {} };

/** One PostgreSQL for the run with the migrated template and all regions, in a folder that goes with it. */
export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await newDataFolder();
  const cluster = await startEmbedded({ dataDir, log: silent, fsync: false });
  async function stop(): Promise<void> {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  try {
    await ensureRoles(cluster.ownerUrl, testRolePasswords);
    await withClient(cluster.superuserUrl, (client) => client.query(createDatabase('template_portal')));
    const template = new URL(cluster.ownerUrl);
    template.pathname = '/template_portal';
    await migrate(template.href, { log: silent });
    await storeKeyCheck(template.href, testKeys);
    await loadRegions(template.href, { log: silent });
    await withClient(template.href, (client) => client.query('vacuum analyze'));
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide('superuserUrl', cluster.superuserUrl);
  project.provide('ownerUrl', cluster.ownerUrl);
  return stop;
}
