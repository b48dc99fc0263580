import type { Sql } from '../database/sql.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { type DueLetter, LETTER_LINES, NEXT_LETTER, REMIND, SETTLE, WRITE_LETTERS } from './reminder.queries.ts';
import type { LetterLine } from './reminder-letter.ts';

/**
 * Writes down who has to be told what on a day, and files the letters about it, within the caller's transaction. What was
 * told once is not told again, whoever else is at it: a key of the table sees to that.
 * @returns how many are new
 */
export async function writeReminders(sql: Sql, today: CalendarDate, at: Date): Promise<number> {
  const fresh = await sql.query<{ id: string }>({ text: REMIND, values: [today, at] });
  await sql.query({ text: SETTLE, values: [today, at] });
  if (fresh.length > 0) await sql.query({ text: WRITE_LETTERS, values: [fresh.map(({ id }) => id), at] });
  return fresh.length;
}

export async function nextLetter(sql: Sql, tried: readonly string[]): Promise<DueLetter | null> {
  const [letter] = await sql.query<DueLetter>({ text: NEXT_LETTER, values: [tried] });
  return letter ?? null;
}

export function linesOfLetter(sql: Sql, id: string): Promise<LetterLine[]> {
  return sql.query<LetterLine>({ text: LETTER_LINES, values: [id] });
}

export async function settleLetter(sql: Sql, id: string, state: 'SENT' | 'DROPPED', at: Date): Promise<void> {
  await sql.query({
    text: 'update notification_letter set state = $2, tries = tries + 1, settled_at = $3 where id = $1',
    values: [id, state, at],
  });
}

/** One more attempt that came to nothing; after the last one nobody tries again. */
export async function failLetter(sql: Sql, id: string, most: number, at: Date): Promise<void> {
  await sql.query({
    text: `update notification_letter set tries = tries + 1, state = case when tries + 1 >= $2 then 'FAILED' else 'DUE' end,
                  settled_at = case when tries + 1 >= $2 then $3::timestamptz end
            where id = $1`,
    values: [id, most, at],
  });
}
