import type { ScreenLocale } from '../format/locale.ts';

type Said = Readonly<Record<ScreenLocale, string>>;

interface Term {
  /** The anchor of the term. */
  readonly id: string;
  readonly name: Said;
  readonly meaning: Said;
}

interface TermGroup {
  readonly id: string;
  readonly title: Said;
  readonly terms: readonly Term[];
}

/**
 * The words of the portal, said twice. Kept here and not in the catalogues: only the page of terms needs them, and it
 * shows both languages side by side.
 */
export const termGroups: readonly TermGroup[] = [
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
  {
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
  },
];
