import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, type TestPortal } from '../../support/portal.ts';

const PASSWORD = 'tiga kapal di gudang beras';
const PARTNER = 'Pemerintah Kabupaten Rekaan';

let portal: TestPortal;
let dataDir: string;
beforeAll(async () => {
  portal = await openPortal();
  dataDir = mkdtempSync(join(tmpdir(), 'portal-user-'));
  await portal.make.partner({ name: PARTNER });
});
afterAll(async () => {
  await portal.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The command as an operator runs it, beside the server that works on the same database. */
async function user(args: readonly string[], typed = ''): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/access/user.command.ts', ...args], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: portal.database.ownerUrl,
      PORTAL_KEY: createHash('sha256').update('only for tests').digest('base64'),
      PORTAL_DATA: dataDir,
      PORTAL_LOG_LEVEL: 'warn',
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  child.stdin.end(typed);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said };
}

const signIn = async (login: string, password: string) =>
  (
    await portal.app.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { 'x-portal-request': '1' },
      payload: { login, password },
    })
  ).statusCode;

describe('npm run user', () => {
  it('adds somebody with a typed password who can sign in and sees the region given', async () => {
    const options = [
      '--name',
      'Budi Kusnadi',
      '--role',
      'operator',
      '--partner',
      PARTNER.toLowerCase(),
      '--region',
      '15.01',
    ];
    const { code, said } = await user(['add', 'Budi.K', ...options], `${PASSWORD}\n`);
    expect(said).toBe('the user can sign in\n');
    expect(code).toBe(0);
    expect(await signIn('budi.k', PASSWORD)).toBe(200);
    const scope = await portal.sql.one<{ code: string; name: string; hash: string }>(
      `select r.code, p.name, u.password_hash as hash from app_user u join user_scope s on s.user_id = u.id
         join region r on r.id = s.region_id join partner p on p.id = s.partner_id where u.login = 'budi.k'`,
    );
    expect(scope).toMatchObject({ code: '15.01', name: PARTNER });
    expect(scope.hash).toMatch(/^\$argon2id\$/);
    const trail = await portal.sql.all(
      "select from audit_entry where subject = 'app_user' and action = 'CREATED' and actor_name = 'npm run user'",
    );
    expect(trail).toHaveLength(1);
  });

  it('makes a password on request and shows it once', async () => {
    const { said } = await user(['add', 'pusat.satu', '--name', 'Sari Utami', '--role', 'AGENCY', '--generate']);
    const made = said.match(/shown only now: (\S+)/)?.[1] ?? '';
    expect(made).toHaveLength(23);
    expect(await signIn('pusat.satu', made)).toBe(200);
  });

  it('disables somebody at once, sessions included, and lists them as disabled', async () => {
    const officer = await portal.make.user('AGENCY', null, { login: 'pindah.tugas' });
    await portal.make.session(officer);
    expect((await user(['disable', 'pindah.tugas'])).code).toBe(0);
    const open = await portal.sql.all('select from session where user_id = $1 and ended_at is null', [officer.id]);
    expect(open).toEqual([]);
    expect((await user(['list'])).said).toMatch(/pindah\.tugas .*disabled/);
  });

  it('sets a new password and lets the old one and its sessions go', async () => {
    await user(['add', 'lupa.sandi', '--name', 'Tono', '--role', 'AUDITOR'], `${PASSWORD}\n`);
    const { code } = await user(['password', 'lupa.sandi'], 'empat kuda lumping menari\n');
    expect(code).toBe(0);
    expect(await signIn('lupa.sandi', PASSWORD)).toBe(401);
    expect(await signIn('lupa.sandi', 'empat kuda lumping menari')).toBe(200);
  });

  it('says in one line what was wrong, and how the command goes where it was called wrongly', async () => {
    const options = ['add', 'a.satu', '--name', 'Ana', '--role', 'AGENCY'];
    expect(await user(options, '123456789012\n')).toEqual({
      code: 1,
      said: 'The password is too easy to guess. Use several unrelated words.\n',
    });
    expect(await user(options)).toEqual({ code: 1, said: 'No password was given.\n' });
    const { code, said } = await user(['remove', 'a.satu']);
    expect(code).toBe(1);
    expect(said).toMatch(/^npm run user -- add LOGIN/);
  });
});
