import { parseArgs } from 'node:util';
import type pg from 'pg';
import { runCommand } from '../database/backup/command.ts';
import { withClient } from '../database/connect.ts';
import { prepareDatabase } from '../database/prepare.ts';
import { systemClock } from '../kernel/clock.ts';
import { StartupError } from '../startup-error.ts';
import { typedPassword } from './typed-password.ts';
import { addUser, changePassword, disable, enable, generatePassword } from './user-account.service.ts';
import { listUsers } from './user-account.store.ts';

const usage = `npm run user -- add LOGIN --name NAME --role ROLE [--email ADDRESS] [--generate]
                          [--office CODE] [--partner NAME_OR_ID]... [--region CODE]
                          [--group NAME_OR_ID]... [--leads]
npm run user -- password LOGIN [--generate]
npm run user -- disable LOGIN
npm run user -- enable LOGIN
npm run user -- list

Roles: AGENCY and AUDITOR see the whole country, ADMINISTRATOR users and registers, OFFICE takes --office,
COORDINATOR and OBSERVER --partner (once or more), OPERATOR --partner and mostly --region or --group; --leads makes
the head of the group. An OBSERVER sees the totals of agreements that its partner has signed, and no people.
A password is asked for, read from a pipe, or with --generate made and printed once.`;

const options = {
  name: { type: 'string', default: '' },
  email: { type: 'string' },
  role: { type: 'string', default: '' },
  office: { type: 'string' },
  partner: { type: 'string', multiple: true, default: [] as string[] },
  region: { type: 'string' },
  group: { type: 'string', multiple: true, default: [] as string[] },
  leads: { type: 'boolean', default: false },
  generate: { type: 'boolean', default: false },
} as const;

await runCommand(async ({ keys, log, ownerUrl }) => {
  const { values, verb, login } = typedArguments();
  await prepareDatabase(ownerUrl, keys, log);
  const password = async () => (values.generate ? generatePassword() : typedPassword());
  const tell = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  const showIfMade = (made: string) => {
    if (values.generate) tell(`password, shown only now: ${made}`);
  };

  switch (verb) {
    case 'add': {
      const { name, role, partner: partners, group: groups, leads } = values;
      const { email = null, office = null, region = null } = values;
      const chosen = await password();
      await asOperator(ownerUrl, (client, at) =>
        addUser(client, { login, name, role, partners, groups, leads, email, office, region }, chosen, at),
      );
      tell('the user can sign in');
      showIfMade(chosen);
      return;
    }
    case 'password': {
      const chosen = await password();
      await asOperator(ownerUrl, (client, at) => changePassword(client, login, chosen, at));
      tell('the password is set and every session has ended');
      showIfMade(chosen);
      return;
    }
    case 'disable':
      await asOperator(ownerUrl, (client, at) => disable(client, login, at));
      return tell('the user is disabled and every session has ended');
    case 'enable':
      await asOperator(ownerUrl, (client, at) => enable(client, login, at));
      return tell('the user can sign in again');
    default:
      for (const { login, role, name, scope, disabled, demo } of await withClient(ownerUrl, listUsers))
        tell([login, role, name, scope, disabled ? 'disabled' : '', demo ? 'demo' : ''].filter(Boolean).join('  '));
  }
});

function typedArguments() {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [verb = '', login = '', ...more] = positionals;
    const complete = verb === 'list' ? login === '' : login !== '' && more.length === 0;
    if (!['add', 'password', 'disable', 'enable', 'list'].includes(verb) || !complete) throw new StartupError(usage);
    return { values, verb, login };
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(`${(error as Error).message}\n${usage}`);
  }
}

/** All or nothing, and the trail says that it was done from the machine itself. */
async function asOperator(ownerUrl: string, work: (client: pg.Client, at: Date) => Promise<void>): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const at = systemClock.now();
    await client.query('begin');
    await client.query(
      `select set_config('portal.user_name', 'npm run user', true), set_config('portal.instant', $1, true)`,
      [at.toISOString()],
    );
    await work(client, at);
    await client.query('commit');
  });
}
