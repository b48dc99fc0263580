import type { Message } from '../kernel/message.ts';

export const memberEventMessages = {
  EVENT_DATE_FUTURE: { id: 'Tanggal kejadian tidak boleh setelah hari ini.', en: 'The day cannot lie after today.' },
  EVENT_DATE_BEFORE_BIRTH: {
    id: 'Tanggal kejadian lebih awal dari tanggal lahir peserta.',
    en: 'The day lies before the member was born.',
  },
  EVENT_RECORDED: {
    id: 'Kejadian ini sudah tercatat untuk peserta ini. Buka catatan yang ada.',
    en: 'This is recorded for the member already. Open the record that is there.',
  },
  EVENT_WITHDRAWN: { id: 'Catatan ini sudah dibatalkan.', en: 'This record was withdrawn.' },
  EVENT_REASON: { id: 'Tulis alasan, {min} sampai {max} huruf.', en: 'Enter a reason of {min} to {max} characters.' },
  EVENT_PAPER_DATE: { id: 'Isi tanggal diserahkan.', en: 'Enter the day on which it was handed in.' },
  EVENT_PAPER_DATE_FUTURE: {
    id: 'Tanggal diserahkan tidak boleh setelah hari ini.',
    en: 'It cannot have been handed in after today.',
  },
  EVENT_PAPER_DATE_BEFORE: {
    id: 'Tanggal diserahkan lebih awal dari kejadiannya.',
    en: 'It cannot have been handed in before it happened.',
  },
} as const satisfies Record<string, Message>;
