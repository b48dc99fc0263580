import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../kernel/clock.ts';
import type { Letter, Mailer } from './mailer.ts';

/**
 * Letters as files, one `.eml` each, for a mail program of the machine to pick up. A letter appears whole or not at all,
 * and nobody but the user of the server reads it: there is a code in it.
 */
export function fileOutbox(dataDir: string, from: string, clock: Clock): Mailer {
  const folder = join(dataDir, 'outbox');
  return {
    async send(letter) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const at = clock.now();
      // the same letter again takes the place of the first
      const name = letter.id ?? `${at.toISOString().replace(/[:.]/g, '')}-${randomUUID().slice(0, 8)}`;
      const half = join(folder, `${name}.part`);
      await writeFile(half, written(letter, from, at), { mode: 0o600 });
      await rename(half, join(folder, `${name}.eml`));
    },
  };
}

/** A message as RFC 5322 has it; whatever is not plain ASCII travels encoded. */
export function written({ to, subject, text, id }: Letter, from: string, at: Date): string {
  const body = Buffer.from(text.replace(/\r?\n/g, '\r\n'), 'utf8').toString('base64');
  return [
    `From: ${oneLine(from)}`,
    `To: ${oneLine(to)}`,
    `Subject: =?UTF-8?B?${Buffer.from(subject, 'utf8').toString('base64')}?=`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    ...(id ? [`Message-ID: ${messageId(id)}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(body.match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');
}

/** The same for the same letter, so that a mail system keeps one of two. */
export const messageId = (id: string) => `<${id}@portal-mitra.invalid>`;

/** A line break inside a header would begin another one. */
const oneLine = (text: string) => text.replace(/[\r\n]+/g, ' ');
