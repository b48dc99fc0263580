import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, type Json, post } from '../../support/actors.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

let portal: TestPortal;
let officer: Actor;
beforeAll(async () => {
  portal = await openPortal();
  officer = await as(portal, await portal.make.user('COORDINATOR', { partners: [await portal.make.partner()] }));
});
afterAll(() => portal.close());

const QUOTE = `query Q($i: ContributionQuoteInput!) { contributionQuote(input: $i) {
  quote { total perPerson months { month perPerson total lines { programme payer ordinary amount
    rate { regulation certainty } adjustment { name regulation article until } } }
    afterDiscount { month perPerson } }
  userErrors { code message field } } }`;
const input = {
  ...{ segment: 'BPU', programmes: ['JKK', 'JKM'], from: '2026-11', months: 3, people: 120 },
  ...{ fundSource: 'SELF', sector: 'TANI' },
};
const ask = async (change: object = {}): Promise<Json> =>
  (await officer.query(QUOTE, { i: { ...input, ...change } })).contributionQuote;

describe('A coordinator asks what cover costs', () => {
  it('and sees the discount end: Rp8.400 until December 2026, Rp16.800 from January 2027', async () => {
    const { quote, userErrors } = await ask();
    expect(userErrors).toEqual([]);
    expect(quote.months.map((m: Json) => [m.month, m.perPerson, m.total])).toEqual([
      ['2026-11', '8400', '1008000'],
      ['2026-12', '8400', '1008000'],
      ['2027-01', '16800', '2016000'],
    ]);
    expect(quote).toMatchObject({ perPerson: '33600', total: '4032000' });
    expect(quote.months[0].lines[0]).toMatchObject({
      ...{ programme: 'JKK', payer: 'WORKER', ordinary: '10000', amount: '5000' },
      rate: { regulation: 'PP 44/2015, PP 82/2019, PP 49/2023' },
      adjustment: { regulation: 'PP 50/2025', article: 'pasal 4 ayat (1)', until: '2027-01-01' },
    });
  });

  it('and learns what comes after a discount that outlasts the months asked about', async () => {
    expect((await ask({ months: 1 })).quote.afterDiscount).toEqual({ month: '2027-01', perPerson: '16800' });
    expect((await ask({ months: 1, sector: 'TRANSPORTASI' })).quote.afterDiscount).toEqual({
      ...{ month: '2027-04', perPerson: '16800' },
    });
    expect((await ask()).quote.afterDiscount).toBeNull();
    expect((await ask({ months: 1, fundSource: 'BKBK' })).quote.afterDiscount).toBeNull();
  });

  it('and never sees a discount where a budget of the state or a region pays', async () => {
    for (const fundSource of ['BKBK', 'APBD_PROVINCE', 'APBD_REGENCY', 'APBN', 'APBDES', 'DBH_SAWIT', 'DBHCHT']) {
      const { quote } = await ask({ fundSource });
      expect(quote.months.map((m: Json) => m.perPerson)).toEqual(['16800', '16800', '16800']);
      expect(quote.months.flatMap((m: Json) => m.lines.map((l: Json) => l.adjustment))).toEqual(Array(6).fill(null));
    }
  });

  it('and is told what to put right, in the language of the screen', async () => {
    const { quote, userErrors } = await ask({ programmes: ['JP'] });
    expect(quote).toBeNull();
    expect(userErrors).toEqual([
      {
        code: 'PROGRAMME_NOT_OFFERED',
        message:
          'Program JP tidak tersedia untuk segmen ini. Pekerja bukan penerima upah dapat memilih JHT sebagai ganti JP.',
        field: 'programmes',
      },
    ]);
    expect((await ask({ fundSource: 'GAJI' })).userErrors[0].code).toBe('FUND_UNKNOWN');
    expect((await ask({ months: 0 })).userErrors[0]).toMatchObject({ code: 'SPAN_LENGTH', field: 'months' });
    expect((await ask({ segment: 'PU' })).userErrors[0]).toMatchObject({ code: 'WAGE_MISSING', field: 'income' });
    expect((await officer.ask(QUOTE, { i: { ...input, from: '2026-13' } })).code).toBe('BAD_USER_INPUT');
  });
});

describe('The list of tariffs', () => {
  const TARIFFS = `{ tariffs { rates { segment programme payer rate flatAmount from until regulation certainty }
    bands { number incomeFrom nominal } caps { amount from until certainty } adjustments { name programme transport factor }
    funds { code label discountEligible } } }`;

  it('holds 33 bands, six caps and the funds in the viewer’s language', async () => {
    const { tariffs } = await officer.query(TARIFFS);
    expect(tariffs.bands).toHaveLength(33);
    expect(tariffs.bands[9]).toEqual({ number: 10, incomeFrom: '2700000', nominal: '2950000' });
    expect(tariffs.caps.map((c: Json) => c.amount)).toEqual([
      ...['8754600', '9077600', '9559600', '10042300', '10547400', '11086300'],
    ]);
    expect(tariffs.caps.at(-1).certainty).toBe('C');
    expect(tariffs.funds[0]).toEqual({ code: 'SELF', label: 'Dibayar peserta sendiri', discountEligible: true });
    expect(tariffs.rates).toContainEqual(
      expect.objectContaining({ segment: 'BPU', programme: 'JKM', flatAmount: '6800', rate: null, until: null }),
    );
  });

  it('is for people who are signed in', async () => {
    expect((await post(portal.app, TARIFFS)).code).toBe('UNAUTHENTICATED');
  });
});
