import { formatMessage, type Locale, type Message } from '../kernel/message.ts';
import type { Letter } from '../mail/mailer.ts';
import { ASKED_MINUTES } from './access-code.ts';

const subject: Message = { id: 'Kode masuk Portal Mitra', en: 'Your code for Portal Mitra' };
const text: Message = {
  id: `Halo {name},

seseorang, mungkin Anda sendiri, meminta kode untuk membuat kata sandi baru di Portal Mitra.

Nama pengguna: {login}
Kode: {code}
Berlaku {minutes} menit, sekali pakai.

Buka {address}/kode, isi nama pengguna dan kode, lalu buat kata sandi baru.

Bila bukan Anda yang meminta, abaikan surat ini: kata sandi Anda tidak berubah.`,
  en: `Hello {name},

somebody, perhaps you, asked for a code to set a new password in Portal Mitra.

User name: {login}
Code: {code}
Valid for {minutes} minutes, once.

Open {address}/kode, fill in user name and code, and choose a new password.

If it was not you, ignore this letter: your password has not changed.`,
};

export interface CodeLetter {
  readonly email: string;
  readonly name: string;
  readonly login: string;
  readonly code: string;
  readonly address: string;
}

/** The letter that brings a code somebody asked for. The code stands in the text only, never in an address. */
export function codeLetter({ email, name, login, code, address }: CodeLetter, locale: Locale): Letter {
  const words = { name, login, code, address, minutes: ASKED_MINUTES };
  return { to: email, subject: formatMessage(subject, locale), text: formatMessage(text, locale, words) };
}
