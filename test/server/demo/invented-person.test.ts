import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoDays } from '../../../server/database/demo/demo-days.ts';
import { DemoMembers } from '../../../server/database/demo/demo-members.ts';
import { type DemoList, demoLists } from '../../../server/database/demo/demo-plan.ts';
import { inventedPerson, nextSerial } from '../../../server/database/demo/invented-person.ts';
import { addDays, ageOn } from '../../../server/kernel/calendar-date.ts';
import { birthDateFromNik, checkNik } from '../../../server/kernel/nik.ts';

const village = { code: '15.01.11.2009' };
const day = fc.integer({ min: 0, max: 15_000 }).map((days) => addDays('2024-01-01', days));

describe('An invented person', () => {
  it('has a number that agrees with sex and birth date, and an age at which one may enter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), day, (seed, today) => {
        const { nik, sex, birthDate, name, motherName } = inventedPerson(seed, village, today);
        const check = checkNik(nik);
        expect(check).toMatchObject({ ok: true, sex, regionPlausible: true });
        expect(birthDateFromNik(nik, today, birthDate)).toBe(birthDate);
        expect(ageOn(birthDate, today)).toBeGreaterThanOrEqual(18);
        expect(ageOn(birthDate, today)).toBeLessThanOrEqual(65);
        expect(name).not.toMatch(/[0-9]/);
        expect(motherName).not.toBe('');
      }),
    );
  });

  it('is the same for the same seed, village and day, and another for the next seed', () => {
    const person = (seed: number) => inventedPerson(seed, village, '2026-03-02');
    expect(person(7)).toEqual(person(7));
    expect(person(8)).not.toEqual(person(7));
  });

  it('bears a serial that no district has ever reached', () => {
    let nik = '1501110107809999';
    nik = nextSerial(nik);
    expect(nik).toBe('1501110107809000');
    expect(nextSerial(nik)).toBe('1501110107809001');
  });
});

describe('A list of the demo', () => {
  const today = '2026-03-02';
  const desa = (code: string) => ({ id: Number(code.slice(-3)), code, kind: 'desa' as const, young: false });
  const villages = [
    ...Array.from({ length: 20 }, (_, index) => desa(`15.01.11.20${String(index + 1).padStart(2, '0')}`)),
    { id: 93, code: '31.71.01.1001', kind: 'kelurahan', young: false } as const,
  ];
  const people = (lists: DemoList[]) => {
    const members = new DemoMembers(today);
    return lists.flatMap((list) => [...members.of(list)]);
  };

  it('has the same people at every run', () => {
    const lists = demoLists(villages, demoDays(today)).filter(({ partner }) => partner === 'jambi');
    const once = people(lists);
    expect(once.length).toBeGreaterThan(100);
    expect(people(lists)).toEqual(once);
  });

  it('gives a new person the next number where two would get the same one', () => {
    const lists = demoLists(villages, demoDays(today)).filter(({ partner }) => partner === 'dki');
    // Those who turn 65 have one day to do it on: hundreds with the same birth date in one district.
    const crowded = lists.map((list) => ({
      ...list,
      listed: '2026-03-01',
      fates: ['ENDED'] as const,
      villages: list.villages.map(({ village }) => ({
        village,
        shares: [{ people: 2500, category: 'OTHER' as const }],
      })),
    }));
    const niks = people(crowded).map(({ draft }) => draft.nik);
    expect(new Set(niks).size).toBe(niks.length);
    expect(niks).toHaveLength(2500);
  });
});
