import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { birthDateFromNik, checkNik, maskNik } from '../../server/kernel/nik.ts';

const WOMAN = '1501014107800001';
const MAN = '1501010107800001';
const TODAY = '2026-03-01';

const births = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2008-12-31T23:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const people = fc.record({
  region: fc.integer({ min: 110101, max: 979999 }),
  birth: births,
  sex: fc.constantFrom('L' as const, 'P' as const),
  serial: fc.integer({ min: 1, max: 9999 }),
});

function nikOf({ region, birth, sex, serial }: { region: number; birth: string; sex: 'L' | 'P'; serial: number }) {
  const day = Number(birth.slice(8)) + (sex === 'P' ? 40 : 0);
  return `${region}${String(day).padStart(2, '0')}${birth.slice(5, 7)}${birth.slice(2, 4)}${String(serial).padStart(4, '0')}`;
}

describe('A NIK', () => {
  it('tells sex, birth date and district of first registration', () => {
    expect(checkNik(WOMAN)).toEqual({
      ok: true,
      nik: WOMAN,
      sex: 'P',
      birthDateCandidates: ['1980-07-01', '2080-07-01'],
      regionCode: '15.01.01',
      regionPlausible: true,
    });
    expect(checkNik(MAN)).toMatchObject({ ok: true, sex: 'L', birthDateCandidates: ['1980-07-01', '2080-07-01'] });
  });

  it.each([
    "'1501014107800001",
    '’1501014107800001',
    ' 1501014107800001\u00a0',
    '1501 0141 0780 0001',
    '15.01.01.410780.0001',
    '150101-410780-0001',
    '150101–410780—0001',
    '\ufeff1501014107800001\u200b',
    '1501\t0141\n0780 0001',
  ])('typed as "%s" is the same number', (raw) => {
    expect(checkNik(raw)).toMatchObject({ ok: true, nik: WOMAN });
  });

  it.each(['', '   ', '-', "'", '\u00a0'])('left out ("%s") is named as empty', (raw) => {
    expect(checkNik(raw)).toEqual({ ok: false, code: 'NIK_EMPTY', params: {} });
  });

  it.each([[15], [17], [1], [32]])('of %d digits says how many were written', (digits) => {
    expect(checkNik('1'.repeat(digits))).toEqual({ ok: false, code: 'NIK_LENGTH', params: { digits } });
  });

  it.each([
    ['15010141O7800001', 9],
    ['1,50101E+15', 2],
    ['150101410780000½', 16],
    ['١٥٠١٠١٤١٠٧٨٠٠٠٠١', 1],
  ])('with other signs than digits says at which place (%s)', (raw, position) => {
    expect(checkNik(raw)).toEqual({ ok: false, code: 'NIK_NOT_DIGITS', params: { position } });
  });

  it.each([
    '1501013202800001', // day 32
    '1501010007800001', // day 0
    '1501014007800001', // a woman's day 0
    '1501017207800001', // a woman's day 32
    '1501010113800001', // month 13
    '1501010100800001', // month 0
    '1501013104800001', // 31 April
    '1501012902810001', // 29 February of a common year
  ])('with an impossible birth date (%s) is refused', (raw) => {
    expect(checkNik(raw)).toMatchObject({ ok: false, code: 'NIK_BIRTH_DATE' });
  });

  it('of 29 February 2000 is a person of 2000, for 1900 had no such day', () => {
    expect(checkNik('1501012902000001')).toMatchObject({ ok: true, birthDateCandidates: ['2000-02-29'] });
  });

  it('with serial 0000 was never issued', () => {
    expect(checkNik('1501014107800000')).toMatchObject({ ok: false, code: 'NIK_SERIAL_ZERO' });
  });

  it('from any region is accepted; an impossible region is only marked', () => {
    for (const region of ['317101', '940101', '150170', '990101', '100101', '150001', '157001', '150100', '000000']) {
      expect(checkNik(`${region}4107800001`)).toMatchObject({ ok: true });
    }
    expect(checkNik('9901014107800001')).toMatchObject({ regionPlausible: false });
    expect(checkNik('1570014107800001')).toMatchObject({ regionPlausible: false });
    expect(checkNik('9699994107800001')).toMatchObject({ regionPlausible: true });
  });

  it('shows only its last two digits, and nothing at all when it is no NIK', () => {
    expect(maskNik(WOMAN)).toBe('**************01');
    expect(maskNik('01')).toBe('****************');
  });

  it('of any person gives back sex and birth date', () => {
    fc.assert(
      fc.property(people, (person) => {
        const nik = nikOf(person);
        const check = checkNik(nik);
        return (
          check.ok &&
          check.nik === nik &&
          check.sex === person.sex &&
          check.birthDateCandidates.includes(person.birth) &&
          birthDateFromNik(nik, TODAY) === person.birth
        );
      }),
    );
  });

  it('never leaks a digit through an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 -.xO'), maxLength: 24 }), (raw) => {
        const check = checkNik(raw);
        if (check.ok) return;
        expect(Object.keys(check.params).every((name) => name === 'digits' || name === 'position')).toBe(true);
        expect(Object.values(check.params).every((value) => typeof value === 'number' && value <= 24)).toBe(true);
      }),
    );
  });

  it('takes any text without falling over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (raw) => typeof checkNik(raw).ok === 'boolean'),
    );
  });
});

describe('The century of a birth date', () => {
  const bornOn15 = '1501010107150001'; // 1915 or 2015
  const bornOn09 = '1501010103090001'; // 1909 or 2009

  it('is the one that makes the person 17 to 100 years old', () => {
    expect(birthDateFromNik(WOMAN, TODAY)).toBe('1980-07-01');
    expect(birthDateFromNik(bornOn09, TODAY)).toBe('2009-03-01');
    expect(birthDateFromNik('1501010203260001', TODAY)).toBe('1926-03-02');
  });

  it('is settled by the typed date where the number allows it', () => {
    expect(birthDateFromNik(bornOn15, TODAY, '1915-07-01')).toBe('1915-07-01');
    expect(birthDateFromNik(bornOn15, TODAY, '2015-07-01')).toBe('2015-07-01');
  });

  it('ignores a typed date that the number contradicts', () => {
    expect(birthDateFromNik(WOMAN, TODAY, '1980-07-02')).toBe('1980-07-01');
  });

  it('is the younger one when neither is an adult of up to 100', () => {
    expect(birthDateFromNik(bornOn15, TODAY)).toBe('2015-07-01');
    expect(birthDateFromNik(bornOn09, '2026-02-28')).toBe('2009-03-01');
  });

  it('is never in the future', () => {
    expect(birthDateFromNik('1501010104250001', '2025-03-01')).toBe('1925-04-01');
    expect(birthDateFromNik('1501010112260001', '2026-03-01')).toBe('1926-12-01');
  });

  it('is unknown for what is no NIK', () => {
    expect(birthDateFromNik('1501013202800001', TODAY)).toBeNull();
  });
});
