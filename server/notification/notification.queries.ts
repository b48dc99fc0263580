import { type Keyset, listPage, newestFirst } from '../database/keyset.ts';
import type { Page } from '../database/page.ts';
import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import type { LetterState, NotificationKind } from './notification.codes.ts';

/** What somebody was told. */
export interface NotificationRow {
  id: string;
  kind: NotificationKind;
  /** Of the agreement, the group or the budget. */
  title: string;
  subjectId: string;
  detail: string;
  aboutOn: CalendarDate;
  step: number;
  createdAt: Date;
  readAt: Date | null;
  settledAt: Date | null;
}

const COLUMNS = `n.id, n.kind, coalesce(m.title, g.name, b.name) as title, n.subject_id as "subjectId", n.detail, n.about_on as "aboutOn", n.step,
  n.created_at as "createdAt", n.read_at as "readAt", n.settled_at as "settledAt"`;
const NEWEST: Keyset<NotificationRow> = newestFirst('n');

/** What this user was told, the newest first; with open only what still waits and was not read. */
export function notificationsPage(
  sql: Sql,
  userId: string,
  question: { readonly open: boolean; readonly first: number; readonly after: string | null },
): Promise<Page<NotificationRow>> {
  const { open, first, after } = question;
  return listPage(sql, {
    columns: COLUMNS,
    from: `notification n left join mou m on m.id = n.mou_id left join partner_group g on g.id = n.group_id
           left join subsidy_budget b on b.id = n.budget_id`,
    where: ['n.user_id = $1::uuid', ...(open ? ['n.read_at is null', 'n.settled_at is null'] : [])],
    values: [userId],
    ...{ keyset: NEWEST, first, after },
  });
}

/** How much this user has not read yet, up to a hundred. */
export async function unreadCount(sql: Sql, userId: string): Promise<number> {
  const [row] = await sql.query<{ total: number }>({
    name: 'notifications_unread',
    text: `select count(*)::integer as total from (
             select from notification n where n.user_id = $1 and n.read_at is null and n.settled_at is null limit 100) x`,
    values: [userId],
  });
  return row?.total ?? 0;
}

export interface MouReminderRow {
  id: string;
  kind: NotificationKind;
  detail: string;
  aboutOn: CalendarDate;
  step: number;
  toName: string;
  toRole: string;
  createdAt: Date;
  readAt: Date | null;
  mail: LetterState;
  mailedAt: Date | null;
}

/** Who was told what about an agreement, by which way and when; the newest first. */
export function remindersOfMou(
  sql: Sql,
  mouId: string,
  first: number,
  after: string | null,
): Promise<Page<MouReminderRow>> {
  return listPage<MouReminderRow>(sql, {
    columns: `n.id, n.kind, n.detail, n.about_on as "aboutOn", n.step, n.user_name as "toName", n.user_role as "toRole", n.created_at as "createdAt",
      n.read_at as "readAt", coalesce(l.state, 'NONE') as mail, case when l.state = 'SENT' then l.settled_at end as "mailedAt"`,
    from: 'notification n left join notification_letter l on l.id = n.letter_id',
    where: ['n.mou_id = $1::uuid'],
    values: [mouId],
    ...{ keyset: newestFirst('n'), first, after },
  });
}

/** Where letters to this user go, and whether they do. */
export async function reminderMail(sql: Sql, userId: string): Promise<{ address: string | null; on: boolean }> {
  const [row] = await sql.query<{ address: string | null; on: boolean }>({
    name: 'reminder_mail',
    text: 'select u.email as address, u.mail_reminders as "on" from app_user u where u.id = $1',
    values: [userId],
  });
  return row ?? { address: null, on: false };
}
