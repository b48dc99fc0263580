import { agreementTopics } from './agreement-topics.ts';
import { budgetTopics } from './budget-topics.ts';
import { mapTopics } from './map-topics.ts';
import { targetTopics } from './target-topics.ts';
import type { Topic } from './topic.ts';

/** What people come to do, one task a topic. Kept here and not in the catalogues: only this page needs it. */
export const topics: readonly Topic[] = [
  {
    id: 'beranda',
    page: '/beranda',
    text: {
      id: {
        title: 'Membaca beranda',
        steps: [
          'Angka besar menjawab pertanyaan utama Anda hari ini.',
          'Di bawahnya tertulis dari berapa, dan per tanggal berapa.',
          'Buka tautan pada angka untuk melihat siapa atau desa mana saja.',
          'Bagian pekerjaan terbuka berisi hal yang menunggu Anda.',
        ],
        after: 'Calon peserta, terdaftar, dan terlindungi selalu dihitung terpisah dan tidak dijumlahkan.',
      },
      en: {
        title: 'Read the home page',
        steps: [
          'The large figure answers your main question of the day.',
          'Below it you read out of how many, and as of which date.',
          'Follow the link at a figure to see which people or villages.',
          'Open work lists what is waiting for you.',
        ],
        after: 'Candidates, registered and protected people are counted apart and never added up.',
      },
    },
  },
  {
    id: 'cari',
    page: '/peserta',
    text: {
      id: {
        title: 'Menemukan satu orang',
        steps: [
          'Tekan garis miring ( / ) di halaman mana pun.',
          'Ketik NIK, nama, atau KPJ, lalu tekan Enter.',
          'Buka nama orang itu di daftar.',
        ],
        after: 'Bila tidak ada, periksa ejaan. Orang di luar cakupan Anda tidak ditampilkan.',
      },
      en: {
        title: 'Find one person',
        steps: [
          'Press slash ( / ) on any page.',
          'Type a NIK, a name or a member number, then press Enter.',
          'Open the name in the list.',
        ],
        after: 'Nobody found? Check the spelling. People outside your scope are not shown.',
      },
    },
  },
  {
    id: 'impor',
    page: '/impor/baru',
    text: {
      id: {
        title: 'Mengimpor daftar peserta',
        steps: [
          'Unduh templat dan salin daftar Anda ke dalamnya.',
          'Buka Impor, pilih mitra dan hari mulai perlindungan.',
          'Pilih berkas XLSX atau CSV. Pemeriksaan berjalan sendiri.',
          'Baca hasilnya: baru, berubah, sama, dan ditolak.',
          'Tinjau perubahan, lalu simpan. Semua baris siap tersimpan sekaligus.',
        ],
        after: 'Anda boleh menutup halaman selama pemeriksaan. Sebelum Anda setuju, tidak ada yang disimpan.',
      },
      en: {
        title: 'Import a list of members',
        steps: [
          'Download the template and copy your list into it.',
          'Open Import, choose the partner and the first day of cover.',
          'Choose an XLSX or CSV file. The check runs by itself.',
          'Read the result: new, changed, unchanged and refused.',
          'Review the changes, then save. All ready rows are saved at once.',
        ],
        after: 'You may close the page during the check. Nothing is saved before you agree.',
      },
    },
  },
  {
    id: 'ditolak',
    page: '/impor',
    text: {
      id: {
        title: 'Memperbaiki baris yang ditolak',
        steps: [
          'Buka hasil pemeriksaan. Masalah yang sama dikelompokkan menjadi satu.',
          'Unduh baris yang ditolak. Sel yang salah ditandai, dengan sebab dan sarannya.',
          'Perbaiki di Excel. Jangan ubah judul kolom.',
          'Unggah berkas itu lagi sebagai impor baru.',
        ],
        after: 'Baris lain tidak perlu menunggu. Simpan dahulu yang sudah siap.',
      },
      en: {
        title: 'Put refused rows right',
        steps: [
          'Open the result of the check. Equal problems stand together.',
          'Download the refused rows. Wrong cells are marked, with reason and advice.',
          'Put them right in Excel. Leave the column headings alone.',
          'Upload that file again as a new import.',
        ],
        after: 'The other rows need not wait. Save what is ready first.',
      },
    },
  },
  ...targetTopics,
  ...agreementTopics,
  ...budgetTopics,
  ...mapTopics,
  {
    id: 'operator',
    text: {
      id: {
        title: 'Mengundang operator',
        steps: [
          'Buka Pengguna dan pilih tambah pengguna.',
          'Isi nama, lalu pilih wilayah atau kelompok yang dipegangnya.',
          'Terbitkan kode sekali pakai dan berikan langsung kepada orangnya.',
          'Ia masuk dengan kode itu dan membuat kata sandinya sendiri.',
        ],
        after: 'Hanya koordinator dan administrator yang dapat mengundang. Satu orang satu akun.',
      },
      en: {
        title: 'Invite an operator',
        steps: [
          'Open Users and choose to add a user.',
          'Fill in the name, then choose the region or group.',
          'Issue a one-time code and hand it to the person directly.',
          'They sign in with the code and set a password of their own.',
        ],
        after: 'Only coordinators and administrators invite. One person has one account.',
      },
    },
  },
  {
    id: 'keadaan',
    page: '/istilah#orang',
    text: {
      id: {
        title: 'Arti status peserta',
        steps: [
          'Calon peserta: ada di daftar, belum punya KPJ.',
          'Terdaftar: sudah punya KPJ.',
          'Terlindungi: iuran bulan itu sudah dibayar.',
          'Berakhir: kepesertaan di mitra ini selesai, dengan alasan.',
        ],
        after: 'Belum lengkap berarti data dapat disimpan, tetapi belum dapat dikirim.',
      },
      en: {
        title: 'What the states mean',
        steps: [
          'Candidate: on the list, without a member number.',
          'Registered: has a member number.',
          'Protected: the contribution of that month is paid.',
          'Ended: the membership under this partner is over, with a reason.',
        ],
        after: 'Incomplete means the data is saved but cannot be sent yet.',
      },
    },
  },
  {
    id: 'sandi',
    page: '/akun',
    text: {
      id: {
        title: 'Masuk dan kata sandi',
        steps: [
          'Sesi berakhir setelah 30 menit tanpa kegiatan.',
          'Setelah beberapa kali salah, tunggu sebentar sebelum mencoba lagi.',
          'Lupa kata sandi? Minta kode sekali pakai kepada koordinator Anda.',
          'Periksa di Akun dan sesi di mana saja Anda masih masuk.',
        ],
        after: 'Jangan berbagi kata sandi. Riwayat mencatat siapa mengubah apa.',
      },
      en: {
        title: 'Signing in and passwords',
        steps: [
          'A session ends after 30 minutes without use.',
          'After several wrong tries, wait a moment before the next one.',
          'Forgotten the password? Ask your coordinator for a one-time code.',
          'Account and sessions shows where you are still signed in.',
        ],
        after: 'Share no password. The history keeps who changed what.',
      },
    },
  },
  {
    id: 'tanya',
    page: '/mitra',
    text: {
      id: {
        title: 'Bertanya kepada siapa',
        steps: [
          'Tentang daftar dan data: koordinator mitra Anda.',
          'Tentang akun: koordinator, atau administrator di kantor pusat.',
          'Tentang kepesertaan dan iuran: kantor cabang yang melayani wilayah Anda.',
          'Tentang klaim: kantor cabang BPJS Ketenagakerjaan terdekat.',
        ],
        after: 'Sebutkan kode pada pesan galat. Jangan kirim NIK lewat pesan.',
      },
      en: {
        title: 'Whom to ask',
        steps: [
          'About lists and data: the coordinator of your partner.',
          'About accounts: your coordinator, or the administrators at the head office.',
          'About membership and contributions: the branch that serves your region.',
          'About claims: the nearest branch of the agency.',
        ],
        after: 'Give the code in the error message. Send no NIK in a message.',
      },
    },
  },
];
