import type pg from 'pg';
import { asPortal } from '../database/system-transaction.ts';
import { sqlOf } from '../database/viewer-transaction.ts';
import { businessDate, type Clock } from '../kernel/clock.ts';
import type { Mailer } from '../mail/mailer.ts';
import { failLetter, linesOfLetter, nextLetter, settleLetter, writeReminders } from './reminder.store.ts';
import { reminderLetter } from './reminder-letter.ts';

const TRIES_MOST = 8;
/** A mail server that is away is not waited for by every letter in turn. */
const FAILURES_IN_A_ROW = 3;

interface ReminderLog {
  warn(facts: object, text: string): void;
}

export interface ReminderParts {
  readonly system: pg.Pool;
  readonly clock: Clock;
  readonly mailer: Mailer;
  /** Where the portal is, for links. */
  readonly address: string;
  readonly log: ReminderLog;
  /** Ends it between two letters. */
  readonly signal: AbortSignal;
}

/** Tells everybody what there is to tell today, and sends what is to be sent. Any number of servers may do it at once. */
export async function remind(parts: ReminderParts): Promise<void> {
  const at = parts.clock.now();
  await asPortal(parts.system, at, (client) => writeReminders(sqlOf(client), businessDate(parts.clock), at));
  await sendLetters(parts);
}

/**
 * Sends the letters that are due, each within a transaction that holds it: another server leaves it alone, and a server
 * that dies before it has sent leaves it due. One that dies between the sending and its commit sends the same letter again
 * under the same id, which a mail system and the outbox take for one letter.
 */
export async function sendLetters({ system, clock, mailer, address, log, signal }: ReminderParts): Promise<void> {
  const tried: string[] = [];
  let failures = 0;
  for (let more = true; more && failures < FAILURES_IN_A_ROW && !signal.aborted; ) {
    const at = clock.now();
    more = await asPortal(system, at, async (client) => {
      const sql = sqlOf(client);
      const letter = await nextLetter(sql, tried);
      if (!letter) return false;
      const { id, name, email, locale } = letter;
      tried.push(id);
      const lines = email === null ? [] : await linesOfLetter(sql, id);
      if (email === null || lines.length === 0) {
        await settleLetter(sql, id, 'DROPPED', at);
        return true;
      }
      try {
        await mailer.send(reminderLetter({ id, email, name, locale, lines, address }));
        failures = 0;
        await settleLetter(sql, id, 'SENT', at);
      } catch (error) {
        // what the mail server says may hold the address
        log.warn({ letter: id, code: (error as { code?: string }).code }, 'a reminder could not be sent');
        failures += 1;
        await failLetter(sql, id, TRIES_MOST, at);
      }
      return true;
    });
  }
}
