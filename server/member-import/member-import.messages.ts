import type { Message } from '../kernel/message.ts';

/** What an import says of a cell or an act; the codes that the form knows too are in member.messages.ts. */
export const memberImportMessages = {
  NIK_NUMERIC_CELL: {
    id: 'Sel NIK berformat angka. Aplikasi lembar kerja hanya menyimpan 15 angka, sehingga NIK sudah rusak.',
    en: 'The NIK is in a number cell. Spreadsheets keep 15 digits only, so the NIK is damaged already.',
  },
  BIRTH_DATE_UNREADABLE: { id: 'Tanggal lahir tidak dapat dibaca.', en: 'The birth date cannot be read.' },
  SEX_UNKNOWN: {
    id: 'Jenis kelamin tidak dikenali dan diambil dari NIK.',
    en: 'The sex is not recognised and is taken from the NIK.',
  },
  CATEGORY_UNKNOWN: {
    id: 'Kategori tidak dikenali dan dikosongkan.',
    en: 'The category is not recognised and is left empty.',
  },
  INCOME_UNREADABLE: {
    id: 'Penghasilan tidak dapat dibaca dan dikosongkan.',
    en: 'The income cannot be read and is left empty.',
  },
  PAYER_UNKNOWN: { id: 'Pembayar iuran tidak dikenali.', en: 'Who pays the contribution is not recognised.' },
  SEGMENT_UNKNOWN: { id: 'Segmen tidak dikenali.', en: 'The segment is not recognised.' },
  VILLAGE_AMBIGUOUS: {
    id: 'Ada beberapa desa dengan nama ini: {candidates}.',
    en: 'Several villages bear this name: {candidates}.',
  },
  VILLAGE_SUGGESTED: {
    id: 'Desa ini tidak ada di kecamatan itu. Mungkin maksudnya {candidates}.',
    en: 'This village is not in that district. Perhaps {candidates} is meant.',
  },
  VILLAGE_CODE_NAME_DIFFER: {
    id: 'Kode desa adalah kode {name}, tetapi nama desa lain yang tertulis.',
    en: 'The code belongs to {name}, but another village is named.',
  },
  VILLAGE_CODE_OUTDATED: {
    id: 'Kode desa lama; dipakai kode sekarang {code} ({name}).',
    en: 'A former village code; today’s code {code} ({name}) is used.',
  },
  VILLAGE_NAME_DIFFERS: {
    id: 'Nama desa berbeda dengan register; dipakai {name} menurut kodenya.',
    en: 'The village name differs from the register; {name} is used, by its code.',
  },
  VILLAGE_CODE_UNKNOWN: {
    id: 'Kode desa tidak ada di register; dipakai {name} ({code}) menurut namanya.',
    en: 'The village code is not in the register; {name} ({code}) is used, by its name.',
  },
  DUPLICATE_IN_FILE: { id: 'NIK yang sama ada di baris {rows}.', en: 'The same NIK is in row {rows}.' },
  DUPLICATE_KEPT: {
    id: 'NIK yang sama ada lagi di baris {rows}; baris ini yang dipakai.',
    en: 'The same NIK is again in row {rows}; this row counts.',
  },
  MEMBER_OUT_OF_REGION: {
    id: 'NIK ini sudah terdaftar di mitra ini, di luar wilayah Anda.',
    en: 'This NIK is already registered with this partner, outside your region.',
  },
  CHANGED_SINCE_CHECK: {
    id: 'Data peserta ini berubah setelah berkas diperiksa, sehingga baris ini tidak disimpan.',
    en: 'This member changed after the file was checked, so this row was not saved.',
  },
  IMPORT_NOT_READY: {
    id: 'Impor ini belum siap atau sudah disimpan.',
    en: 'This import is not ready, or is saved already.',
  },
  IMPORT_NOTHING_TO_COMMIT: { id: 'Tidak ada baris yang dapat disimpan.', en: 'There is no row to save.' },
  KEPT_AT_UNDO: {
    id: 'Peserta ini sudah diubah, punya iuran, atau punya catatan klaim sejak impor, sehingga tidak ikut dibatalkan.',
    en: 'This member was changed, got contributions or an event of a claim since the import, so it was not undone.',
  },
  MONTHS_NOT_ELIGIBLE: {
    id: 'Tanpa bulan: belum terdaftar, bukan peserta subsidi, tanpa kategori, atau di bawah perjanjian lain.',
    en: 'Without months: not registered yet, not subsidised, without a category, or under another agreement.',
  },
  MONTHS_NO_UNIT: {
    id: 'Tanpa bulan: desanya tidak memiliki alokasi dalam anggaran.',
    en: 'Without months: the village has no allocation in the budget.',
  },
  MONTHS_OTHER_FUND: {
    id: 'Ada bulan yang sudah dibayar sumber dana lain, jadi tidak dicadangkan.',
    en: 'Some month is paid by another fund already and was not reserved.',
  },
  MONTHS_AGE: {
    id: 'Ada bulan di luar batas umur anggaran, jadi tidak dicadangkan.',
    en: 'In some month the person is outside the ages of the budget; it was not reserved.',
  },
  MONTHS_QUOTA: {
    id: 'Ada bulan tanpa tempat dalam kuota desanya, jadi tidak dicadangkan.',
    en: 'Some month has no place in the quota of the village; it was not reserved.',
  },
  MONTHS_MONEY: {
    id: 'Ada bulan yang tidak muat dalam dana desanya, jadi tidak dicadangkan.',
    en: 'There is no money left in the village for some month; it was not reserved.',
  },
  IMPORT_NOT_CANCELLABLE: {
    id: 'Impor ini sudah selesai dan tidak dapat dihentikan.',
    en: 'This import is over and cannot be stopped.',
  },
  IMPORT_NOT_UNDOABLE: {
    id: 'Impor ini tidak dapat dibatalkan: belum tersimpan, sudah dibatalkan, atau lebih dari {days} hari yang lalu. Ubah pesertanya satu per satu atau lewat daftar peserta.',
    en: 'This import cannot be undone: not saved, undone already, or more than {days} days ago. Change the members one by one or from the list of members.',
  },
} as const satisfies Record<string, Message>;

/** How a kind of problem is called over many rows, where the sentence of one row names something of that row. */
export const memberImportTitles: Readonly<Record<string, Message>> = {
  NIK_LENGTH: { id: 'NIK tidak 16 angka.', en: 'The NIK does not have 16 digits.' },
  NIK_NOT_DIGITS: { id: 'NIK berisi karakter selain angka.', en: 'The NIK contains something other than digits.' },
  VILLAGE_AMBIGUOUS: { id: 'Ada beberapa desa dengan nama yang sama.', en: 'Several villages bear the same name.' },
  VILLAGE_SUGGESTED: {
    id: 'Desa tidak ada di kecamatan yang tertulis.',
    en: 'The village is not in the district that is written.',
  },
  VILLAGE_CODE_NAME_DIFFER: { id: 'Kode desa dan nama desa berbeda.', en: 'Village code and village name differ.' },
  VILLAGE_CODE_OUTDATED: {
    id: 'Kode desa lama; dipakai kode sekarang.',
    en: 'A former village code; today’s code is used.',
  },
  VILLAGE_NAME_DIFFERS: {
    id: 'Nama desa berbeda dengan register; dipakai kodenya.',
    en: 'The village name differs from the register; the code is used.',
  },
  VILLAGE_CODE_UNKNOWN: {
    id: 'Kode desa tidak ada di register; dipakai namanya.',
    en: 'The village code is not in the register; the name is used.',
  },
  DUPLICATE_IN_FILE: { id: 'NIK ganda di dalam berkas.', en: 'The NIK is in the file more than once.' },
  DUPLICATE_KEPT: {
    id: 'NIK ganda di dalam berkas; baris pertama yang dipakai.',
    en: 'The NIK is in the file more than once; the first row counts.',
  },
};

const fixCell: Message = { id: 'Perbaiki sel ini, lalu unggah lagi.', en: 'Correct this cell and upload again.' };
const look: Message = {
  id: 'Periksa; baris ini tetap dapat disimpan.',
  en: 'Have a look; the row can be saved all the same.',
};
const beforeSending: Message = {
  id: 'Dapat disimpan. Lengkapi sebelum data dikirim ke BPJS Ketenagakerjaan.',
  en: 'Can be saved. Complete it before the data are sent to BPJS Ketenagakerjaan.',
};

/** What to do, where there is more to say than "correct this cell". */
const remedies: Readonly<Record<string, Message>> = {
  NIK_NUMERIC_CELL: {
    id: 'Ubah format kolom NIK menjadi Teks, lalu ketik ulang NIK dari KTP. Mengubah format saja tidak mengembalikan angka yang hilang.',
    en: 'Format the NIK column as Text, then type the NIK again from the identity card. The format alone does not bring the lost digits back.',
  },
  NIK_EMPTY: { id: 'Isi NIK dari KTP.', en: 'Fill in the NIK from the identity card.' },
  NIK_LENGTH: { id: 'Salin 16 angka NIK dari KTP.', en: 'Copy the 16 digits from the identity card.' },
  NIK_BIRTH_DATE: {
    id: 'Cocokkan dengan KTP: angka ke-7 sampai ke-12 adalah tanggal lahir; tanggal perempuan ditambah 40.',
    en: 'Compare with the identity card: digits 7 to 12 are the birth date, with 40 added to the day for a woman.',
  },
  DUPLICATE_IN_FILE: {
    id: 'Sisakan satu baris dengan data yang benar.',
    en: 'Keep one row, the one with the right data.',
  },
  DUPLICATE_KEPT: look,
  AGE_OVER_LIMIT: {
    id: 'Ganti dengan orang lain yang memenuhi syarat usia.',
    en: 'Replace by somebody who meets the age limit.',
  },
  AGE_LIMIT_WITHIN_PERIOD: {
    id: 'Siapkan pengganti untuk bulan-bulan setelahnya.',
    en: 'Prepare a replacement for the months after that.',
  },
  VILLAGE_EMPTY: {
    id: 'Isi kode desa, atau nama desa dan kecamatan.',
    en: 'Fill in the village code, or the names of village and district.',
  },
  VILLAGE_UNKNOWN: {
    id: 'Periksa ejaan nama desa dan kecamatan, atau isi kode desa.',
    en: 'Check the spelling of village and district, or fill in the code.',
  },
  VILLAGE_AMBIGUOUS: {
    id: 'Isi kecamatan dan kabupaten, atau kode desa.',
    en: 'Fill in district and regency, or the village code.',
  },
  VILLAGE_SUGGESTED: {
    id: 'Perbaiki nama kecamatan, atau isi kode desa.',
    en: 'Correct the district, or fill in the village code.',
  },
  VILLAGE_CODE_NAME_DIFFER: {
    id: 'Periksa mana yang benar. Kode BPS berbeda dengan kode Kemendagri.',
    en: 'Check which one is right. Codes of BPS differ from those of Kemendagri.',
  },
  VILLAGE_OUT_OF_SCOPE: {
    id: 'Hapus baris ini, atau minta petugas wilayah itu mengunggahnya.',
    en: 'Remove the row, or have the officer of that region upload it.',
  },
  MEMBER_HAS_ENDED: { id: 'Aktifkan kembali peserta ini lebih dahulu.', en: 'Reactivate the member first.' },
  MEMBER_DECEASED: {
    id: 'Periksa NIK. Bila benar, ganti dengan orang lain.',
    en: 'Check the NIK. If it is right, replace by somebody else.',
  },
  MEMBER_OUT_OF_REGION: {
    id: 'Minta koordinator memindahkan peserta ini ke wilayah Anda.',
    en: 'Ask the coordinator to move this member to your region.',
  },
  KEPT_AT_UNDO: {
    id: 'Buka data pesertanya. Bila memang keliru, akhiri kepesertaannya dengan alasan data keliru.',
    en: 'Open the member. If it is wrong after all, end the membership because the data are wrong.',
  },
  CHANGED_SINCE_CHECK: {
    id: 'Unduh baris ini dan unggah lagi agar diperiksa ulang.',
    en: 'Download the row and upload it again to have it checked anew.',
  },
  MONTHS_NOT_ELIGIBLE: {
    id: 'Lengkapi KPJ, pembayar, dan kategorinya, lalu cadangkan dari anggaran.',
    en: 'Complete KPJ, payer and category, then reserve from the budget.',
  },
  MONTHS_NO_UNIT: {
    id: 'Periksa desanya, atau minta koordinator menambah unit pada anggaran.',
    en: 'Check the village, or ask the coordinator to add the unit to the budget.',
  },
  MONTHS_OTHER_FUND: {
    id: 'Periksa apakah orang ini memang harus dibiayai dari anggaran ini.',
    en: 'Check whether this budget is to pay for this person at all.',
  },
  MONTHS_AGE: {
    id: 'Siapkan pengganti untuk bulan-bulan itu.',
    en: 'Prepare a replacement for these months.',
  },
  MONTHS_QUOTA: {
    id: 'Tunggu tempat yang kosong, atau ubah kuota desanya.',
    en: 'Wait for a free place, or change the quota of the village.',
  },
  MONTHS_MONEY: {
    id: 'Pindahkan dana dari desa yang masih memiliki sisa.',
    en: 'Move money from a village that has some left.',
  },
  OCCUPATION_UNKNOWN: {
    id: 'Disimpan sebagai "Lainnya" dengan catatan. Pilih dari daftar pekerjaan di templat.',
    en: 'Saved as "Other" with a note. Choose from the list of occupations in the template.',
  },
  OCCUPATION_EMPTY: {
    id: 'Isi pekerjaan dari daftar di templat.',
    en: 'Fill in an occupation from the list in the template.',
  },
  PAYER_EMPTY: {
    id: 'Isi Subsidi, Mandiri, Pemberi kerja atau Sponsor.',
    en: 'Fill in Subsidy, Self, Employer or Sponsor.',
  },
  PAYER_UNKNOWN: {
    id: 'Isi Subsidi, Mandiri, Pemberi kerja atau Sponsor.',
    en: 'Fill in Subsidy, Self, Employer or Sponsor.',
  },
  SEGMENT_UNKNOWN: { id: 'Isi BPU atau PU, atau kosongkan.', en: 'Fill in BPU or PU, or leave it empty.' },
  BIRTH_DATE_UNREADABLE: {
    id: 'Tulis hh-bb-tttt, misalnya 31-12-1980.',
    en: 'Write dd-mm-yyyy, for example 31-12-1980.',
  },
  PHONE_FORMAT: {
    id: 'Nomor tidak disimpan. Tulis 8 sampai 15 angka.',
    en: 'The number is not kept. Write 8 to 15 digits.',
  },
};

export function remedyOf(code: string, level: string): Message {
  return remedies[code] ?? (level === 'WARNS' ? look : level === 'BLOCKS_SENDING' ? beforeSending : fixCell);
}
