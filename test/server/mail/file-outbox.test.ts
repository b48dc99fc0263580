import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '../../../server/kernel/clock.ts';
import { fileOutbox } from '../../../server/mail/file-outbox.ts';
import type { Mailer } from '../../../server/mail/mailer.ts';

let folder: string;
let outbox: Mailer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  outbox = fileOutbox(folder, 'portal@contoh.id', fixedClock('2026-03-02T09:00:00+07:00'));
});
afterEach(() => rm(folder, { recursive: true }));

const files = () => readdir(join(folder, 'outbox'));
const letter = { to: 'siti@contoh.id', subject: 'Pengingat', text: 'Perjanjian berakhir.' };

describe('The outbox', () => {
  it('keeps a file for each letter, which only the user of the server reads', async () => {
    await outbox.send(letter);
    await outbox.send(letter);
    const [first, ...more] = await files();
    expect([first?.endsWith('.eml'), more.length]).toEqual([true, 1]);
    expect((await stat(join(folder, 'outbox', first as string))).mode & 0o777).toBe(0o600);
  });

  it('keeps one file for a letter that comes twice', async () => {
    const id = '01890000-0000-7000-8000-000000000000';
    await outbox.send({ ...letter, id });
    await outbox.send({ ...letter, id });
    expect(await files()).toEqual([`${id}.eml`]);
    expect(await readFile(join(folder, 'outbox', `${id}.eml`), 'utf8')).toContain(
      `Message-ID: <${id}@portal-mitra.invalid>`,
    );
  });
});
