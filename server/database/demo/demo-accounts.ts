import type { Role } from '../../access/viewer.ts';
import type { Message } from '../../kernel/message.ts';
import { LED_GROUP } from './demo-groups.ts';
import { OPERATORS_VILLAGE } from './demo-jambi.ts';
import type { DemoPartnerKey } from './demo-partners.ts';

/** Shown to everybody on the sign-in page, and still one that the rules for passwords let pass. */
export const DEMO_PASSWORD = 'lima-payung-rusa-kayu';

/** Somebody to sign in as: one for each reach a user can have. Texts are for the sign-in page. */
export interface DemoUser {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly roleText: string;
  readonly scopeText: string;
  readonly office?: string;
  readonly partner?: DemoPartnerKey;
  /** Kemendagri code of the node within the partner. */
  readonly region?: string;
  /** Name of the group that the user leads. */
  readonly group?: string;
  readonly shows: Message;
}

export const demoUsers: readonly DemoUser[] = [
  {
    login: 'koordinator.jambi',
    name: 'Mardiana Kurnia',
    role: 'COORDINATOR',
    roleText: 'Koordinator',
    scopeText: 'Pemerintah Provinsi Jambi',
    partner: 'jambi',
    shows: {
      id: '50 desa/kelurahan belum mengirim daftar; unggah daftar tahun depan',
      en: "50 villages without a list; upload next year's list",
    },
  },
  {
    login: 'operator.kerinci',
    name: 'Azwar Latif',
    role: 'OPERATOR',
    roleText: 'Operator kabupaten',
    scopeText: 'Kabupaten Kerinci · Pemerintah Provinsi Jambi',
    partner: 'jambi',
    region: '15.01',
    shows: {
      id: 'Satu kabupaten: desa mana yang kurang dan siapa penggantinya',
      en: 'One regency: which villages fall short and who replaces whom',
    },
  },
  {
    login: 'operator.desa',
    name: 'Rohana Zen',
    role: 'OPERATOR',
    roleText: 'Operator desa',
    scopeText: 'Desa Mendalo Darat · Pemerintah Provinsi Jambi',
    partner: 'jambi',
    region: OPERATORS_VILLAGE,
    shows: {
      id: 'Satu desa: siapa yang terdaftar dan siapa yang belum',
      en: 'One village: who is registered and who is not',
    },
  },
  {
    login: 'koordinator.kemendes',
    name: 'Wiwik Purwanto',
    role: 'COORDINATOR',
    roleText: 'Koordinator',
    scopeText: 'Kementerian Desa dan Pembangunan Daerah Tertinggal',
    partner: 'kemendes',
    shows: {
      id: '30.000 pendamping desa: provinsi mana yang tertinggal',
      en: '30,000 village facilitators: which provinces are behind',
    },
  },
  {
    login: 'ppk.kemendes',
    name: 'Hendra Wijaya',
    role: 'COORDINATOR',
    roleText: 'Koordinator (PPK)',
    scopeText: 'Kementerian Desa dan Pembangunan Daerah Tertinggal',
    partner: 'kemendes',
    shows: {
      id: 'Membekukan mutasi bulanan; koordinator lain menyetujui',
      en: 'Freezes the changes of a month; another coordinator approves',
    },
  },
  {
    login: 'pengamat.kemnaker',
    name: 'Rosita Permana',
    role: 'OBSERVER',
    roleText: 'Pengamat',
    scopeText: 'Kementerian Ketenagakerjaan',
    partner: 'kemnaker',
    shows: { id: 'Angka perjanjian bersama, tanpa data orang', en: "The figures of a joint agreement, nobody's data" },
  },
  {
    login: 'koordinator.bi',
    name: 'Totok Winarno',
    role: 'COORDINATOR',
    roleText: 'Koordinator',
    scopeText: 'Kantor Perwakilan Bank Indonesia Jember',
    partner: 'bankIndonesia',
    shows: {
      id: '17 kelompok binaan: 10 sudah menandatangani, 7 langkah berikutnya',
      en: '17 groups: 10 have signed, 7 next steps',
    },
  },
  {
    login: 'ketua.kelompok',
    name: 'Suyatno Riyanto',
    role: 'OPERATOR',
    roleText: 'Ketua kelompok',
    scopeText: `${LED_GROUP} · Bank Indonesia Jember`,
    partner: 'bankIndonesia',
    group: LED_GROUP,
    shows: { id: 'Anggota satu kelompok tani saja', en: "The members of one farmers' group only" },
  },
  {
    login: 'koordinator.dki',
    name: 'Nani Herawati',
    role: 'COORDINATOR',
    roleText: 'Koordinator',
    scopeText: 'Pemerintah Provinsi DKI Jakarta',
    partner: 'dki',
    shows: { id: 'Petugas PPSU di 267 kelurahan', en: 'Street workers in 267 wards' },
  },
  {
    login: 'koordinator.banyuwangi',
    name: 'Sulastri Prasetyo',
    role: 'COORDINATOR',
    roleText: 'Koordinator',
    scopeText: 'Pemerintah Kabupaten Banyuwangi',
    partner: 'banyuwangi',
    shows: { id: 'Sedikit yang terdaftar dari 820.000 pekerja', en: 'Few registered of 820,000 workers' },
  },
  {
    login: 'koordinator.agregator',
    name: 'Dadang Suryana',
    role: 'COORDINATOR',
    roleText: 'Koordinator',
    scopeText: 'Koperasi Roda Mitra Nusaraya',
    partner: 'aggregator',
    shows: { id: '100.000 pengemudi dan kurir di sebelas kota', en: '100,000 riders and couriers in eleven cities' },
  },
  {
    login: 'cabang.jambi',
    name: 'Yusnita Mukhtar',
    role: 'OFFICE',
    roleText: 'Petugas kantor cabang',
    scopeText: 'Kantor Cabang Jambi',
    office: 'KC-JMB',
    shows: { id: 'Mitra dan peserta satu kantor cabang', en: 'Partners and members of one branch' },
  },
  {
    login: 'cabang.jember',
    name: 'Endang Cahyono',
    role: 'OFFICE',
    roleText: 'Petugas kantor cabang',
    scopeText: 'Kantor Cabang Jember',
    office: 'KC-JBR',
    shows: { id: 'Kelompok binaan dan nomor perjanjiannya', en: 'Groups and the numbers of their agreements' },
  },
  {
    login: 'pusat',
    name: 'Bambang Raharjo',
    role: 'AGENCY',
    roleText: 'Kantor pusat',
    scopeText: 'Seluruh Indonesia',
    shows: { id: 'Semua mitra dan perjanjian', en: 'Every partner and agreement' },
  },
  {
    login: 'pusat.perencana',
    name: 'Ratna Hidayati',
    role: 'AGENCY',
    roleText: 'Perencana kantor pusat',
    scopeText: 'Seluruh Indonesia',
    shows: {
      id: 'Mengusulkan target kantor; orang lain menyetujui',
      en: 'Proposes targets of offices; another approves',
    },
  },
  {
    login: 'auditor',
    name: 'Elis Komala',
    role: 'AUDITOR',
    roleText: 'Auditor (hanya membaca)',
    scopeText: 'Seluruh Indonesia',
    shows: { id: 'Semuanya, tanpa mengubah apa pun', en: 'Everything, changing nothing' },
  },
  {
    login: 'administrator',
    name: 'Heri Cahyono',
    role: 'ADMINISTRATOR',
    roleText: 'Administrator',
    scopeText: 'Pengguna dan register',
    shows: { id: 'Pengguna dan kantor, tanpa data peserta', en: 'Users and offices, no members' },
  },
];
