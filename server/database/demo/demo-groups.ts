import type { OccupationCode, SectorCode } from '../../member/occupation.ts';

type Stage = 'IDENTIFIED' | 'CONTACTED' | 'SOCIALISED' | 'DATA_COLLECTED' | 'SIGNED';

/** A group of the Bank Indonesia office: workers who come in together. */
export interface DemoGroup {
  readonly name: string;
  /** Kemendagri code of its district. */
  readonly region: string;
  readonly sector: SectorCode;
  readonly ecosystem: 'VILLAGE' | 'MARKET' | 'ECOMMERCE_UMKM' | 'VULNERABLE_WORKERS';
  readonly workers: number;
  readonly stage: Stage;
  readonly trade: OccupationCode;
  /** What is to be done next and in how many days; less than nothing for what is overdue. */
  readonly next: readonly [step: string, days: number] | null;
  readonly contact: readonly [name: string, phone: string];
}

const signed = (
  name: string,
  region: string,
  trade: OccupationCode,
  sector: SectorCode,
  ecosystem: DemoGroup['ecosystem'],
  workers: number,
  ...contact: readonly [string, string]
): DemoGroup => ({ name, region, trade, sector, ecosystem, workers, stage: 'SIGNED', next: null, contact });

const open = (stage: Stage, next: DemoGroup['next'], ...rest: Parameters<typeof signed>): DemoGroup => ({
  ...signed(...rest),
  stage,
  next,
});

/** Of its 120 people some had not handed in their money when the group paid. */
export const PARTLY_PAID_GROUP = 'Kelompok Ternak Lembu Jaya Pasirian';
/** Has not paid for three months. */
export const LAPSED_GROUP = 'Kelompok Nelayan Bahari Sejahtera';

/** Seventeen groups of about 2,000 workers in five regencies: ten have signed, seven are on the way. */
export const demoGroups: readonly DemoGroup[] = [
  signed(
    'Kelompok Tani Sumber Rejeki Bersama',
    '35.09.12',
    'petani',
    'TANI',
    'VILLAGE',
    160,
    'Suyatno Riyanto',
    '081200000101',
  ),
  signed(
    'Kelompok Tembakau Mulyo Agung',
    '35.09.30',
    'petani_tembakau',
    'TANI',
    'VILLAGE',
    140,
    'Misdi Santoso',
    '081200000102',
  ),
  signed(
    'Kelompok Nelayan Samudra Lestari Puger',
    '35.09.08',
    'nelayan',
    'LAUT',
    'VULNERABLE_WORKERS',
    130,
    'Jumadi Utomo',
    '081200000103',
  ),
  signed(
    'Kelompok Tani Cabai Harapan Wuluhan',
    '35.09.11',
    'petani',
    'TANI',
    'VILLAGE',
    125,
    'Rukmini Lestari',
    '081200000104',
  ),
  signed(
    'Kelompok Ternak Lembu Jaya Pasirian',
    '35.08.04',
    'peternak',
    'TANI',
    'VILLAGE',
    120,
    'Heri Prasetyo',
    '081200000105',
  ),
  signed(
    'Kelompok Perajin Bambu Anyam Senduro',
    '35.08.12',
    'perajin',
    'LAINNYA',
    'ECOMMERCE_UMKM',
    130,
    'Tutik Wulandari',
    '081200000106',
  ),
  signed(
    'Kelompok Nelayan Bahari Sejahtera',
    '35.10.05',
    'nelayan',
    'LAUT',
    'VULNERABLE_WORKERS',
    115,
    'Samsuri Cahyono',
    '081200000107',
  ),
  signed(
    'Kelompok Kopi Rakyat Lereng Barat',
    '35.11.18',
    'petani',
    'TANI',
    'VILLAGE',
    110,
    'Kasdi Winarno',
    '081200000108',
  ),
  signed(
    'Kelompok Pedagang Pasar Rukun Makmur',
    '35.12.07',
    'pedagang_pasar',
    'DAGANG',
    'MARKET',
    120,
    'Partini Rahayu',
    '081200000109',
  ),
  signed(
    'Kelompok Nelayan Tirta Mandiri',
    '35.12.02',
    'nelayan',
    'LAUT',
    'VULNERABLE_WORKERS',
    100,
    'Edi Kusuma',
    '081200000110',
  ),
  open(
    'DATA_COLLECTED',
    ['Tanda tangan nota kesepahaman di balai desa', 6],
    'Kelompok Tani Bawang Merah Subur',
    '35.08.05',
    'petani',
    'TANI',
    'VILLAGE',
    150,
    'Pujiono Hartono',
    '081200000111',
  ),
  open(
    'SOCIALISED',
    ['Ambil daftar anggota dan salinan KTP', -5],
    'Kelompok Batik Canting Ayu',
    '35.10.13',
    'perajin',
    'LAINNYA',
    'ECOMMERCE_UMKM',
    130,
    'Sunarti Fitriani',
    '081200000112',
  ),
  open(
    'SOCIALISED',
    ['Ambil daftar anggota per dusun', 10],
    'Kelompok Tani Padi Organik Guyub',
    '35.11.03',
    'petani',
    'TANI',
    'VILLAGE',
    110,
    'Suparno Nugroho',
    '081200000113',
  ),
  open(
    'CONTACTED',
    ['Sosialisasi JKK dan JKM seusai pertemuan bulanan', -12],
    'Kelompok Nelayan Teluk Damai',
    '35.12.14',
    'nelayan',
    'LAUT',
    'VULNERABLE_WORKERS',
    100,
    'Imam Saputro',
    '081200000114',
  ),
  open(
    'CONTACTED',
    ['Tetapkan hari sosialisasi dengan pengurus', 3],
    'Kelompok Peternak Sapi Perah Berkah',
    '35.08.13',
    'peternak',
    'TANI',
    'VILLAGE',
    90,
    'Nurkholis Susilo',
    '081200000115',
  ),
  open(
    'IDENTIFIED',
    ['Telepon ketua kelompok', -2],
    'Kelompok Pengolah Ikan Segara Biru',
    '35.10.05',
    'pedagang_pasar',
    'DAGANG',
    'ECOMMERCE_UMKM',
    95,
    'Khotimah Purwanto',
    '081200000116',
  ),
  open(
    'IDENTIFIED',
    ['Kunjungan pertama bersama penyuluh', 14],
    'Kelompok Tape dan Olahan Singkong Manis',
    '35.11.11',
    'perajin',
    'LAINNYA',
    'ECOMMERCE_UMKM',
    75,
    'Dwi Anggraeni',
    '081200000117',
  ),
];

/** The group whose head has an account. */
export const LED_GROUP = 'Kelompok Tani Sumber Rejeki Bersama';
