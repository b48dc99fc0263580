import type { TermGroup } from './term.ts';

export const paperTerms: TermGroup = {
  id: 'nomor',
  title: { id: 'Nomor dan surat', en: 'Numbers and papers' },
  terms: [
    {
      id: 'nik',
      name: { id: 'NIK', en: 'NIK (national identity number)' },
      meaning: {
        id: 'Nomor KTP, 16 angka. Portal hanya menampilkan dua angka terakhir.',
        en: 'The number of the identity card, 16 digits. The portal shows the last two only.',
      },
    },
    {
      id: 'kk',
      name: { id: 'KK', en: 'Family card (KK)' },
      meaning: { id: 'Kartu keluarga.', en: 'The card that lists a household.' },
    },
    {
      id: 'kpj',
      name: { id: 'KPJ', en: 'Member number (KPJ)' },
      meaning: {
        id: 'Nomor peserta dari BPJS Ketenagakerjaan. Satu orang satu nomor seumur hidup.',
        en: 'The number the agency gives. One person keeps one number for life.',
      },
    },
    {
      id: 'npp',
      name: { id: 'NPP', en: 'Employer or group number (NPP)' },
      meaning: {
        id: 'Nomor pendaftaran perusahaan atau wadah.',
        en: 'The number under which an employer or a collective is registered.',
      },
    },
    {
      id: 'mou',
      name: { id: 'MoU', en: 'Memorandum (MoU)' },
      meaning: {
        id: 'Nota kesepahaman antara BPJS Ketenagakerjaan dan mitra.',
        en: 'A memorandum of understanding between the agency and a partner.',
      },
    },
    {
      id: 'pks',
      name: { id: 'PKS', en: 'Cooperation agreement (PKS)' },
      meaning: {
        id: 'Perjanjian kerja sama yang menjalankan isi MoU.',
        en: 'The agreement that puts a memorandum to work.',
      },
    },
    {
      id: 'adendum',
      name: { id: 'Adendum', en: 'Addendum' },
      meaning: {
        id: 'Perubahan atau tambahan pada perjanjian yang sudah ada.',
        en: 'A change or an addition to an agreement that stands.',
      },
    },
    {
      id: 'sk',
      name: { id: 'SK', en: 'Decree (SK)' },
      meaning: {
        id: 'Surat keputusan, misalnya penetapan penerima bantuan.',
        en: 'An official decision, for example who receives a subsidy.',
      },
    },
  ],
};
