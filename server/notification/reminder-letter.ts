import type { CalendarDate } from '../kernel/calendar-date.ts';
import { formatMessage, type Locale, type Message } from '../kernel/message.ts';
import type { Letter } from '../mail/mailer.ts';
import { paperWords } from '../mou-document/paper-words.ts';
import type { NotificationKind } from './notification.codes.ts';

/** One matter in a letter. */
export interface LetterLine {
  readonly kind: NotificationKind;
  readonly detail: string;
  readonly aboutOn: CalendarDate;
  /** Of the agreement, the group or the budget. */
  readonly title: string;
}

const subject: Message = { id: '{count} pengingat dari Portal Mitra', en: '{count} reminders from Portal Mitra' };
const subjectOfOne: Message = { id: 'Pengingat dari Portal Mitra', en: 'A reminder from Portal Mitra' };
const text: Message = {
  id: `Halo {name},

ini yang perlu Anda ketahui hari ini:

{lines}

Buka {address}/tugas untuk melihat semuanya dan menindaklanjutinya.

Tidak ingin menerima surat seperti ini? Matikan di {address}/akun. Pengingat di portal tetap ada.`,
  en: `Hello {name},

this is what you should know today:

{lines}

Open {address}/tugas to see all of it and to act.

No more letters like this? Switch them off at {address}/akun. The reminders in the portal stay.`,
};

const lines: Readonly<Record<NotificationKind, Message>> = {
  MOU_ENDING: {
    id: 'Perjanjian "{title}" berakhir {date}. Perpanjang, atau siapkan pengakhirannya.',
    en: 'The agreement "{title}" ends on {date}. Renew it, or prepare its end.',
  },
  MOU_WAITING: {
    id: '"{title}" menunggu {detail} sejak {date}.',
    en: '"{title}" has waited for {detail} since {date}.',
  },
  PAPER_MISSING: {
    id: 'Dokumen belum ada untuk "{title}": {detail}. Tenggat {date}.',
    en: 'A paper is missing for "{title}": {detail}. Due on {date}.',
  },
  GROUP_STEP: {
    id: 'Langkah berikutnya untuk "{title}" lewat tenggat {date}.',
    en: 'The next step for "{title}" was due on {date}.',
  },
  BUDGET_DEADLINE: {
    id: 'Anggaran "{title}", tahapan {detail}: tenggat {date}.',
    en: 'Budget "{title}", stage {detail}: due on {date}.',
  },
};

/** Papers, states and stages in words; each code stands for one thing over all of them. */
const details: Readonly<Record<string, Message>> = {
  IN_REVIEW: { id: 'telaah', en: 'the legal review' },
  READY: { id: 'tanda tangan', en: 'the signature' },
  ...paperWords,
  LIST: { id: 'usulan daftar', en: 'proposed lists' },
  CHECK: { id: 'pemeriksaan daftar', en: 'checking the lists' },
  DECREE: { id: 'penetapan SK', en: 'the decree' },
  REGISTRATION: { id: 'pendaftaran', en: 'registration' },
  TRANSFER: { id: 'penyaluran dana', en: 'the transfer' },
  PAYMENT: { id: 'pembayaran iuran', en: 'the payment' },
  REPORT: { id: 'pelaporan', en: 'the report' },
};

const dates = {
  id: new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

export interface ReminderLetter {
  /** The same however often it is tried. */
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly lines: readonly LetterLine[];
  /** Where the portal is. */
  readonly address: string;
}

/** Everything that came up at once, in one letter. It names agreements, groups and budgets, and nobody's data. */
export function reminderLetter({ id, email, name, locale, lines: matters, address }: ReminderLetter): Letter {
  const written = matters.map(({ kind, detail, aboutOn, title }) => {
    const date = dates[locale].format(new Date(`${aboutOn}T00:00:00Z`));
    const words = { title, date, detail: details[detail]?.[locale] ?? detail };
    return `- ${formatMessage(lines[kind], locale, words)}`;
  });
  return {
    ...{ id, to: email },
    subject: formatMessage(matters.length === 1 ? subjectOfOne : subject, locale, { count: matters.length }),
    text: formatMessage(text, locale, { name, address, lines: written.join('\n') }),
  };
}
