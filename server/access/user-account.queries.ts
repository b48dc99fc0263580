import type pg from 'pg';
import { StartupError } from '../startup-error.ts';

export async function officeId(client: pg.ClientBase, code: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>('select id from office where code = upper($1)', [code.trim()]);
  if (!rows[0]) throw new StartupError('There is no office with this code.');
  return rows[0].id;
}

export async function partnerId(client: pg.ClientBase, typed: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'select id from partner where id::text = lower($1) or lower(name) = lower($1) limit 2',
    [typed.trim()],
  );
  if (rows.length > 1) throw new StartupError('Several partners bear this name: give the id.');
  if (!rows[0]) throw new StartupError('There is no partner with this name or id.');
  return rows[0].id;
}

export async function groupId(client: pg.ClientBase, partner: string, typed: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'select id from partner_group where partner_id = $2 and (id::text = lower($1) or lower(name) = lower($1))',
    [typed.trim(), partner],
  );
  if (!rows[0]) throw new StartupError('That partner has no group with this name or id.');
  return rows[0].id;
}

export async function regionId(client: pg.ClientBase, code: string): Promise<number> {
  const { rows } = await client.query<{ id: number }>('select id from region where code = $1 and valid_to is null', [
    code.trim(),
  ]);
  if (!rows[0]) throw new StartupError('There is no region with this code today; codes look like 15.01.');
  return rows[0].id;
}
