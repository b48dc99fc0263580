import type { Message } from '../kernel/message.ts';

export const tariffMessages = {
  FUND_UNKNOWN: {
    id: 'Sumber dana tidak dikenal. Pilih dari daftar.',
    en: 'This fund is not known. Choose one from the list.',
  },
  PROGRAMME_NOT_OFFERED: {
    id: 'Program {programme} tidak tersedia untuk segmen ini. Pekerja bukan penerima upah dapat memilih JHT sebagai ganti JP.',
    en: '{programme} is not offered to this segment. A non-wage earner may choose JHT instead of JP.',
  },
  PROGRAMMES_MISSING: { id: 'Pilih sedikitnya satu program.', en: 'Choose at least one programme.' },
  WAGE_MISSING: {
    id: 'Isi upah sebulan: iuran penerima upah dihitung darinya.',
    en: 'Enter the monthly wage: the contribution is a share of it.',
  },
  TARIFF_UNKNOWN: {
    id: 'Tarif {programme} untuk {month} belum ada. Pilih bulan lain atau minta pusat menambahkannya.',
    en: 'There is no tariff of {programme} for {month} yet. Choose another month or ask head office to add it.',
  },
  SPAN_LENGTH: { id: 'Jumlah bulan harus 1 sampai {max}.', en: 'The number of months is 1 to {max}.' },
  PEOPLE_RANGE: { id: 'Jumlah orang harus 1 sampai {max}.', en: 'The number of people is 1 to {max}.' },
} as const satisfies Record<string, Message>;
