import type { Act } from '../database/act.ts';
import type { Locale } from '../kernel/message.ts';

export async function setLocale(act: Act, locale: Locale): Promise<void> {
  await act.sql.query({
    text: 'update app_user set locale = $2, version = version + 1, updated_at = $3 where id = $1',
    values: [act.viewer.userId, locale, act.at],
  });
}

export async function setReminderMail(act: Act, on: boolean): Promise<void> {
  await act.sql.query({
    text: 'update app_user set mail_reminders = $2, version = version + 1, updated_at = $3 where id = $1',
    values: [act.viewer.userId, on, act.at],
  });
}
