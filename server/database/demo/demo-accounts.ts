import type { Role } from '../../access/viewer.ts';
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
}

export const demoUsers: readonly DemoUser[] = [
  {
    login: 'koordinator.jambi',
    name: 'Mardiana Kurnia',
    role: 'COORDINATOR',
    roleText: 'Koordinator',
    scopeText: 'Pemerintah Provinsi Jambi',
    partner: 'jambi',
  },
  {
    login: 'operator.kerinci',
    name: 'Azwar Latif',
    role: 'OPERATOR',
    roleText: 'Operator kabupaten',
    scopeText: 'Kabupaten Kerinci · Pemerintah Provinsi Jambi',
    partner: 'jambi',
    region: '15.01',
  },
  {
    login: 'operator.desa',
    name: 'Rohana Zen',
    role: 'OPERATOR',
    roleText: 'Operator desa',
    scopeText: 'Desa Mendalo Darat · Pemerintah Provinsi Jambi',
    partner: 'jambi',
    region: '15.05.01.2007',
  },
  {
    login: 'koordinator.kemendes',
    name: 'Wiwik Purwanto',
    role: 'COORDINATOR',
    roleText: 'Koordinator',
    scopeText: 'Kementerian Desa dan Pembangunan Daerah Tertinggal',
    partner: 'kemendes',
  },
  {
    login: 'koordinator.bi',
    name: 'Totok Winarno',
    role: 'COORDINATOR',
    roleText: 'Koordinator',
    scopeText: 'Kantor Perwakilan Bank Indonesia Jember',
    partner: 'bankIndonesia',
  },
  {
    login: 'koordinator.dki',
    name: 'Nani Herawati',
    role: 'COORDINATOR',
    roleText: 'Koordinator',
    scopeText: 'Pemerintah Provinsi DKI Jakarta',
    partner: 'dki',
  },
  {
    login: 'koordinator.agregator',
    name: 'Dadang Suryana',
    role: 'COORDINATOR',
    roleText: 'Koordinator',
    scopeText: 'Koperasi Roda Mitra Nusaraya',
    partner: 'aggregator',
  },
  {
    login: 'cabang.jambi',
    name: 'Yusnita Mukhtar',
    role: 'OFFICE',
    roleText: 'Petugas kantor cabang',
    scopeText: 'Kantor Cabang Jambi',
    office: 'KC-JMB',
  },
  {
    login: 'pusat',
    name: 'Bambang Raharjo',
    role: 'AGENCY',
    roleText: 'Kantor pusat',
    scopeText: 'Seluruh Indonesia',
  },
  {
    login: 'auditor',
    name: 'Elis Komala',
    role: 'AUDITOR',
    roleText: 'Auditor (hanya membaca)',
    scopeText: 'Seluruh Indonesia',
  },
  {
    login: 'administrator',
    name: 'Heri Cahyono',
    role: 'ADMINISTRATOR',
    roleText: 'Administrator',
    scopeText: 'Pengguna dan register',
  },
];
