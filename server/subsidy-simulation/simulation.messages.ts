import type { Message } from '../kernel/message.ts';

export const simulationMessages = {
  SIMULATION_NAME_LENGTH: {
    id: 'Nama simulasi harus {min} sampai {max} huruf.',
    en: 'The name of a simulation has {min} to {max} letters.',
  },
  SIMULATIONS_FULL: {
    id: 'Anda sudah menyimpan {max} simulasi. Hapus satu yang tidak dipakai.',
    en: 'You already keep {max} simulations. Delete one that is not used.',
  },
  SIMULATION_PEOPLE_SHARE: {
    id: 'Bagian orang harus 0,01% sampai 500% dari kuota.',
    en: 'The share of people is 0.01% to 500% of the quota.',
  },
  SIMULATION_WITHOUT_BUDGET: {
    id: 'Simulasi ini tidak dibuat dari anggaran. Buat draf anggaran baru darinya.',
    en: 'This simulation was not made beside a budget. Make a new draft of it.',
  },
  ASSUMED_MANY: { id: 'Paling banyak {max} andaian tarif.', en: 'At most {max} assumed tariffs.' },
  ASSUMED_AMOUNT: {
    id: 'Iuran andaian harus Rp0 sampai Rp1.000.000 sebulan.',
    en: 'An assumed contribution is Rp0 to Rp1,000,000 a month.',
  },
  ASSUMED_NOTHING: {
    id: 'Isi iuran JKK atau JKM yang diandaikan.',
    en: 'Enter the assumed contribution of JKK or JKM.',
  },
  ASSUMED_FACTOR: {
    id: 'Bagian yang tetap dibayar harus 0,01% sampai 99,99%.',
    en: 'The part that remains to be paid is 0.01% to 99.99%.',
  },
  ASSUMED_UNTIL: {
    id: 'Bulan berakhirnya harus sesudah bulan mulainya.',
    en: 'It ends after the month in which it begins.',
  },
} as const satisfies Record<string, Message>;
