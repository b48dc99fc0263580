import type { Message } from '../kernel/message.ts';
import type { ContributionPayer, ContributionState } from './contribution.codes.ts';

export const contributionMessages = {
  UNIT_EMPTY: {
    id: 'Pilih kelompok, atau perjanjian dengan atau tanpa satu desa.',
    en: 'Choose a group, or an agreement with or without one village.',
  },
  UNIT_VILLAGE_UNKNOWN: {
    id: 'Desa/kelurahan tidak dikenal. Pilih dari daftar.',
    en: 'This village is not known. Choose one from the list.',
  },
  SPAN_MONTHS: { id: 'Jumlah bulan harus 1 sampai {max}.', en: 'The number of months is 1 to {max}.' },
  SPAN_OUTSIDE: {
    id: 'Bulan harus antara {from} dan {until}.',
    en: 'Months must lie between {from} and {until}.',
  },
} as const satisfies Record<string, Message>;

/** How a month stands, as a list says it. */
export const contributionStateLabels: Readonly<Record<ContributionState, Message>> = {
  PAID: { id: 'Dibayar', en: 'Paid' },
  PREPAID: { id: 'Dibayar di muka', en: 'Paid in advance' },
  NOT_DUE: { id: 'Belum jatuh tempo', en: 'Not due yet' },
  DUE: { id: 'Jatuh tempo bulan ini', en: 'Due this month' },
  OVERDUE: { id: 'Belum dibayar', en: 'Not yet paid' },
  NON_ACTIVE: { id: 'Belum dibayar, tidak aktif', en: 'Not paid, not active' },
};

export const contributionPayerLabels: Readonly<Record<ContributionPayer, Message>> = {
  WORKER: { id: 'Peserta sendiri', en: 'The member' },
  PARTNER: { id: 'Mitra sebagai pemberi kerja', en: 'The partner as employer' },
  FUND: { id: 'Subsidi atau sponsor', en: 'Subsidy or sponsor' },
};
