import type { Topic } from './topic.ts';

/** Tasks of those who bring groups in. */
export const groupTopics: readonly Topic[] = [
  {
    id: 'papan-kelompok',
    page: '/kelompok?tampilan=papan',
    text: {
      id: {
        title: 'Menggerakkan kelompok di papan',
        steps: [
          'Buka Kelompok, lalu pilih Papan.',
          'Seret kartu ke tahap lain, atau pilih tahap pada kartu.',
          'Tekan Urungkan bila keliru.',
          'Catat telepon dan kunjungan di halaman kelompok.',
        ],
        after: 'Kolom yang dihitung mengikuti peserta dan pembayaran, jadi tidak dapat diisi dengan tangan.',
      },
      en: {
        title: 'Move groups on the board',
        steps: [
          'Open Groups, then choose Board.',
          'Drag a card to another stage, or choose the stage on the card.',
          'Press Undo after a mistake.',
          'Write down calls and visits on the page of the group.',
        ],
        after: 'Counted columns follow members and payments, so no hand sets them.',
      },
    },
  },
  {
    id: 'tanda-tangan-bersama',
    page: '/penandatanganan',
    text: {
      id: {
        title: 'Menandatangani bersama beberapa kelompok',
        steps: [
          'Di daftar Kelompok, pilih kelompoknya, lalu Tanda tangan bersama.',
          'Isi tanggal, tempat, penanda tangan, dan pola nomor sekali saja.',
          'Periksa nomor tiap kelompok, lalu minta telaah.',
          'Setelah orang lain menyetujui, unduh PDF dan tandatangani.',
          'Catat tanda tangan: semua kelompok sekaligus.',
        ],
        after: 'Kalau satu kelompok belum bisa, tidak ada yang disimpan. Namanya dan alasannya disebut.',
      },
      en: {
        title: 'Have several groups sign together',
        steps: [
          'Choose the groups in their list, then Sign together.',
          'Enter day, place, signatory and number pattern once.',
          'Check the number of each group, then ask for the review.',
          'Once somebody else approved, download the PDF and sign.',
          'Record the signatures: all groups at once.',
        ],
        after: 'If one group cannot sign, nothing is saved. Its name and the reason are told.',
      },
    },
  },
  {
    id: 'lembar-setoran',
    page: '/kelompok',
    text: {
      id: {
        title: 'Mengumpulkan iuran kelompok',
        steps: [
          'Di halaman kelompok, buka Lembar setoran.',
          'Cetak dan tandai dengan pena, atau tandai di layar.',
          'Tekan Laporkan uang, lalu isi jumlah dan tanggalnya.',
        ],
        after: 'Bulannya dihitung dibayar setelah kantor cabang mengonfirmasi.',
      },
      en: {
        title: 'Collect the contributions of a group',
        steps: [
          'Open the collection sheet on the page of the group.',
          'Print it and mark it with a pen, or mark it on the screen.',
          'Press Report money, then enter sum and date.',
        ],
        after: 'The months count as paid once the branch confirms.',
      },
    },
  },
];
