import type { Message } from '../kernel/message.ts';

export const savedViewMessages = {
  SAVED_VIEW_NAME_LENGTH: {
    id: 'Nama tampilan harus 1 sampai {max} huruf.',
    en: 'The name of a view has 1 to {max} letters.',
  },
  SAVED_VIEW_NAME_TAKEN: {
    id: 'Anda sudah menyimpan tampilan dengan nama ini. Pilih nama lain.',
    en: 'You already keep a view of this name. Choose another name.',
  },
  SAVED_VIEW_QUERY: {
    id: 'Saringan ini tidak dapat disimpan: terlalu panjang atau memuat nomor panjang seperti NIK.',
    en: 'This filter cannot be kept: it is too long or holds a long number such as a NIK.',
  },
  SAVED_VIEW_NOT_SHARED: {
    id: 'Tampilan hanya dapat dibagikan oleh pengguna satu mitra atau satu kantor.',
    en: 'Only users of one partner or one office can share a view.',
  },
  SAVED_VIEWS_FULL: {
    id: 'Paling banyak {max} tampilan per daftar. Hapus satu yang tidak dipakai.',
    en: 'At most {max} views a list. Delete one that is not used.',
  },
} as const satisfies Record<string, Message>;
