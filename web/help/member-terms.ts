import type { TermGroup } from './term.ts';

export const memberTerms: TermGroup = {
  id: 'orang',
  title: { id: 'Peserta dan keadaannya', en: 'Members and where they stand' },
  terms: [
    {
      id: 'peserta',
      name: { id: 'Peserta', en: 'Member' },
      meaning: {
        id: 'Satu orang dalam satu segmen di bawah satu mitra.',
        en: 'One person in one segment under one partner.',
      },
    },
    {
      id: 'calon',
      name: { id: 'Calon peserta', en: 'Candidate' },
      meaning: {
        id: 'Ada di daftar usulan dan belum punya KPJ.',
        en: 'Stands on a proposed list and has no member number yet.',
      },
    },
    {
      id: 'terdaftar',
      name: { id: 'Terdaftar', en: 'Registered' },
      meaning: {
        id: 'Sudah punya KPJ. Belum berarti iurannya dibayar.',
        en: 'Has a member number. It does not say that the contribution is paid.',
      },
    },
    {
      id: 'terlindungi',
      name: { id: 'Terlindungi', en: 'Protected' },
      meaning: {
        id: 'Iuran bulan yang dimaksud sudah dibayar.',
        en: 'The contribution of the month in question has been paid.',
      },
    },
    {
      id: 'belum-dibayar',
      name: { id: 'Belum dibayar', en: 'Not yet paid' },
      meaning: {
        id: 'Iuran bulan itu belum dibayar oleh penanggungnya. Pekerja tidak berutang.',
        en: 'The payer has not paid that month yet. The worker owes nothing.',
      },
    },
    {
      id: 'berakhir',
      name: { id: 'Berakhir', en: 'Ended' },
      meaning: {
        id: 'Kepesertaan di mitra ini selesai. Alasannya tercatat dan datanya tetap ada.',
        en: 'The membership under this partner is over. The reason and the data are kept.',
      },
    },
    {
      id: 'pu',
      name: { id: 'PU (penerima upah)', en: 'Wage earner (PU)' },
      meaning: {
        id: 'Orang yang bekerja dengan upah pada pemberi kerja.',
        en: 'Somebody who works for a wage with an employer.',
      },
    },
    {
      id: 'bpu',
      name: { id: 'BPU (bukan penerima upah)', en: 'Non-wage earner (BPU)' },
      meaning: {
        id: 'Pekerja mandiri atau informal, misalnya petani, nelayan, dan pedagang.',
        en: 'Somebody who works on their own account, such as farmers, fishers and traders.',
      },
    },
    {
      id: 'pekerja-rentan',
      name: { id: 'Pekerja rentan (PR)', en: 'Vulnerable worker (PR)' },
      meaning: {
        id: 'Pekerja tidak mampu yang iurannya dibantu anggaran.',
        en: 'A worker of small means whose contribution a budget pays.',
      },
    },
    {
      id: 'mme',
      name: { id: 'MME (masyarakat miskin ekstrem)', en: 'Extreme poverty (MME)' },
      meaning: {
        id: 'Golongan pada daftar bantuan, sesuai data pemerintah.',
        en: 'A group on subsidised lists, as government data has it.',
      },
    },
    {
      id: 'non-asn',
      name: { id: 'Non-ASN', en: 'Non-civil-servant staff' },
      meaning: {
        id: 'Pegawai pemerintah yang bukan aparatur sipil negara.',
        en: 'People who work for the government and are no civil servants.',
      },
    },
    {
      id: 'tpp',
      name: { id: 'Pendamping desa (TPP)', en: 'Village facilitator (TPP)' },
      meaning: {
        id: 'Tenaga pendamping profesional dari kementerian desa.',
        en: 'Professional facilitators of the ministry for villages.',
      },
    },
  ],
};
