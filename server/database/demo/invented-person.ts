import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts';
import type { NikSex } from '../../kernel/nik.ts';
import { hamlets, type NameStock, namesOfProvince, streets } from './invented-names.ts';
import { SeededDraw } from './seeded-draw.ts';

/** Somebody who does not exist, with everything a list of members asks about a person. */
export interface InventedPerson {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly sex: NikSex;
  readonly motherName: string;
  readonly address: string;
  readonly rt: string;
  readonly rw: string;
  readonly phone: string;
}

export interface PersonWish {
  readonly birthDate?: CalendarDate;
  readonly sex?: NikSex;
}

/** Districts where people moved from, so that not every number begins with the code of the place they live in. */
const ORIGINS = ['330206', '351205', '137105', '127105', '180104', '160307', '320513', '360404'] as const;
const YOUNGEST = 19;
const AGE_SPAN = 46;
const DAYS_A_YEAR = 365.25;
/**
 * Serials count the births of one sex, day and district at registering, so those of living people are small. From 9000
 * on a well-formed number is nobody's.
 */
const FIRST_SERIAL = 9000;
const SERIALS = 1000;
/** No operator hands out numbers that begin like this. */
const PHONE_PREFIX = '0890';

/**
 * The same seed, village and day give the same person, 19 to 64 years old on `today`. Two seeds may meet in one NIK:
 * whoever needs distinct ones keeps a set and moves on with `nextSerial`.
 * @param village its code as the register writes it, `PP.KK.CC.VVVV`
 */
export function inventedPerson(
  seed: number,
  village: { readonly code: string },
  today: CalendarDate,
  wish: PersonWish = {},
): InventedPerson {
  const draw = new SeededDraw(seed);
  const stock = namesOfProvince(village.code.slice(0, 2));
  const sex = wish.sex ?? (draw.chance(0.46) ? 'P' : 'L');
  // The mean of two draws: many in their forties, few at the ends.
  const age = YOUNGEST + (AGE_SPAN * (draw.next() + draw.next())) / 2;
  const birthDate = wish.birthDate ?? addDays(today, -Math.floor(age * DAYS_A_YEAR));
  return {
    nik: `${registeredIn(draw, village.code)}${birthDigits(birthDate, sex)}${FIRST_SERIAL + draw.below(SERIALS)}`,
    name: nameOf(draw, stock, sex),
    birthDate,
    sex,
    motherName: nameOf(draw, stock, 'P'),
    address: addressOf(draw),
    rt: String(1 + draw.below(18)).padStart(3, '0'),
    rw: String(1 + draw.below(6)).padStart(3, '0'),
    phone: `${PHONE_PREFIX}${String(draw.below(100_000_000)).padStart(8, '0')}`,
  };
}

/** The number that stands next in the district's book; after the last one comes the first again. */
export function nextSerial(nik: string): string {
  const serial = FIRST_SERIAL + ((Number(nik.slice(12)) - FIRST_SERIAL + 1) % SERIALS);
  return `${nik.slice(0, 12)}${serial}`;
}

/** The district of first registration: mostly the own one, sometimes another of the regency or of another province. */
function registeredIn(draw: SeededDraw, villageCode: string): string {
  const digits = villageCode.replaceAll('.', '');
  const where = draw.next();
  if (where < 0.85) return digits.slice(0, 6);
  return where < 0.95 ? `${digits.slice(0, 4)}0${1 + draw.below(5)}` : draw.pick(ORIGINS);
}

function birthDigits(birth: CalendarDate, sex: NikSex): string {
  const day = Number(birth.slice(8)) + (sex === 'P' ? 40 : 0);
  return `${String(day).padStart(2, '0')}${birth.slice(5, 7)}${birth.slice(2, 4)}`;
}

function nameOf(draw: SeededDraw, stock: NameStock, sex: NikSex): string {
  const given = draw.pick(sex === 'P' ? stock.women : stock.men);
  if (draw.chance(stock.single / 100)) return given;
  const last = draw.pick(stock.further);
  if (draw.chance(0.12))
    return `${draw.pick(sex === 'P' ? ['Siti', 'Nur', 'Sri'] : ['M.', 'Muhammad', 'A.'])} ${given}`;
  return draw.chance(0.1) ? `${given} ${draw.pick(stock.further)} ${last}` : `${given} ${last}`;
}

function addressOf(draw: SeededDraw): string {
  const number = 1 + draw.below(140);
  return draw.chance(0.6) ? `Jalan ${draw.pick(streets)} No. ${number}` : `Dusun ${draw.pick(hamlets)}`;
}
