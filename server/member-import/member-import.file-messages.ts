import type { Message } from '../kernel/message.ts';

/** Why a file is refused as a whole, and what to do. */
export const memberImportFileMessages = {
  FILE_MISSING: {
    id: 'Belum ada berkas. Pilih berkas XLSX atau CSV.',
    en: 'There is no file. Choose an XLSX or CSV file.',
  },
  FILE_EMPTY: {
    id: 'Berkas kosong. Isi daftar di templat, simpan, lalu unggah lagi.',
    en: 'The file is empty. Fill in the template, save it, and upload again.',
  },
  FILE_NO_ROWS: {
    id: 'Judul kolom ditemukan, tetapi belum ada peserta di bawahnya. Isi daftar, simpan, lalu unggah lagi.',
    en: 'The column headers are there, but nobody is listed below them. Fill in the list, save it, and upload again.',
  },
  FILE_TOO_BIG: {
    id: 'Berkas lebih besar dari {max} MB. Hapus gambar dan lembar yang tidak perlu, atau bagi menjadi beberapa berkas.',
    en: 'The file is larger than {max} MB. Remove pictures and sheets that are not needed, or split it into several files.',
  },
  FILE_TOO_MANY_ROWS: {
    id: 'Berkas berisi lebih dari {max} baris. Bagi menjadi beberapa berkas, misalnya satu per kabupaten.',
    en: 'The file has more than {max} rows. Split it into several files, for example one a regency.',
  },
  FILE_PASSWORD: {
    id: 'Berkas dilindungi kata sandi. Simpan salinannya tanpa kata sandi, lalu unggah salinan itu.',
    en: 'The file is protected by a password. Save a copy without one and upload that.',
  },
  FILE_MACROS: {
    id: 'Berkas berisi makro. Simpan sebagai "Buku Kerja Excel (.xlsx)", lalu unggah lagi.',
    en: 'The file contains macros. Save it as "Excel Workbook (.xlsx)" and upload again.',
  },
  FILE_XLS_OLD: {
    id: 'Ini format Excel lama (.xls). Buka, simpan sebagai "Buku Kerja Excel (.xlsx)", lalu unggah lagi.',
    en: 'This is the old Excel format (.xls). Open it, save it as "Excel Workbook (.xlsx)", and upload again.',
  },
  FILE_XLSB: {
    id: 'Ini format biner (.xlsb). Simpan sebagai "Buku Kerja Excel (.xlsx)", lalu unggah lagi.',
    en: 'This is the binary format (.xlsb). Save it as "Excel Workbook (.xlsx)" and upload again.',
  },
  FILE_ODS: {
    id: 'Ini format OpenDocument (.ods). Simpan sebagai .xlsx, lalu unggah lagi.',
    en: 'This is the OpenDocument format (.ods). Save it as .xlsx and upload again.',
  },
  FILE_HTML: {
    id: 'Berkas ini sebenarnya halaman web yang diberi nama .xls. Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi.',
    en: 'This file is really a web page named .xls. Open it in Excel, save it as .xlsx, and upload again.',
  },
  FILE_NOT_SPREADSHEET: {
    id: 'Berkas ini bukan lembar kerja. Unggah berkas XLSX atau CSV.',
    en: 'This file is not a spreadsheet. Upload an XLSX or CSV file.',
  },
  FILE_DAMAGED: {
    id: 'Berkas rusak atau terpotong. Buka dan simpan ulang di Excel, lalu unggah lagi.',
    en: 'The file is damaged or cut off. Open and save it again in Excel, and upload again.',
  },
  FILE_BOMB: {
    id: 'Isi berkas jauh lebih besar daripada ukurannya dan tidak dibuka. Salin daftar ke templat kosong, lalu unggah lagi.',
    en: 'The content is far larger than the file and is not opened. Copy the list into an empty template and upload again.',
  },
  FILE_NOT_OURS: {
    id: 'Judul kolom kami tidak ditemukan. Unduh templat, salin daftar ke dalamnya, lalu unggah lagi.',
    en: 'Our column headers were not found. Download the template, copy the list into it, and upload again.',
  },
  FILE_HEADER_INCOMPLETE: {
    id: 'Baris judul tidak lengkap: kolom NIK dan Nama Lengkap harus ada dalam satu baris bersama kolom lain dari templat.',
    en: 'The header row is incomplete: NIK and Full Name have to stand in one row together with other columns of the template.',
  },
  FILE_SEVERAL_LISTS: {
    id: 'Ada lebih dari satu daftar dalam berkas: {sheets}. Gabungkan menjadi satu lembar, atau unggah satu per satu.',
    en: 'The file holds more than one list: {sheets}. Put them on one sheet, or upload them one by one.',
  },
  FILE_COLUMNS_MIXED: {
    id: 'Hanya {share}% isi kolom NIK yang berbentuk NIK. Mungkin kolom tertukar. Periksa judul kolom, lalu unggah lagi.',
    en: 'Only {share}% of the NIK column looks like a NIK. The columns may be mixed up. Check the headers and upload again.',
  },
  UPLOAD_CUT_OFF: { id: 'Unggahan terputus. Silakan coba lagi.', en: 'The upload was cut off. Please try again.' },
} as const satisfies Record<string, Message>;
