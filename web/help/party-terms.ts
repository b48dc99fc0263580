import type { TermGroup } from './term.ts';

export const partyTerms: TermGroup = {
  id: 'pihak',
  title: { id: 'Siapa bekerja sama', en: 'Who works together' },
  terms: [
    {
      id: 'mitra',
      name: { id: 'Mitra', en: 'Partner' },
      meaning: {
        id: 'Lembaga yang menandatangani perjanjian dan membawa pesertanya.',
        en: 'An organisation that signs agreements and brings its people.',
      },
    },
    {
      id: 'kelompok',
      name: { id: 'Kelompok', en: 'Group' },
      meaning: {
        id: 'Orang dari satu mitra yang didaftarkan bersama, misalnya kelompok binaan.',
        en: 'People of one partner who come in together, such as a fostered group.',
      },
    },
    {
      id: 'kelompok-aktif',
      name: { id: 'Kelompok aktif, berhenti bayar', en: 'Active group, stopped paying' },
      meaning: {
        id: 'Aktif: sedikitnya satu anggota terlindungi bulan ini. Berhenti bayar: dulu ada, sekarang tidak ada.',
        en: 'Active: at least one member is protected this month. Stopped paying: some were, nobody is.',
      },
    },
    {
      id: 'penandatanganan-bersama',
      name: { id: 'Penandatanganan bersama', en: 'Signing together' },
      meaning: {
        id: 'Beberapa kelompok menandatangani pada satu hari, satu perjanjian untuk tiap kelompok.',
        en: 'Several groups sign on one day, one agreement each.',
      },
    },
    {
      id: 'wadah',
      name: { id: 'Wadah', en: 'Collective' },
      meaning: {
        id: 'Tempat daftar kolektif bagi pekerja informal.',
        en: 'A body through which informal workers register together.',
      },
    },
    {
      id: 'perisai',
      name: { id: 'Perisai', en: 'Field agent (Perisai)' },
      meaning: {
        id: 'Agen yang mengajak dan mendampingi pekerja informal.',
        en: 'An agent who recruits and looks after informal workers.',
      },
    },
    {
      id: 'ekosistem',
      name: { id: 'Ekosistem', en: 'Ecosystem' },
      meaning: {
        id: 'Lingkungan kerja: desa, pasar, e-commerce dan UMKM, pekerja rentan.',
        en: 'Where people work: villages, markets, online trade, vulnerable workers.',
      },
    },
    {
      id: 'koordinator',
      name: { id: 'Koordinator', en: 'Coordinator' },
      meaning: {
        id: 'Memegang satu mitra seluruhnya dan mengundang operatornya.',
        en: 'Keeps a whole partner and invites its operators.',
      },
    },
    {
      id: 'operator',
      name: { id: 'Operator', en: 'Operator' },
      meaning: {
        id: 'Mengisi data satu wilayah atau kelompok dari satu mitra.',
        en: 'Fills in the data of one region or group of a partner.',
      },
    },
    {
      id: 'cakupan',
      name: { id: 'Cakupan', en: 'Scope' },
      meaning: {
        id: 'Sejauh mana seorang pengguna dapat melihat data.',
        en: 'How far a user can see.',
      },
    },
  ],
};
