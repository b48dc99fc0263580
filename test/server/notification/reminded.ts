import type { Letter } from '../../../server/mail/mailer.ts';
import { type ReminderParts, remind, sendLetters } from '../../../server/notification/reminder.run.ts';
import type { Actor, Json } from '../../support/actors.ts';
import type { TestPortal } from '../../support/portal.ts';

/** A server's reminding, with the letters that it has sent. */
export function reminding(portal: TestPortal, change: Partial<ReminderParts> = {}) {
  const letters: Letter[] = [];
  const parts: ReminderParts = {
    ...{ system: portal.pools.system, clock: portal.clock, address: 'https://portal.contoh.id' },
    mailer: { send: async (letter) => void letters.push(letter) },
    ...{ log: { warn: () => {} }, signal: new AbortController().signal, ...change },
  };
  return { letters, run: () => remind(parts), send: () => sendLetters(parts) };
}

const FIELDS = 'id kind title subjectId paper waitsIn stage aboutOn step readAt settledAt';

export async function inbox(actor: Actor, open = false): Promise<Json[]> {
  const INBOX = `query ($open: Boolean) { notifications(first: 50, open: $open) { nodes { ${FIELDS} } } }`;
  return (await actor.query(INBOX, { open })).notifications.nodes;
}

export const unread = async (actor: Actor): Promise<number> =>
  (await actor.query('{ viewer { unreadNotifications } }')).viewer.unreadNotifications;

/** What one was told, as kind and step. */
export const told = async (actor: Actor): Promise<string[]> =>
  (await inbox(actor)).map(({ kind, step }) => `${kind} ${step}`).sort();
