import type { Topic } from './topic.ts';

/** Targets of offices and what came of them, and the changes of a month. */
export const targetTopics: readonly Topic[] = [
  {
    id: 'target',
    page: '/target',
    text: {
      id: {
        title: 'Menetapkan target dan mencetak laporan bulanan',
        steps: [
          'Pilih tahun dan bulan. Kantor yang paling tertinggal ada di atas.',
          'Buka kantor, lalu pilih Usulkan atau Ubah pada segmennya.',
          'Tulis orang, rupiah, cara menghitung, dan dasar targetnya.',
          'Orang lain menyetujui usulan itu. Target lama berlaku sampai saat itu.',
          'Pilih Cetak laporan untuk lembar A4 dengan angka yang sama.',
        ],
        after: 'Realisasi tidak dapat diketik: portal menghitungnya dari bulan iuran yang terbayar.',
      },
      en: {
        title: 'Set targets and print the monthly report',
        steps: [
          'Choose year and month. The office furthest behind stands first.',
          'Open an office, then choose Propose or Change for its segment.',
          'Write people, rupiah, the way of counting, and what it rests on.',
          'Somebody else approves. Until then the old target is in force.',
          'Choose Print the report for a sheet with the same figures.',
        ],
        after: 'What was reached is never typed in: the portal counts paid months.',
      },
    },
  },
  {
    id: 'tenaga-kerja',
    page: '/tenaga-kerja',
    text: {
      id: {
        title: 'Melihat apa yang menghambat perlindungan tenaga kerja',
        steps: [
          'Baca yang menghambat tiap provinsi dan berapa orangnya. Yang terbesar ada di atas.',
          'Buka provinsinya untuk kabupaten dan kotanya.',
          'Pilih Semua kabupaten/kota untuk urutan seluruh Indonesia.',
        ],
        after: 'Terlindungi berarti iuran bulan lalu sudah dibayar.',
      },
      en: {
        title: 'See what keeps a workforce from being protected',
        steps: [
          'Read what is in the way of each province, and for how many people.',
          'Open a province for its regencies and cities.',
          'Choose All regencies for one order over the whole country.',
        ],
        after: 'Protected means that the contribution of last month is paid.',
      },
    },
  },
  {
    id: 'mutasi',
    page: '/mutasi',
    text: {
      id: {
        title: 'Membekukan mutasi bulanan untuk potongan gaji',
        steps: [
          'Pilih perjanjian dan bulan. Daftar memuat yang masuk dan keluar.',
          'Periksa nama dan tanggalnya, lalu pilih Bekukan.',
          'Orang lain memilih Setujui, atau mengembalikannya dengan alasan.',
          'Cetak atau unduh daftar yang sudah dibekukan.',
        ],
        after: 'Perubahan yang datang sesudah dibekukan masuk daftar bulan berikutnya.',
      },
      en: {
        title: 'Freeze the changes of a month for the payroll',
        steps: [
          'Choose agreement and month. The list names who joined and left.',
          'Check names and days, then choose Freeze.',
          'Somebody else approves, or gives it back with a reason.',
          'Print or download the frozen list.',
        ],
        after: 'Changes that come later go into the list of the next month.',
      },
    },
  },
];
