import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { MemberEndReason, MemberStatus } from '../../member/member.codes.ts';
import { birthOfLeaver, type DemoMember, demoMember, drawReason, type NumberedPerson } from './demo-member.ts';
import type { DemoList, VillageList } from './demo-plan.ts';
import type { DemoVillage } from './demo-villages.ts';
import { inventedPerson, nextSerial } from './invented-person.ts';
import { SeededDraw } from './seeded-draw.ts';

interface Resident {
  readonly person: NumberedPerson;
  readonly village: DemoVillage;
}

const INCOME_STEP = 50_000;
const KPJ_NUMBERS = 1_000_000_000;
// Prime to ten, so that no two people get one number and none stand in a row.
const KPJ_STRIDE = 387_420_489;
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
    for (const { village, groups } of list.villages) {
      for (const { people, category } of groups) {
        for (let i = 0; i < people; i++) {
          const resident = known.shift();
          const home = resident?.village ?? village;
          const seed = ++this.#people;
          const draw = new SeededDraw(-seed);
          const fate = resident ? 'REGISTERED' : this.#fate(draw, list);
          const wish = fate === 'OVER_AGE' ? { birthDate: birthOfLeaver(draw, occasion) } : {};
          const person = resident?.person ?? this.#newPerson(seed, village, wish);
          const terms = {
            segment: list.segment,
            payer: draw.pick(list.payers),
            category,
            occupation: draw.pick(list.occupations(home)),
            income: list.income === null ? null : incomeBetween(draw, ...list.income),
          };
          if (fate === 'REGISTERED' && !resident && seed % KEPT_EVERY === 0) this.#keep({ person, village });
          yield demoMember(seed, person, home.id, terms, fate, occasion);
        }
      }
    }
  }

  /** People of earlier lists who live where this one is made. */
  #knownIn(list: DemoList): Resident[] {
    if (list.shared === 0) return [];
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

  #newPerson(seed: number, village: DemoVillage, wish: { birthDate?: CalendarDate }): NumberedPerson {
    const person = inventedPerson(seed, village, this.#today, wish);
    let { nik } = person;
    while (this.#niks.has(nik)) nik = nextSerial(nik);
    this.#niks.add(nik);
    const number = (seed * KPJ_STRIDE) % KPJ_NUMBERS;
    return { ...person, nik, kpj: `${this.#today.slice(2, 4)}${String(number).padStart(9, '0')}` };
  }
}

function incomeBetween(draw: SeededDraw, least: number, most: number): bigint {
  return BigInt(least + INCOME_STEP * draw.below((most - least) / INCOME_STEP + 1));
}

function regencyOf({ code }: DemoVillage): string {
  return code.slice(0, 5);
}
