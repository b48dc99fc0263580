import type { Act } from '../database/act.ts';
import type { ReadyOperator } from './operator-file.check.ts';

/** What the first time that this key was used made. */
export async function madeBefore(act: Act, key: string): Promise<readonly { id: string; place: string }[]> {
  const [filed] = await act.sql.query<{ answer: { made: { id: string; place: string }[] } }>({
    text: `select answer from idempotency where user_id = $1 and operation = 'operatorFile' and key = $2`,
    values: [act.viewer.userId, key],
  });
  return filed?.answer.made ?? [];
}

export async function insertAll(act: Act, partnerId: string, made: readonly (ReadyOperator & { id: string })[]) {
  const rows = made.map(({ id, login, email, name, phone, regionId }) => ({
    ...{ id, login, email, name, phone },
    scope: [{ partner_id: partnerId, region_id: regionId }],
  }));
  await act.sql.query({
    name: 'operators_create',
    text: `select user_create(x.id, x.login, x.email, x.name, x.phone, 'OPERATOR', 'REGION', x.scope, $2)
      from jsonb_to_recordset($1::jsonb) x (id uuid, login text, email text, name text, phone text, scope jsonb)`,
    values: [JSON.stringify(rows), act.at],
  });
}

/** @param rows the hashes as hex */
export async function issueCodes(
  act: Act,
  rows: readonly { readonly id: string; readonly hash: string }[],
  validUntil: Date,
): Promise<void> {
  await act.sql.query({
    name: 'operators_issue_codes',
    text: `select user_code_issue(x.id, decode(x.hash, 'hex'), $2, $3)
      from jsonb_to_recordset($1::jsonb) x (id uuid, hash text)`,
    values: [JSON.stringify(rows), validUntil, act.at],
  });
}
