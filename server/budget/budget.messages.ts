import type { Message } from '../kernel/message.ts';

export const budgetMessages = {
  GRANT_RANGE: {
    id: 'Dana per unit harus lebih dari Rp0 dan tanpa sen.',
    en: 'The grant of a unit is more than Rp0, without cents.',
  },
  SHARE_RANGE: {
    id: 'Bagian untuk iuran harus 0,01% sampai 100%.',
    en: 'The share for contributions is 0.01% to 100%.',
  },
  QUOTA_RANGE: { id: 'Kuota per unit harus 1 sampai {max} orang.', en: 'The quota of a unit is 1 to {max} people.' },
  UNITS_RANGE: { id: 'Jumlah unit harus 1 sampai {max}.', en: 'The number of units is 1 to {max}.' },
} as const satisfies Record<string, Message>;
