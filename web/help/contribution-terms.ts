import type { TermGroup } from './term.ts';

export const contributionTerms: TermGroup = {
  id: 'manfaat',
  title: { id: 'Program dan iuran', en: 'Benefits and contributions' },
  terms: [
    {
      id: 'jkk',
      name: { id: 'JKK', en: 'Work accident cover (JKK)' },
      meaning: { id: 'Jaminan Kecelakaan Kerja.', en: 'Cover for accidents at work.' },
    },
    {
      id: 'jkm',
      name: { id: 'JKM', en: 'Death cover (JKM)' },
      meaning: { id: 'Jaminan Kematian.', en: 'Cover for the family when somebody dies.' },
    },
    {
      id: 'jht',
      name: { id: 'JHT', en: 'Old-age savings (JHT)' },
      meaning: { id: 'Jaminan Hari Tua.', en: 'Savings that are paid out in old age.' },
    },
    {
      id: 'jp',
      name: { id: 'JP', en: 'Pension (JP)' },
      meaning: {
        id: 'Jaminan Pensiun. Hanya untuk penerima upah.',
        en: 'A monthly pension. For wage earners only.',
      },
    },
    {
      id: 'iuran',
      name: { id: 'Iuran', en: 'Contribution' },
      meaning: {
        id: 'Uang yang dibayar tiap bulan untuk satu peserta.',
        en: 'The money paid every month for one member.',
      },
    },
    {
      id: 'blth',
      name: { id: 'BLTH', en: 'Contribution month (BLTH)' },
      meaning: { id: 'Bulan dan tahun iuran.', en: 'The month and year a contribution is for.' },
    },
    {
      id: 'jatuh-tempo',
      name: { id: 'Jatuh tempo', en: 'Due day' },
      meaning: {
        id: 'Hari terakhir membayar: tanggal 15 bulan itu. Untuk penerima upah tanggal 15 bulan berikutnya.',
        en: 'The last day to pay: the 15th. For wage earners the 15th of the next month.',
      },
    },
    {
      id: 'kuota',
      name: { id: 'Kuota dan target', en: 'Quota and target' },
      meaning: {
        id: 'Jumlah orang yang direncanakan, per desa atau per perjanjian.',
        en: 'The number of people foreseen, by village or by agreement.',
      },
    },
    {
      id: 'pagu',
      name: { id: 'Pagu, alokasi, realisasi', en: 'Ceiling, allocation, spent' },
      meaning: {
        id: 'Batas anggaran, bagian tiap desa, dan yang sudah dibayar.',
        en: 'The limit of a budget, the share of each village, and what is paid.',
      },
    },
    {
      id: 'tahap-sp2d',
      name: { id: 'Tahap, SP2D, SPJ', en: 'Tranche, SP2D, SPJ' },
      meaning: {
        id: 'Bagian dana yang dikirim sekali. Nomor perintah transfernya. Laporan pertanggungjawabannya.',
        en: 'Money sent at one time. The number of its transfer order. The report on it.',
      },
    },
    {
      id: 'bkbk',
      name: { id: 'BKBK', en: 'Special-purpose grant (BKBK)' },
      meaning: {
        id: 'Bantuan keuangan bersifat khusus dari provinsi kepada desa.',
        en: 'Money that a province gives its villages for one purpose.',
      },
    },
    {
      id: 'masa-perlindungan',
      name: { id: 'Masa perlindungan', en: 'Months of cover' },
      meaning: {
        id: 'Sampai bulan apa iuran sudah dibayar atau tersedia dananya.',
        en: 'Until which month contributions are paid or funded.',
      },
    },
  ],
};
