import { addDays, addYears, type CalendarDate } from '../../kernel/calendar-date.ts';
import type { NikSex } from '../../kernel/nik.ts';
import { ENTRY_AGE_LIMIT } from '../../member/member.check.ts';
import type { MemberEndReason, MemberStatus } from '../../member/member.codes.ts';
import type { OccupationCode } from '../../member/occupation.ts';
import {
  birthOfLeaver,
  type DemoMember,
  demoMember,
  drawReason,
  type NumberedPerson,
  type Occasion,
} from './demo-member.ts';
import type { DemoList, VillageList } from './demo-plan.ts';
import type { DemoVillage } from './demo-villages.ts';
import { inventedPerson, nextSerial, type PersonWish } from './invented-person.ts';
import { SeededDraw } from './seeded-draw.ts';

interface Resident {
  readonly person: NumberedPerson;
  readonly village: DemoVillage;
}

const INCOME_STEP = 50_000;
const DAYS_OF_THE_AGEING = 120;
const KPJ_NUMBERS = 1_000_000_000;
// Prime to ten, so that no two people get one number and none stand in a row.
const KPJ_STRIDE = 387_420_489;
const mensTrades = new Set<OccupationCode>([
  'nelayan',
  'tukang_bangunan',
  'buruh_panggul',
  'ojek_pangkalan',
  'sopir_angkot',
  'tukang_becak',
  'juru_parkir',
  'marbot',
  'penggali_kubur',
]);
const womensTrades = new Set<OccupationCode>(['art', 'kader_posyandu']);
/** Every so manieth registered person may turn up on a list of another partner. */
const KEPT_EVERY = 90;

/** Fills the lists of a demo with people, one list after the other; nobody gets the NIK of somebody else. */
export class DemoMembers {
  readonly #today: CalendarDate;
  readonly #niks = new Set<string>();
  readonly #kept = new Map<string, Resident[]>();
  #people = 0;

  constructor(today: CalendarDate) {
    this.#today = today;
  }

  *of(list: DemoList): Generator<DemoMember> {
    const occasion = { listed: list.listed, today: this.#today };
    const known = this.#knownIn(list);
    for (const { village, shares } of list.villages) {
      for (const { people, category } of shares) {
        for (let i = 0; i < people; i++) {
          const resident = known.shift();
          const home = resident?.village ?? village;
          const seed = ++this.#people;
          // Apart from the person's own draws, or sex and status would hang together.
          const draw = new SeededDraw(-seed);
          const fate = resident ? 'REGISTERED' : this.#fate(draw, list);
          const sex: NikSex = draw.chance(list.women) ? 'P' : 'L';
          const wish = { sex, ...this.#birthDate(draw, list, fate, occasion) };
          const person = resident?.person ?? this.#newPerson(seed, village, wish);
          const terms = {
            segment: list.segment,
            payer: draw.pick(list.payers),
            category,
            occupation: tradeOf(draw, list.occupations(home), person.sex),
            income: list.income === null ? null : incomeBetween(draw, ...list.income),
          };
          if (fate === 'REGISTERED' && !resident && seed % KEPT_EVERY === 0) this.#keep({ person, village });
          yield demoMember(draw, person, home.id, terms, fate, occasion);
        }
      }
    }
  }

  /** People of earlier lists who live where this one is made. */
  #knownIn(list: DemoList): Resident[] {
    if (!list.shared) return [];
    const regencies = new Set(list.villages.map(({ village }: VillageList) => regencyOf(village)));
    return [...regencies].flatMap((regency) => this.#kept.get(regency) ?? []).slice(0, list.shared);
  }

  #keep(resident: Resident): void {
    const regency = regencyOf(resident.village);
    const others = this.#kept.get(regency);
    if (others) others.push(resident);
    else this.#kept.set(regency, [resident]);
  }

  #fate(draw: SeededDraw, list: DemoList): MemberStatus | MemberEndReason {
    const status = draw.pick(list.fates);
    return status === 'ENDED' ? drawReason(draw, list.segment) : status;
  }

  /** Some reach the age limit while their list runs, a few have done so already. */
  #birthDate(draw: SeededDraw, { ageing = 0 }: DemoList, fate: string, occasion: Occasion): PersonWish {
    if (fate === 'OVER_AGE') return { birthDate: birthOfLeaver(draw, occasion) };
    if (fate !== 'REGISTERED' || !draw.chance(ageing)) return {};
    return { birthDate: addYears(addDays(this.#today, 1 + draw.below(DAYS_OF_THE_AGEING)), -ENTRY_AGE_LIMIT) };
  }

  #newPerson(seed: number, village: DemoVillage, wish: PersonWish): NumberedPerson {
    const person = inventedPerson(seed, village, this.#today, wish);
    let { nik } = person;
    while (this.#niks.has(nik)) nik = nextSerial(nik);
    this.#niks.add(nik);
    const number = (seed * KPJ_STRIDE) % KPJ_NUMBERS;
    return { ...person, nik, kpj: `${this.#today.slice(2, 4)}${String(number).padStart(9, '0')}` };
  }
}

/** As lists have it: few women carry loads or drive, few men look after other people's homes. */
function tradeOf(draw: SeededDraw, trades: readonly OccupationCode[], sex: NikSex): OccupationCode {
  const unusual: ReadonlySet<OccupationCode> = sex === 'P' ? mensTrades : womensTrades;
  let trade = draw.pick(trades);
  for (let again = 0; again < 3 && unusual.has(trade); again++) trade = draw.pick(trades);
  return trade;
}

function incomeBetween(draw: SeededDraw, least: number, most: number): bigint {
  return BigInt(least + INCOME_STEP * draw.below((most - least) / INCOME_STEP + 1));
}

function regencyOf({ code }: DemoVillage): string {
  return code.slice(0, 5);
}
