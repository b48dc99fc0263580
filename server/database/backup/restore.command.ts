import { StartupError } from '../../startup-error.ts';
import { runCommand, typedPath } from './command.ts';
import { restore } from './restore.ts';

// npm run restore -- <file>
await runCommand(async ({ log, keys, backupKey, ownerUrl }) => {
  const typed = process.argv[2];
  if (!typed) throw new StartupError('Name the file: npm run restore -- <file>');
  const { tables, rows } = await restore({ ownerUrl, file: typedPath(typed), keys, backupKey, log });
  log.info(`${tables} tables, ${rows} rows restored and counted: npm start opens them`);
});
