import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DemoAccount } from './access/demo-account.ts';
import { startApp } from './boot-app.ts';
import type { Config } from './config.ts';
import { withClient } from './database/connect.ts';
import { loadDemo } from './database/demo/demo.loader.ts';
import { refuseDemoAccounts } from './database/demo-check.ts';
import { startEmbedded } from './database/embedded/start-embedded.ts';
import { checkKey, storeKeyCheck } from './database/key-check.ts';
import { migrate } from './database/migrate.ts';
import { ensureRoles, rolePasswords, urlAs } from './database/roles.ts';
import { checkServer } from './database/server-check.ts';
import { DocumentCipher } from './document/document-cipher.ts';
import { systemClock } from './kernel/clock.ts';
import { deriveKeys, type Keys, nikKeysOf, openVault } from './keys.ts';
import type { Log } from './log.ts';
import { loadRegions } from './region/region.loader.ts';

/** What the steps of the start hand to each other. */
export interface Boot {
  readonly config: Config;
  readonly log: Log;
  readonly keys: Keys;
  /** Known once the step `database` is done. */
  ownerUrl: string;
  /** The login of the server and that of its jobs, known once the step `migrations` is done. */
  appUrl: string;
  systemUrl: string;
  /** The application, set by the last step; before that the front answers by itself. */
  app: ((request: IncomingMessage, response: ServerResponse) => void) | null;
  /** Can the database answer? Set together with the application. */
  probe: () => Promise<boolean>;
  /** Accounts that the demo data brought, shown on the sign-in page; empty without demo data. */
  demoAccounts: readonly DemoAccount[];
  /** What has to be closed, in the order it was opened; the stop goes the other way round. */
  readonly closers: { name: string; close(): Promise<void> }[];
}

export interface BootStep {
  readonly name: string;
  /** What the waiting page says, Indonesian and English. */
  readonly id: string;
  readonly en: string;
  run(boot: Boot): Promise<void>;
}

export function newBoot(config: Config, log: Log): Boot {
  const keys = deriveKeys(config.masterKey);
  return {
    config,
    log,
    keys,
    ownerUrl: '',
    appUrl: '',
    systemUrl: '',
    app: null,
    demoAccounts: [],
    probe: async () => true,
    closers: [],
  };
}

/** Everything between an empty folder and a working portal, in order. Each step may be repeated at every start. */
export const bootSteps: readonly BootStep[] = [
  {
    name: 'database',
    id: 'Menyalakan basis data',
    en: 'Starting the database',
    async run(boot) {
      const { config, log } = boot;
      if (config.databaseUrl === null) {
        const embedded = await startEmbedded({ dataDir: config.dataDir, log });
        boot.closers.push({ name: 'database', close: () => embedded.stop() });
        boot.ownerUrl = embedded.ownerUrl;
      } else {
        boot.ownerUrl = config.databaseUrl;
        await withClient(boot.ownerUrl, (client) => checkServer(client, (text) => log.warn(text)));
      }
      await checkKey(boot.ownerUrl, boot.keys);
    },
  },
  {
    name: 'migrations',
    id: 'Menyiapkan tabel',
    en: 'Preparing the tables',
    async run(boot) {
      const { log, keys } = boot;
      const passwords = rolePasswords(keys);
      await ensureRoles(boot.ownerUrl, passwords);
      await migrate(boot.ownerUrl, { log });
      await storeKeyCheck(boot.ownerUrl, keys);
      if (boot.config.production) await refuseDemoAccounts(boot.ownerUrl);
      boot.appUrl = urlAs(boot.ownerUrl, 'portal_app', passwords);
      boot.systemUrl = urlAs(boot.ownerUrl, 'portal_system', passwords);
    },
  },
  {
    name: 'regions',
    id: 'Memuat wilayah',
    en: 'Loading the regions',
    async run({ ownerUrl, log }) {
      await loadRegions(ownerUrl, { log });
    },
  },
  {
    name: 'demo',
    id: 'Memuat data contoh',
    en: 'Loading the demo data',
    async run(boot) {
      const { config, ownerUrl, keys, log } = boot;
      if (!config.demo) return;
      const documents = new DocumentCipher(nikKeysOf(keys).cells);
      const { accounts } = await loadDemo(ownerUrl, { vault: openVault(keys), documents, clock: systemClock, log });
      boot.demoAccounts = accounts;
    },
  },
  {
    name: 'application',
    id: 'Menyiapkan aplikasi',
    en: 'Preparing the application',
    run: startApp,
  },
];
