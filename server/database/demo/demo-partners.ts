import type { Ecosystem } from '../../ecosystem/ecosystem.codes.ts';
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { PartnerKind } from '../../partner/partner.codes.ts';

/** A name and the first day it is known from; it ends with the day the next one begins. */
interface DemoPartnerName {
  readonly name: string;
  readonly from: CalendarDate;
}

interface DemoContact {
  readonly name: string;
  readonly position: string;
  readonly phone: string;
  readonly email: string;
}

export interface DemoPartner {
  readonly kind: PartnerKind;
  /** Oldest first; the last one is today's. */
  readonly names: readonly DemoPartnerName[];
  /** Code of the answering branch; null where members go to the branch of their regency. */
  readonly office: string | null;
  /** Kemendagri code; null for the whole country. */
  readonly region: string | null;
  /** Of people without a group whom no public budget pays for. */
  readonly ecosystem?: Ecosystem;
  readonly contacts: readonly DemoContact[];
}

// Reserved for examples by RFC 2606: no letter ever arrives anywhere.
const contact = (name: string, position: string, phone: string, mailbox: string): DemoContact => ({
  name,
  position,
  phone,
  email: `${mailbox}@example.org`,
});

/** Public bodies by their real names, everybody else and all people invented. */
export const demoPartners = {
  jambi: {
    kind: 'PROVINCE',
    names: [{ name: 'Pemerintah Provinsi Jambi', from: '1957-08-09' }],
    office: 'KC-JMB',
    region: '15',
    contacts: [
      contact('Ratna Yuliarti', 'Kepala Bidang, DP3AP2', '08900010001', 'dp3ap2.jambi'),
      contact('Hendri Sanusi', 'Pengelola data, DP3AP2', '08900010002', 'data.jambi'),
    ],
  },
  kemendes: {
    kind: 'MINISTRY',
    names: [
      { name: 'Kementerian Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi', from: '2015-01-21' },
      { name: 'Kementerian Desa dan Pembangunan Daerah Tertinggal', from: '2024-10-21' },
    ],
    office: null,
    region: null,
    ecosystem: 'VILLAGE',
    contacts: [contact('Surya Adinata', 'Pejabat Pembuat Komitmen, pendampingan desa', '08900010003', 'ppk.desa')],
  },
  kemnaker: {
    kind: 'MINISTRY',
    names: [{ name: 'Kementerian Ketenagakerjaan', from: '2014-10-27' }],
    office: null,
    region: null,
    contacts: [contact('Rosita Permana', 'Pengelola kerja sama jaminan sosial', '08900010010', 'kerjasama.naker')],
  },
  bankIndonesia: {
    kind: 'CENTRAL_BANK',
    names: [{ name: 'Kantor Perwakilan Bank Indonesia Jember', from: '2017-01-01' }],
    office: 'KC-JBR',
    region: null,
    contacts: [contact('Lilik Budiarto', 'Koordinator kelompok binaan', '08900010004', 'binaan.jember')],
  },
  dki: {
    kind: 'PROVINCE',
    names: [{ name: 'Pemerintah Provinsi DKI Jakarta', from: '1999-08-31' }],
    office: 'KC-JKP',
    region: '31',
    contacts: [
      contact('Deden Firmansyah', 'Biro Pemerintahan', '08900010005', 'pemerintahan.dki'),
      contact('Titin Nurhasanah', 'Pengelola kepegawaian PPSU', '08900010006', 'ppsu.dki'),
    ],
  },
  banyuwangi: {
    kind: 'REGENCY',
    names: [{ name: 'Pemerintah Kabupaten Banyuwangi', from: '1950-08-08' }],
    office: 'KC-BWI',
    region: '35.10',
    contacts: [contact('Sulastri Prasetyo', 'Pengelola perluasan kepesertaan', '08900010011', 'pekerja.banyuwangi')],
  },
  aggregator: {
    kind: 'AGGREGATOR',
    names: [
      { name: 'Koperasi Jasa Roda Lintas Kota', from: '2019-03-01' },
      { name: 'Koperasi Roda Mitra Nusaraya', from: '2023-07-01' },
    ],
    office: null,
    region: null,
    ecosystem: 'ECOMMERCE_UMKM',
    contacts: [contact('Galih Wibisono', 'Manajer keanggotaan', '08900010007', 'anggota.rodamitra')],
  },
  company: {
    kind: 'COMPANY',
    names: [{ name: 'PT Rimbun Sawit Elok Sejati', from: '2016-05-02' }],
    office: 'KC-MBO',
    region: '15',
    contacts: [contact('Eliza Pasaribu', 'Tanggung jawab sosial perusahaan', '08900010008', 'csr.rimbun')],
  },
  muaroJambi: {
    kind: 'REGENCY',
    names: [{ name: 'Pemerintah Kabupaten Muaro Jambi', from: '1999-10-04' }],
    office: null,
    region: '15.05',
    contacts: [contact('Asnawi Hamzah', 'Pengelola jaminan sosial, Dinas Tenaga Kerja', '08900010012', 'naker.muaro')],
  },
  association: {
    kind: 'ASSOCIATION',
    names: [{ name: 'Paguyuban Pedagang Pasar Sekar Arum', from: '2014-02-10' }],
    office: 'KC-SMG',
    region: '33.74',
    ecosystem: 'MARKET',
    contacts: [contact('Endang Raharjo', 'Sekretaris', '08900010009', 'sekretaris.sekararum')],
  },
} as const satisfies Record<string, DemoPartner>;

export type DemoPartnerKey = keyof typeof demoPartners;
