import type { TermGroup } from './term.ts';

export const listTerms: TermGroup = {
  id: 'impor',
  title: { id: 'Daftar yang masuk', en: 'Lists that come in' },
  terms: [
    {
      id: 'daftar-impor',
      name: { id: 'Impor', en: 'Import' },
      meaning: {
        id: 'Satu berkas dalam perjalanannya menjadi data peserta.',
        en: 'One file on its way to becoming members.',
      },
    },
    {
      id: 'ditolak',
      name: { id: 'Baris ditolak', en: 'Refused row' },
      meaning: {
        id: 'Baris yang belum dapat disimpan. Sebab dan perbaikannya tertulis.',
        en: 'A row that cannot be saved yet. It says why and what to do.',
      },
    },
    {
      id: 'peringatan',
      name: { id: 'Peringatan', en: 'Warning' },
      meaning: {
        id: 'Baris yang tetap disimpan tetapi perlu dicek.',
        en: 'A row that is saved all the same and wants a look.',
      },
    },
    {
      id: 'mutasi',
      name: { id: 'Mutasi', en: 'Change of record' },
      meaning: {
        id: 'Perubahan data atau status peserta.',
        en: 'A change of a member’s data or status.',
      },
    },
    {
      id: 'penggantian',
      name: { id: 'Penggantian', en: 'Replacement' },
      meaning: {
        id: 'Orang lain memakai sisa bulan peserta yang keluar.',
        en: 'Another person takes the months left by one who went.',
      },
    },
    {
      id: 'riwayat',
      name: { id: 'Riwayat', en: 'History' },
      meaning: {
        id: 'Siapa mengubah apa, kapan, dan mengapa. Tidak dapat dihapus.',
        en: 'Who changed what, when and why. It cannot be deleted.',
      },
    },
  ],
};
