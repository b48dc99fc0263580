import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { smtpMailer } from '../../../server/mail/smtp-mailer.ts';

let server: Server | undefined;
afterEach(() => new Promise((done) => (server ? server.close(done) : done(null))));

/** A mail server that takes what it is given and keeps it, or refuses every address. */
async function mailServer(refuses = false): Promise<{ url: string; lines: string[] }> {
  const lines: string[] = [];
  server = createServer((socket) => {
    let inData = false;
    let rest = '';
    socket.write('220 contoh\r\n');
    socket.on('data', (chunk) => {
      rest += chunk.toString('utf8');
      const whole = rest.split('\r\n');
      rest = whole.pop() ?? '';
      for (const line of whole) {
        lines.push(line);
        if (inData) {
          if (line === '.') {
            inData = false;
            socket.write('250 ok\r\n');
          }
        } else if (line === 'DATA') {
          inData = true;
          socket.write('354 go on\r\n');
        } else if (line.startsWith('RCPT') && refuses) socket.write('550 nobody here\r\n');
        else if (line === 'QUIT') socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `smtp://127.0.0.1:${address.port}`, lines };
}

const letter = { to: 'siti@contoh.id', subject: 'Kode Anda', text: 'Kode: abc\nBerlaku satu jam.' };

describe('A letter through a mail server', () => {
  it('arrives with sender, receiver, subject and text', async () => {
    const { url, lines } = await mailServer();
    await smtpMailer(url, 'Portal Mitra <portal@contoh.id>').send(letter);
    expect(lines).toEqual(
      expect.arrayContaining([
        'MAIL FROM:<portal@contoh.id>',
        'RCPT TO:<siti@contoh.id>',
        'From: Portal Mitra <portal@contoh.id>',
        'To: siti@contoh.id',
        'Subject: Kode Anda',
        'Kode: abc',
      ]),
    );
  });

  it('that may come twice carries the same number both times', async () => {
    const { url, lines } = await mailServer();
    const mailer = smtpMailer(url, 'portal@contoh.id');
    const id = '01890000-0000-7000-8000-000000000000';
    await mailer.send({ ...letter, id });
    await mailer.send({ ...letter, id });
    const numbers = lines.filter((line) => line.startsWith('Message-ID'));
    expect(numbers).toEqual(Array(2).fill(`Message-ID: <${id}@portal-mitra.invalid>`));
  });

  it('that the server does not take is an error, not a letter that seems sent', async () => {
    const { url, lines } = await mailServer(true);
    await expect(smtpMailer(url, 'portal@contoh.id').send(letter)).rejects.toThrow();
    expect(lines).not.toContain('DATA');
  });
});
