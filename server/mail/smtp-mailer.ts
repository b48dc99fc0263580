import { createTransport } from 'nodemailer';
import { messageId } from './file-outbox.ts';
import type { Mailer } from './mailer.ts';

const PATIENCE_MS = 15_000;

/**
 * Hands letters to a mail server. Whoever is waiting for the answer of a page waits for it too, so a server that does not
 * answer is given up on soon; the letter is then not sent, and the caller says so in the log without the address.
 * @param url smtp://, smtps:// with user and password where the server wants them
 */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    {
      url,
      ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
      // nothing but the text of the letter: no files and no addresses are fetched for it
      ...{ disableFileAccess: true, disableUrlAccess: true },
    },
    { from },
  );
  return {
    async send({ to, subject, text, id }) {
      await transport.sendMail({ to, subject, text, ...(id ? { messageId: messageId(id) } : {}) });
    },
  };
}
