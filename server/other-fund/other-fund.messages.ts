import type { Message } from '../kernel/message.ts';

export const otherFundMessages = {
  OTHER_FUND_LIMIT: {
    id: 'Batas {max} orang sehari untuk pertanyaan tentang sumber dana lain sudah tercapai. Lanjutkan besok, atau minta klarifikasi ke kantor cabang.',
    en: 'Questions about other funds end at {max} people a day. Go on tomorrow, or ask the branch for a clarification.',
  },
  OTHER_FUND_REASON: {
    id: 'Alasan harus {min} sampai {max} huruf.',
    en: 'A reason has {min} to {max} letters.',
  },
  OTHER_FUND_SPAN: { id: 'Masa yang ditanyakan harus 1 sampai {max} bulan.', en: 'Ask about 1 to {max} months.' },
} as const satisfies Record<string, Message>;
