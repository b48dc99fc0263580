import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { addDays } from '../../kernel/calendar-date.ts';
import type { OccupationCode } from '../../member/occupation.ts';

/** A person nobody is: for demonstrations, tests and benches. */
export interface DemoPerson {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly sex: 'L' | 'P';
  readonly motherName: string;
  readonly address: string;
  readonly rt: string;
  readonly rw: string;
  readonly phone: string;
  readonly occupation: OccupationCode;
  readonly category: 'MME' | 'PR';
}

const MEN = [
  'Abdul',
  'Agus',
  'Ahmad',
  'Arif',
  'Asep',
  'Bambang',
  'Budi',
  'Dedi',
  'Eko',
  'Fajar',
  'Firman',
  'Gunawan',
  'Hadi',
  'Hendra',
  'Irfan',
  'Iwan',
  'Joko',
  'Kurnia',
  'Lukman',
  'Mansur',
  'Nanang',
  'Oman',
  'Purnomo',
  'Rahmat',
  'Rudi',
  'Sahrul',
  'Sugeng',
  'Taufik',
  'Umar',
  'Wahyu',
  'Yanto',
  'Zainal',
] as const;
const WOMEN = [
  'Aisyah',
  'Aminah',
  'Asih',
  'Ayu',
  'Cici',
  'Dewi',
  'Dian',
  'Eka',
  'Endang',
  'Fatimah',
  'Halimah',
  'Ida',
  'Indah',
  'Jumiati',
  'Kartini',
  'Lestari',
  'Maimunah',
  'Mariam',
  'Nining',
  'Nur',
  'Puspita',
  'Ratna',
  'Rohani',
  'Rosmiati',
  'Sari',
  'Siti',
  'Sri',
  'Sumiati',
  'Tuti',
  'Wati',
  'Yuliana',
  'Zubaidah',
] as const;
const MIDDLE = [
  'Adi',
  'Anom',
  'Bagas',
  'Bening',
  'Cahya',
  'Damar',
  'Embun',
  'Fitra',
  'Galih',
  'Hasanah',
  'Intan',
  'Jaya',
  'Kencana',
  'Laras',
  'Mulia',
  'Nirmala',
  'Panca',
  'Raya',
  'Sekar',
  'Tirta',
  'Utama',
  'Vita',
  'Widya',
  'Yudha',
] as const;
const LAST = [
  'Abadi',
  'Anggraini',
  'Batara',
  'Budiman',
  'Darmawan',
  'Firdaus',
  'Hakim',
  'Handayani',
  'Harahap',
  'Hidayat',
  'Ismail',
  'Kurniawan',
  'Mahendra',
  'Maulana',
  'Nasution',
  'Nugraha',
  'Oktaviani',
  'Permata',
  'Pratama',
  'Purnama',
  'Ramadhan',
  'Rangkuti',
  'Safitri',
  'Saputra',
  'Setiawan',
  'Siregar',
  'Subekti',
  'Sulaiman',
  'Susanto',
  'Suryadi',
  'Utami',
  'Wibowo',
  'Wijaya',
  'Yulianti',
] as const;
const TRADES: readonly OccupationCode[] = [
  'petani',
  'petani',
  'petani',
  'buruh_tani',
  'buruh_tani',
  'pekebun_sawit',
  'pekebun_sawit',
  'nelayan',
  'pedagang_pasar',
  'pkl',
  'ojek_pangkalan',
  'tukang_bangunan',
  'buruh_panggul',
  'art',
  'penjahit',
  'peternak',
  'guru_ngaji',
  'marbot',
  'kader_posyandu',
  'pegawai_syara',
];

const BORN_FROM: CalendarDate = '1968-01-01';
const BORN_DAYS = 14_001;
/**
 * Serials count the births of one sex, day and district, so nobody's ever reached these; the members of the demonstration
 * have those from 9000 on.
 */
const FIRST_SERIAL = 8_000;
const SERIALS = 1_000;

/** Whole numbers 0 … below n that look random and are the same on every machine. */
export function demoNumber(seed: number, salt: number, n: number): number {
  let x = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d) >>> 0;
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b) >>> 0;
  return ((x ^ (x >>> 16)) >>> 0) % n;
}

/**
 * The invented person of a number. Two numbers below 14 million never share a NIK: the serial is the number modulo
 * 1,000, and people with one serial are born on different days. Born 1968 to 2006, so that they are adults under 65
 * until 2032; phone numbers have a prefix that nobody was given.
 * @param village code of the village, dotted; its district begins the NIK
 */
export function demoPerson(seed: number, village: string): DemoPerson {
  const pick = <T>(salt: number, from: readonly T[]): T => from[demoNumber(seed, salt, from.length)] as T;
  const serial = seed % SERIALS;
  const round = Math.floor(seed / SERIALS);
  const birthDate = addDays(BORN_FROM, (demoNumber(serial, 1, BORN_DAYS) + round * 37) % BORN_DAYS);
  const sex = demoNumber(seed, 2, 2) === 0 ? 'L' : 'P';
  const middle = demoNumber(seed, 3, 3) === 0 ? ` ${pick(4, MIDDLE)}` : '';
  return {
    nik: demoNik(village, birthDate, sex, serial),
    name: `${pick(5, sex === 'L' ? MEN : WOMEN)}${middle} ${pick(6, LAST)}`,
    birthDate,
    sex,
    motherName: `${pick(7, WOMEN)} ${pick(8, LAST)}`,
    address: `Dusun ${pick(9, MIDDLE)} No. ${demoNumber(seed, 10, 120) + 1}`,
    rt: String(demoNumber(seed, 11, 12) + 1).padStart(3, '0'),
    rw: String(demoNumber(seed, 12, 6) + 1).padStart(3, '0'),
    phone: `0800${String(demoNumber(seed, 13, 100_000_000)).padStart(8, '0')}`,
    occupation: pick(14, TRADES),
    category: demoNumber(seed, 15, 3) === 0 ? 'PR' : 'MME',
  };
}

/** A well-formed NIK: district of the village, birth date (a woman's day plus 40), and the serial of a number. */
export function demoNik(village: string, birthDate: CalendarDate, sex: 'L' | 'P', serial: number): string {
  const day = Number(birthDate.slice(8)) + (sex === 'P' ? 40 : 0);
  const digits = village.replaceAll('.', '').slice(0, 6);
  return `${digits}${String(day).padStart(2, '0')}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}${FIRST_SERIAL + (serial % SERIALS)}`;
}
