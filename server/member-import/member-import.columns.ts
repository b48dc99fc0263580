import type { Look } from '../document/xlsx-writer.ts';
import type { Message } from '../kernel/message.ts';
import { nameKey } from '../kernel/person-name.ts';

// Loaded by the reading thread: no decorators here.

/** One column of the list. Template, instructions, header matching, checks and error workbooks all come from here. */
export interface ImportColumn {
  readonly header: Message;
  /** Other ways our own header is written; anything else is an extra column. */
  readonly alsoWritten: readonly string[];
  readonly need: 'required' | 'recommended' | 'optional';
  readonly format: Message;
  /** Invented. */
  readonly example: string;
  readonly width: number;
  readonly look: Look;
}

const column = (
  header: Message,
  need: ImportColumn['need'],
  format: Message,
  example: string,
  width: number,
  alsoWritten: readonly string[] = [],
): ImportColumn => ({ header, alsoWritten, need, format, example, width, look: 'text' });

export const importColumns = {
  nik: column(
    { id: 'NIK', en: 'NIK' },
    'required',
    {
      id: '16 angka, ditulis sebagai teks. Sel berformat angka merusak NIK.',
      en: '16 digits, written as text. A cell formatted as a number damages the NIK.',
    },
    '1501014107800001',
    20,
    ['No NIK', 'Nomor NIK', 'NIK KTP', 'No KTP', 'Nomor Induk Kependudukan'],
  ),
  name: column(
    { id: 'Nama Lengkap', en: 'Full Name' },
    'required',
    { id: 'Sesuai KTP, 2 sampai 120 huruf.', en: 'As on the identity card, 2 to 120 letters.' },
    'Siti Contoh',
    28,
    ['Nama', 'Name', 'Nama Peserta', 'Nama Tenaga Kerja'],
  ),
  birthDate: column(
    { id: 'Tanggal Lahir', en: 'Birth Date' },
    'recommended',
    { id: 'hh-bb-tttt. Bila kosong diambil dari NIK.', en: 'dd-mm-yyyy. Taken from the NIK when empty.' },
    '01-07-1980',
    14,
    ['Tgl Lahir', 'Tanggal Lahir (HH-BB-TTTT)'],
  ),
  sex: column(
    { id: 'Jenis Kelamin', en: 'Sex' },
    'recommended',
    { id: 'L atau P. Bila kosong diambil dari NIK.', en: 'L (man) or P (woman). Taken from the NIK when empty.' },
    'P',
    9,
    ['JK', 'L/P', 'Jenis Kelamin (L/P)'],
  ),
  motherName: column(
    { id: 'Nama Ibu Kandung', en: "Mother's Name" },
    'recommended',
    {
      id: 'Wajib sebelum data dikirim ke BPJS Ketenagakerjaan.',
      en: 'Needed before the data are sent to BPJS Ketenagakerjaan.',
    },
    'Aminah Contoh',
    24,
    ['Ibu Kandung', 'Nama Ibu'],
  ),
  address: column(
    { id: 'Alamat', en: 'Address' },
    'recommended',
    { id: 'Jalan atau dusun. Wajib sebelum dikirim.', en: 'Street or hamlet. Needed before sending.' },
    'Dusun Contoh',
    28,
    ['Alamat Domisili', 'Alamat KTP'],
  ),
  rt: column({ id: 'RT', en: 'RT' }, 'optional', { id: 'Angka.', en: 'Digits.' }, '003', 6),
  rw: column({ id: 'RW', en: 'RW' }, 'optional', { id: 'Angka.', en: 'Digits.' }, '001', 6),
  villageCode: column(
    { id: 'Kode Desa', en: 'Village Code' },
    'recommended',
    {
      id: 'Kode Kemendagri 10 angka. Kode lama tetap dikenali. Boleh kosong bila nama desa dan kecamatan diisi.',
      en: 'Kemendagri code of 10 digits. Former codes are recognised. May be empty when village and district are named.',
    },
    '15.01.01.2001',
    15,
    ['Kode Desa/Kelurahan', 'Kode Wilayah', 'Kode Kelurahan'],
  ),
  village: column(
    { id: 'Desa/Kelurahan', en: 'Village' },
    'recommended',
    { id: 'Nama desa; wajib bila kode kosong.', en: 'Name of the village; required when the code is empty.' },
    'Contoh Jaya',
    20,
    ['Desa', 'Kelurahan', 'Nama Desa', 'Nama Desa/Kelurahan'],
  ),
  district: column(
    { id: 'Kecamatan', en: 'District' },
    'recommended',
    { id: 'Wajib bila kode desa kosong.', en: 'Required when the village code is empty.' },
    'Contoh Timur',
    20,
    ['Kec', 'Nama Kecamatan'],
  ),
  regency: column(
    { id: 'Kabupaten/Kota', en: 'Regency' },
    'optional',
    {
      id: 'Perlu bila nama desa dan kecamatan ada di lebih dari satu kabupaten.',
      en: 'Needed when village and district exist in several regencies.',
    },
    'Kab. Contoh',
    20,
    ['Kabupaten', 'Kab/Kota', 'Nama Kabupaten'],
  ),
  phone: column(
    { id: 'No HP', en: 'Phone' },
    'optional',
    {
      id: '8 sampai 15 angka. Wajib bagi peserta yang membayar sendiri.',
      en: '8 to 15 digits. Needed for those who pay themselves.',
    },
    '081200000000',
    16,
    ['Nomor HP', 'No Telepon', 'Telepon', 'HP', 'No HP/WA'],
  ),
  occupation: column(
    { id: 'Pekerjaan', en: 'Occupation' },
    'required',
    { id: 'Dari daftar pekerjaan di bawah.', en: 'From the list of occupations below.' },
    'Petani/pekebun',
    20,
    ['Jenis Pekerjaan'],
  ),
  category: column(
    { id: 'Kategori', en: 'Category' },
    'recommended',
    {
      id: 'MME (miskin ekstrem), PR (pekerja rentan) atau LAINNYA.',
      en: 'MME (extremely poor), PR (vulnerable worker) or OTHER.',
    },
    'PR',
    11,
    ['Kategori (MME/PR)'],
  ),
  payer: column(
    { id: 'Pembayar Iuran', en: 'Payer' },
    'recommended',
    {
      id: 'Subsidi, Mandiri, Pemberi kerja atau Sponsor. Bila kosong dan kategori MME atau PR: Subsidi.',
      en: 'Subsidy, Self, Employer or Sponsor. When empty and the category is MME or PR: Subsidy.',
    },
    'Subsidi',
    15,
    ['Pembayar', 'Sumber Iuran'],
  ),
  segment: column(
    { id: 'Segmen', en: 'Segment' },
    'optional',
    { id: 'BPU atau PU. Bila kosong: BPU.', en: 'BPU (non-wage earner) or PU (wage earner). When empty: BPU.' },
    'BPU',
    9,
  ),
  sector: column(
    { id: 'Sektor', en: 'Sector' },
    'optional',
    { id: 'Bila kosong mengikuti pekerjaan.', en: 'Follows the occupation when empty.' },
    'Pertanian dan perkebunan',
    20,
  ),
  income: column(
    { id: 'Penghasilan', en: 'Income' },
    'optional',
    {
      id: 'Rupiah per bulan, tanpa sen. Wajib bagi penerima upah.',
      en: 'Rupiah a month, no cents. Needed for wage earners.',
    },
    '1.500.000',
    14,
    ['Upah', 'Penghasilan per Bulan'],
  ),
  kpj: column(
    { id: 'No KPJ', en: 'KPJ' },
    'optional',
    { id: '8 sampai 11 angka atau huruf, bila sudah terdaftar.', en: '8 to 11 digits or letters, once registered.' },
    '',
    13,
    ['KPJ', 'Nomor KPJ'],
  ),
  note: column({ id: 'Keterangan', en: 'Note' }, 'optional', { id: 'Catatan bebas.', en: 'Free text.' }, '', 24, [
    'Catatan',
  ]),
} as const satisfies Record<string, ImportColumn>;

export type ColumnKey = keyof typeof importColumns;
export const columnKeys = Object.keys(importColumns) as ColumnKey[];

/** What we ourselves put beside the refused rows; read again, these say nothing about the person. */
export const answerColumns = {
  row: { id: 'Baris', en: 'Row' },
  problem: { id: 'Masalah', en: 'Problem' },
  advice: { id: 'Saran', en: 'Advice' },
} as const satisfies Record<string, Message>;

const RUNNING_NUMBER = ['No', 'Nomor', 'No Urut', 'Number'];

/** How a header compares: capitals, no signs, no remark in brackets. */
export function headerKey(text: string): string {
  return nameKey(text.replace(/\([^)]*\)|\*/g, ' ')) || nameKey(text);
}

const keys = new Map<string, ColumnKey>();
for (const key of columnKeys) {
  const { header, alsoWritten } = importColumns[key];
  for (const written of [header.id, header.en, key, ...alsoWritten]) keys.set(headerKey(written), key);
}
const silent = new Set(
  [...RUNNING_NUMBER, ...Object.values(answerColumns).flatMap((text) => [text.id, text.en])].map(headerKey),
);

export function columnOfHeader(text: string): ColumnKey | null {
  return keys.get(headerKey(text)) ?? null;
}

/** Running numbers and our own remarks: neither a column of ours nor an extra one. */
export function isSilentHeader(text: string): boolean {
  return silent.has(headerKey(text));
}
