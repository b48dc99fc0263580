import type { Locale } from '../kernel/message.ts';

const parts: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Jakarta',
};
const formats = { id: new Intl.DateTimeFormat('id-ID', parts), en: new Intl.DateTimeFormat('en-GB', parts) };

/** An instant as the screen shows it: `21 Nov 2026 08.05 WIB`. */
export function instantText(at: Date, locale: Locale): string {
  return `${formats[locale].format(at).replace(/,| pukul/g, '')} WIB`;
}
