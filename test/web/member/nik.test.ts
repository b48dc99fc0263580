import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareNik, groupNik, readNik } from '../../../web/member/nik.ts';

const today = '2026-11-21';

describe('what a form reads from a NIK', () => {
  it('tells a woman by the forty added to her day of birth', () => {
    expect(readNik('1501014107800001', today)).toMatchObject({
      ok: true,
      facts: { sex: 'FEMALE', birthDates: ['1980-07-01'] },
    });
  });

  it('tells a man by the day as it is', () => {
    expect(readNik('1501010107800001', today)).toMatchObject({
      ok: true,
      facts: { sex: 'MALE', birthDates: ['1980-07-01'] },
    });
  });

  it('forgives the blanks, dots and apostrophes that people and spreadsheets put in', () => {
    expect(bareNik("'1501 0141.0780-0001 ")).toBe('1501014107800001');
  });

  it('names the number of digits when there are too few', () => {
    expect(readNik('150101410780000', today)).toEqual({ ok: false, problem: 'NIK_LENGTH', digits: 15 });
  });

  it('refuses a day that no month has', () => {
    expect(readNik('1501013202800001', today)).toMatchObject({ ok: false, problem: 'NIK_BIRTH_DATE' });
  });

  it('refuses letters, an empty box and the serial that is never issued', () => {
    expect(readNik('15010141O7800001', today)).toMatchObject({ problem: 'NIK_NOT_DIGITS' });
    expect(readNik('  ', today)).toMatchObject({ problem: 'NIK_EMPTY' });
    expect(readNik('1571074305900000', today)).toMatchObject({ problem: 'NIK_SERIAL_ZERO' });
  });

  it('chooses the century in which the person is 17 to 100 years old', () => {
    expect(readNik('1501010107050001', today)).toMatchObject({ facts: { birthDates: ['2005-07-01'] } });
    expect(readNik('1501010107300001', today)).toMatchObject({ facts: { birthDates: ['1930-07-01'] } });
  });

  it('offers the only past date for somebody younger than 17', () => {
    expect(readNik('1501010107200001', today)).toMatchObject({ facts: { birthDates: ['2020-07-01'] } });
  });

  it('knows that 29 February exists in one century only', () => {
    expect(readNik('1501012902000001', today)).toMatchObject({ facts: { birthDates: ['2000-02-29'] } });
  });

  it('gives the digits back unchanged after grouping and ungrouping', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,20}$/), (digits) => {
        const grouped = groupNik(digits);
        expect(bareNik(grouped)).toBe(digits);
        expect(grouped.split(' ').every((group) => group.length <= 4)).toBe(true);
      }),
    );
  });
});
