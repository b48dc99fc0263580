import type { Message } from '../kernel/message.ts';

export const divisionMessages = {
  DIVISION_FILE_HEADER: {
    id: 'Baris judul tidak ditemukan. Berkas harus punya kolom kode desa dan jumlah. Pakai templatnya.',
    en: 'No header row was found. The file needs village code and amount. Use the template.',
  },
  DIVISION_FILE_LONG: {
    id: 'Berkas berisi lebih dari {max} baris. Hapus baris di luar anggaran ini.',
    en: 'The file has more than {max} rows. Take out rows of other budgets.',
  },
  DIVISION_FILE_EMPTY: { id: 'Tidak ada baris di bawah judul.', en: 'There is no row below the header.' },
  DIVISION_FILE_PROBLEMS: {
    id: 'Masih ada baris yang salah. Tidak ada yang dibagi. Perbaiki berkas, lalu pilih lagi.',
    en: 'Some rows are still wrong. Nothing was divided. Correct the file and choose it again.',
  },
  DIVISION_SUM: {
    id: 'Jumlah semua unit {sum}, seharusnya {whole}. Tidak ada yang dibagi. Samakan jumlahnya dalam berkas.',
    en: 'All units come to {sum} instead of {whole}. Nothing was divided. Make the file add up.',
  },
  DIVISION_OUTDATED: {
    id: 'Pembagian dari berkas tidak lagi sama dengan jumlah anggaran. Pilih berkas baru, atau hapus pembagiannya.',
    en: 'The division from the file is no longer the total. Choose a new file, or drop it.',
  },
  DIVISION_REPEATED: {
    id: 'Desa ini sudah ada di baris {row}. Hapus salah satu.',
    en: 'This village stands in row {row} already. Take one out.',
  },
  DIVISION_OUTSIDE: {
    id: 'Desa ini tidak ada dalam sasaran perjanjian atau jalur dananya. Hapus barisnya, atau periksa kodenya.',
    en: 'Neither agreement nor funding lines aim at this village. Take the row out, or check its code.',
  },
  DIVISION_NOT_UNIT: {
    id: 'Desa ini belum menjadi unit anggaran. Tambahkan unitnya dulu, atau hapus barisnya.',
    en: 'This village is no unit of the budget yet. Add it first, or take the row out.',
  },
  DIVISION_NAME: {
    id: 'Kode ini milik {name}. Periksa kode atau namanya.',
    en: 'This code is that of {name}. Check code or name.',
  },
  DIVISION_QUOTA: {
    id: 'Kuota per kategori adalah bilangan bulat; jumlahnya 1 sampai {max} orang. Isi ketiganya, atau kosongkan semua.',
    en: 'Quotas are whole numbers and 1 to {max} people together. Fill in all or none.',
  },
  DIVISION_QUOTA_OPEN: {
    id: 'Kuota anggaran yang disetujui diubah lewat permintaan tersendiri. Kosongkan kolom kuota.',
    en: 'Quotas of an approved budget are changed by a request. Leave these columns empty.',
  },
  DIVISION_RESERVED: {
    id: 'Di desa ini sudah dicadangkan lebih dari itu. Paling sedikit {least}.',
    en: 'More than that is reserved in this village. At least {least}.',
  },
  DIVISION_RESERVED_MEANWHILE: {
    id: 'Sementara itu ada bulan yang dicadangkan. Periksa berkasnya sekali lagi.',
    en: 'Months were reserved meanwhile. Check the file once more.',
  },
} as const satisfies Record<string, Message>;
