import type { Sql } from '../database/sql.ts';

export interface SessionRow {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  device: string;
  address: string | null;
}

/** A user's live sessions, the latest first: ends and idle times as the door sees them. */
export function liveSessions(sql: Sql, userId: string, at: Date): Promise<SessionRow[]> {
  return sql.query<SessionRow>({
    name: 'live_sessions',
    text: `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", device, address from session
      where user_id = $1 and ended_at is null and last_seen_at > $2::timestamptz - interval '30 minutes'
        and created_at > $2::timestamptz - interval '12 hours' order by created_at desc limit 50`,
    values: [userId, at],
  });
}
