import type { Topic } from './topic.ts';

/** What people do with the papers of an agreement and with reminders. */
export const agreementTopics: readonly Topic[] = [
  {
    id: 'dokumen-perjanjian',
    page: '/tugas/dokumen',
    text: {
      id: {
        title: 'Melengkapi dokumen perjanjian',
        steps: [
          'Buka Tugas, lalu Dokumen yang belum ada. Yang paling dekat tenggatnya ada di atas.',
          'Buka perjanjiannya dan cari bagian Dokumen.',
          'Tekan Unggah di sebelah dokumen yang kurang, lalu pilih PDF, JPG, atau PNG.',
          'Berkas salah? Tekan Ganti untuk versi baru, atau Tarik dengan alasan.',
        ],
        after: 'Dokumen yang kurang tidak menahan tanda tangan. Versi lama tetap tersimpan.',
      },
      en: {
        title: 'Bring the papers of an agreement',
        steps: [
          'Open Tasks, then Papers still missing. The first due is on top.',
          'Open the agreement and find the section Papers.',
          'Press Upload beside a missing paper and choose a PDF, JPG or PNG.',
          'Wrong file? Press Replace for a new version, or Withdraw with a reason.',
        ],
        after: 'A missing paper holds up no signature. Old versions are kept.',
      },
    },
  },
  {
    id: 'pengingat',
    page: '/tugas',
    text: {
      id: {
        title: 'Membaca dan meneruskan pengingat',
        steps: [
          'Tekan lonceng di atas halaman. Angkanya adalah pengingat yang belum dibaca.',
          'Buka tautannya untuk langsung ke perjanjian, kelompok, atau anggarannya.',
          'Tekan Teruskan lewat WhatsApp untuk mengirim teks siap pakai.',
          'Atur surel pengingat di Akun dan sesi.',
        ],
        after: 'Pengingat muncul 90, 60, 30, dan 7 hari sebelum perjanjian berakhir, masing-masing sekali.',
      },
      en: {
        title: 'Read and forward reminders',
        steps: [
          'Press the bell on top. Its number counts unread reminders.',
          'Follow the link to the agreement, group or budget itself.',
          'Press Forward by WhatsApp to send a text that is ready.',
          'Choose e-mail reminders under Account and sessions.',
        ],
        after: 'Reminders come 90, 60, 30 and 7 days before an agreement ends, once each.',
      },
    },
  },
];
