import type { Act } from '../database/act.ts';

/** The signature is recorded, so that nobody has to say it of the group again. */
export async function markGroupsSigned(act: Act, groupIds: readonly string[]): Promise<void> {
  await act.sql.query({
    name: 'groups_signed',
    text: `update partner_group set stage = 'SIGNED', version = version + 1, updated_at = $2
            where id = any ($1::uuid[]) and stage <> 'SIGNED' and closed_at is null`,
    values: [groupIds, act.at],
  });
}
