import type { Message } from '../kernel/message.ts';

/** Where temporary tariff rules and reports tell sectors apart; transport is named by PP 50/2025. */
export const sectors = {
  TANI: { id: 'Pertanian dan perkebunan', en: 'Farming and plantations' },
  LAUT: { id: 'Perikanan', en: 'Fisheries' },
  DAGANG: { id: 'Perdagangan', en: 'Trade' },
  TRANSPORTASI: { id: 'Transportasi', en: 'Transport' },
  BANGUNAN: { id: 'Bangunan', en: 'Building' },
  JASA: { id: 'Jasa', en: 'Services' },
  DESA: { id: 'Pemerintahan desa dan sosial', en: 'Village government and social work' },
  LAINNYA: { id: 'Lainnya', en: 'Other' },
} as const satisfies Record<string, Message>;
export type SectorCode = keyof typeof sectors;

/** Whether somebody of a position has to be a member, or may be. */
export const obligations = ['MANDATORY', 'VOLUNTARY'] as const;
export type Obligation = (typeof obligations)[number];

interface OccupationEntry extends Message {
  readonly sector: SectorCode;
  /** For positions of a ministry's own people: facilitators have to be members, other staff may. */
  readonly obligation?: Obligation;
}

/** The trades that lists of vulnerable workers name (codes are ours), with the sector each usually belongs to. */
export const occupations = {
  petani: { id: 'Petani/pekebun', en: 'Farmer', sector: 'TANI' },
  buruh_tani: { id: 'Buruh tani', en: 'Farm labourer', sector: 'TANI' },
  pekebun_sawit: { id: 'Pekebun sawit', en: 'Oil palm grower', sector: 'TANI' },
  petani_tembakau: { id: 'Petani tembakau', en: 'Tobacco farmer', sector: 'TANI' },
  peternak: { id: 'Peternak', en: 'Livestock keeper', sector: 'TANI' },
  nelayan: { id: 'Nelayan', en: 'Fisher', sector: 'LAUT' },
  pedagang_pasar: { id: 'Pedagang pasar', en: 'Market trader', sector: 'DAGANG' },
  pkl: { id: 'Pedagang kaki lima', en: 'Street vendor', sector: 'DAGANG' },
  ojek_online: { id: 'Ojek online', en: 'Online motorcycle taxi', sector: 'TRANSPORTASI' },
  ojek_pangkalan: { id: 'Ojek pangkalan', en: 'Motorcycle taxi', sector: 'TRANSPORTASI' },
  sopir_angkot: { id: 'Sopir angkot', en: 'Minibus driver', sector: 'TRANSPORTASI' },
  kurir: { id: 'Kurir', en: 'Courier', sector: 'TRANSPORTASI' },
  tukang_becak: { id: 'Tukang becak', en: 'Pedicab driver', sector: 'TRANSPORTASI' },
  tukang_bangunan: { id: 'Tukang bangunan', en: 'Builder', sector: 'BANGUNAN' },
  buruh_panggul: { id: 'Buruh panggul/gergaji kayu', en: 'Porter or sawyer', sector: 'JASA' },
  art: { id: 'Asisten rumah tangga', en: 'Domestic worker', sector: 'JASA' },
  satpam: { id: 'Satpam', en: 'Security guard', sector: 'JASA' },
  juru_parkir: { id: 'Juru parkir', en: 'Parking attendant', sector: 'JASA' },
  pemulung: { id: 'Pemulung', en: 'Waste picker', sector: 'JASA' },
  penjahit: { id: 'Penjahit', en: 'Tailor', sector: 'JASA' },
  perajin: { id: 'Perajin', en: 'Craftsperson', sector: 'JASA' },
  guru_ngaji: { id: 'Guru ngaji', en: 'Koran teacher', sector: 'DESA' },
  marbot: { id: 'Marbot', en: 'Mosque caretaker', sector: 'DESA' },
  pemandi_jenazah: { id: 'Pemandi jenazah', en: 'Washer of the dead', sector: 'DESA' },
  penggali_kubur: { id: 'Penggali kubur', en: 'Gravedigger', sector: 'DESA' },
  pegawai_syara: { id: 'Pegawai syara', en: 'Religious officer', sector: 'DESA' },
  ketua_rt_rw: { id: 'Ketua RT/RW', en: 'Neighbourhood head', sector: 'DESA', obligation: 'VOLUNTARY' },
  perangkat_desa: { id: 'Perangkat desa', en: 'Village official', sector: 'DESA', obligation: 'VOLUNTARY' },
  bpd: { id: 'Anggota BPD', en: 'Village council member', sector: 'DESA', obligation: 'VOLUNTARY' },
  kader_posyandu: { id: 'Kader posyandu', en: 'Health post volunteer', sector: 'DESA', obligation: 'VOLUNTARY' },
  tenaga_ahli_pusat: { id: 'Tenaga ahli pusat', en: 'Central expert', sector: 'DESA', obligation: 'MANDATORY' },
  tenaga_ahli_provinsi: {
    ...{ id: 'Tenaga ahli provinsi', en: 'Provincial expert', sector: 'DESA', obligation: 'MANDATORY' },
  },
  tenaga_ahli_kabupaten: {
    ...{ id: 'Tenaga ahli kabupaten/kota', en: 'Regency expert', sector: 'DESA', obligation: 'MANDATORY' },
  },
  pendamping_kecamatan: {
    ...{ id: 'Pendamping desa di kecamatan', en: 'District facilitator', sector: 'DESA', obligation: 'MANDATORY' },
  },
  pendamping_desa: { id: 'Pendamping desa', en: 'Village facilitator', sector: 'DESA', obligation: 'MANDATORY' },
  pegawai_non_asn: {
    ...{ id: 'Pegawai non-ASN lain', en: 'Other non-civil-servant staff', sector: 'DESA', obligation: 'VOLUNTARY' },
  },
  ppsu: { id: 'Petugas PPSU', en: 'Public works attendant (PPSU)', sector: 'JASA' },
  seniman: { id: 'Seniman', en: 'Artist', sector: 'JASA' },
  lainnya: { id: 'Lainnya', en: 'Other', sector: 'LAINNYA' },
} as const satisfies Record<string, OccupationEntry>;
export type OccupationCode = keyof typeof occupations;

export function isOccupation(code: string): code is OccupationCode {
  return Object.hasOwn(occupations, code);
}

/** null: no position of a ministry's own people. */
export function obligationOf(code: string): Obligation | null {
  const entry: OccupationEntry | undefined = isOccupation(code) ? occupations[code] : undefined;
  return entry?.obligation ?? null;
}

export function isSector(code: string): code is SectorCode {
  return Object.hasOwn(sectors, code);
}
