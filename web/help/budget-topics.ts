import type { Topic } from './topic.ts';

/** How a subsidy budget goes from its decree to the money, and what to do when a step sticks. */
export const budgetTopics: readonly Topic[] = [
  {
    id: 'anggaran',
    page: '/anggaran',
    text: {
      id: {
        title: 'Anggaran subsidi: dari SK sampai disetujui',
        steps: [
          'Buat draf: perjanjian, sumber dana, bulan, kuota, dan tahap.',
          'Isi nomor dan tanggal SK, lalu tambahkan berkasnya di Dokumen dasar.',
          'Bila kuota lebih mahal daripada pagu, pilih satu dari tiga cara.',
          'Atur tenggat tiap tahapan agar yang terlambat terlihat.',
          'Minta persetujuan. Orang lain memeriksa jumlahnya, lalu menyetujui.',
        ],
        after:
          'Saat disetujui, tiap desa dan kelurahan langsung mendapat alokasinya. Sesudah itu anggaran hanya berubah dengan SK, lewat Perubahan.',
      },
      en: {
        title: 'Subsidy budgets: from decree to approval',
        steps: [
          'Make a draft: agreement, fund, months, quota and tranches.',
          'Give number and date of the decree, and add its file under Papers.',
          'Where the quota costs more than the earmark, choose one of three ways.',
          'Set a deadline for each stage, so that late ones show.',
          'Ask for approval. Another person checks the sum and approves.',
        ],
        after: 'Once approved, every village has its allocation. After that it changes by decree only, under Changes.',
      },
    },
  },
  {
    id: 'pembagian',
    page: '/anggaran',
    text: {
      id: {
        title: 'Membagi anggaran dari berkas',
        steps: [
          'Buka anggarannya, lalu pilih Bagi dari berkas.',
          'Unduh templat. Isinya sudah unit dan rupiah yang sekarang.',
          'Ubah rupiahnya. Jumlah semua unit harus tetap sama dengan jumlah anggaran.',
          'Pilih berkasnya. Tiap baris diperiksa, dan unit yang tertinggal disebut.',
          'Bila semuanya benar, pilih Bagi. Untuk anggaran yang disetujui, isi SK perubahannya.',
        ],
        after: 'Satu baris salah berarti tidak ada yang dibagi. Kode desa lama dikenali.',
      },
      en: {
        title: 'Divide a budget by a file',
        steps: [
          'Open the budget and choose Divide by file.',
          'Download the template. It has the units and their rupiah of now.',
          'Change the rupiah. All units still have to come to the budget.',
          'Choose the file. Each row is checked, and units left out are named.',
          'When all is right, choose Divide. An approved budget needs its changing decree.',
        ],
        after: 'One wrong row means that nothing is divided. Former village codes are known.',
      },
    },
  },
  {
    id: 'perubahan-anggaran',
    page: '/anggaran',
    text: {
      id: {
        title: 'Mengubah anggaran yang sudah disetujui',
        steps: [
          'Buka anggarannya, lalu pilih Perubahan.',
          'Tambah unit: pilih desanya, asal dananya, dan kuotanya.',
          'Keluarkan unit: lepaskan cadangannya dulu. Dananya pindah ke unit lain atau belum dibagi.',
          'Bila kode wilayah berganti, pilih Pakai kode baru. Dana dan peserta ikut.',
          'Kuota dan umur: isi yang baru, lihat biayanya, lalu minta persetujuan orang lain.',
        ],
        after: 'Tiap perubahan memuat alasan dan SK. Yang sudah dicadangkan tetap dibayar walau batas umur berubah.',
      },
      en: {
        title: 'Change a budget that is approved',
        steps: [
          'Open the budget and choose Changes.',
          'Add a unit: choose its village, where the money comes from, and its quota.',
          'Take a unit out: release its reservations first. Its money goes elsewhere or stays undivided.',
          'Where region codes changed, choose Use the new codes. Money and members follow.',
          'Quota and ages: give the new ones, see the cost, and ask another person.',
        ],
        after: 'Each change has a reason and a decree. Who is reserved stays paid for when ages change.',
      },
    },
  },
  {
    id: 'dana-masuk',
    page: '/anggaran',
    text: {
      id: {
        title: 'Mencatat dana masuk dan laporan (SPJ)',
        steps: [
          'Buka anggarannya, lalu pilih Dana masuk.',
          'Pilih tahap, lalu kabupaten atau kecamatan yang menerima.',
          'Pilih Catat dana masuk. Jumlahnya sudah terisi menurut hak tiap desa.',
          'Untuk banyak SP2D, pilih Catat dari berkas. Tiap baris diperiksa dulu.',
          'Setelah laporan diterima, pilih Catat laporan untuk wilayah yang sama.',
        ],
        after:
          'Tanpa laporan, tahap berikutnya tertahan. Salah catat? Buka Buku besar, pilih Batalkan, dan tulis alasannya. Lalu catat lagi.',
      },
      en: {
        title: 'Record money received and reports (SPJ)',
        steps: [
          'Open the budget and choose Money received.',
          'Choose the tranche, then the regency or district that received it.',
          'Choose Record money received. What each village is due is filled in.',
          'For many transfers choose Record from a file. Each row is checked first.',
          'When the report is in, choose Record report for the same region.',
        ],
        after:
          'Without a report the next tranche is held up. A mistake? Open the Ledger, choose Take back and give the reason. Then record it again.',
      },
    },
  },
  {
    id: 'cadangan',
    page: '/anggaran',
    text: {
      id: {
        title: 'Mencadangkan bulan peserta dan melihat apakah dananya cukup',
        steps: [
          'Buka anggarannya, lalu pilih Cadangkan. Yang paling lama terdaftar didahulukan.',
          'Lihat tabel wilayah: yang terburuk ada di atas. Ikuti tautan sampai desa.',
          'Halaman desa memuat kuota, orang, tahap, laporan, dan perlindungannya.',
          'Bila seseorang pergi, pilih namanya di halaman desa, lalu Lepas cadangan.',
          'Lihat grafik untuk membandingkan rencana, dana masuk, dan pembayaran.',
        ],
        after:
          'Bulan yang terbayar dari dana masuk adalah perkiraan: tiap tahap dianggap dibagi seperti seluruh dananya.',
      },
      en: {
        title: 'Reserve months of members, and see whether the money lasts',
        steps: [
          'Open the budget and choose Reserve. The longest registered come first.',
          'Look at the table of regions: the worst stand first. Follow the links down to a village.',
          'The page of a village has its quota, people, tranches, reports and cover.',
          'When somebody leaves, choose the name on the village page, then Release.',
          'See charts to compare what was planned, received and paid.',
        ],
        after:
          'Months that the money pays are an estimate. Each tranche is taken to be shared out like the whole grant.',
      },
    },
  },
];
