import type { Act } from '../database/act.ts';

/** @param ids null for everything; what is somebody else's or was read already stays as it is */
export async function markRead(act: Act, ids: readonly string[] | null): Promise<void> {
  await act.sql.query({
    text: `update notification set read_at = $2 where user_id = $1 and read_at is null and ($3::uuid[] is null or id = any ($3::uuid[]))`,
    values: [act.viewer.userId, act.at, ids],
  });
}
