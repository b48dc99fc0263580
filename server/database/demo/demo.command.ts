import { parseArgs } from 'node:util';
import { DocumentCipher } from '../../document/document-cipher.ts';
import { businessDate, systemClock } from '../../kernel/clock.ts';
import { nikKeysOf, openVault } from '../../keys.ts';
import { loadRegions } from '../../region/region.loader.ts';
import { StartupError } from '../../startup-error.ts';
import { runCommand, typedPath } from '../backup/command.ts';
import { withClient } from '../connect.ts';
import { prepareDatabase } from '../prepare.ts';
import { loadDemo } from './demo.loader.ts';
import { demoUsers } from './demo-accounts.ts';
import { demoDays } from './demo-days.ts';
import { writeDemoFile } from './demo-file.ts';
import { knownMembers } from './demo-file-known.ts';

// npm run demo                                                  fills an empty database with invented people
// npm run demo -- --file [--rows N] [--out DIR] [--seed N]      and writes next year's list of Jambi to try an import with
const { values: typed } = parseArgs({
  options: {
    file: { type: 'boolean', default: false },
    rows: { type: 'string', default: '78000' },
    out: { type: 'string', default: 'demo-file' },
    seed: { type: 'string', default: '1' },
  },
});
/** Next year's list names so many of this year's people again. */
const KNOWN_SHARE = 0.4;

await runCommand(async ({ config, log, keys, ownerUrl }) => {
  if (config.production) throw new StartupError('Demo data is for development: production takes none.');
  const rows = wholeNumber('--rows', typed.rows, 250_000);
  const seed = wholeNumber('--seed', typed.seed, 1_000_000);
  await prepareDatabase(ownerUrl, keys, log);
  await loadRegions(ownerUrl, { log });
  const vault = openVault(keys);
  const documents = new DocumentCipher(nikKeysOf(keys).cells);
  const { accounts } = await loadDemo(ownerUrl, { vault, documents, clock: systemClock, log });
  if (accounts.length === 0) log.info('this database belongs to somebody: nothing was added to it');
  if (!typed.file) return;

  const coverFrom = demoDays(businessDate(systemClock)).nextStarts;
  const known = await withClient(ownerUrl, async (client) => {
    const partner = await client.query<{ id: string }>(
      'select s.partner_id as id from app_user u join user_scope s on s.user_id = u.id where u.demo and u.login = $1',
      [demoUsers[0]?.login],
    );
    const id = partner.rows[0]?.id;
    return id ? knownMembers(client, vault, id, coverFrom, Math.ceil(rows * KNOWN_SHARE)) : [];
  });
  const { file } = await writeDemoFile({ rows, seed, out: typedPath(typed.out), coverFrom, known });
  log.info(`${rows} rows, ${known.length} members of this year to choose from: ${file}`);
});

function wholeNumber(name: string, text: string, most: number): number {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > most) throw new StartupError(`${name} must be a whole number from 1 to ${most}.`);
  return value;
}
