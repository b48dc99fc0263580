import type { Act } from '../database/act.ts';

/** One that is somebody else's or is over stays as it is. */
export async function endSession(act: Act, id: string): Promise<void> {
  await act.sql.query({
    text: 'update session set ended_at = $3 where id = $1 and user_id = $2 and ended_at is null',
    values: [id, act.viewer.userId, act.at],
  });
}
