import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { systemClock } from '../../kernel/clock.ts';
import { checkKey } from '../key-check.ts';
import { backUp } from './backup.ts';
import { runCommand, typedPath } from './command.ts';

// npm run backup [-- <file>]
await runCommand(async ({ config, log, keys, backupKey, ownerUrl }) => {
  const stamp = systemClock
    .now()
    .toISOString()
    .replace(/[-:]|\.\d+/g, '');
  const typed = process.argv[2];
  const file = typed ? typedPath(typed) : join(config.dataDir, 'backups', `portal-${stamp}.backup`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  await checkKey(ownerUrl, keys);
  const { tables, rows } = await backUp({ ownerUrl, file, keys, backupKey });
  log.info(`${tables} tables, ${rows} rows: ${file}`);
  log.info('Keep PORTAL_KEY (and PORTAL_BACKUP_KEY) in another place: without it this file opens for nobody.');
});
