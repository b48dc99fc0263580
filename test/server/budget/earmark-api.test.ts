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

const CHOICES = `query C($i: EarmarkChoicesInput!) { earmarkChoices(input: $i) {
  choices { earmark perPerson over
    fewerPeople { people totalPeople totalCost totalRemainder }
    lastPersonShorter { people lastPersonMonths totalCost }
    topUp { people totalPeople topUp totalTopUp totalCost } }
  userErrors { code message field } } }`;
const input = {
  ...{ grant: '100000000', share: 1000, quota: 50, units: 1562, from: '2022-12', months: 12, fundSource: 'BKBK' },
};
const ask = async (change: object = {}): Promise<Json> =>
  (await officer.query(CHOICES, { i: { ...input, ...change } })).earmarkChoices;

describe('An officer of Jambi asks what a tenth of the grant buys', () => {
  it('in 2022: 76.538 people, or 78.100 with Rp124.960.000 from another fund', async () => {
    const { choices, userErrors } = await ask();
    expect(userErrors).toEqual([]);
    expect(choices).toEqual({
      ...{ earmark: '10000000', perPerson: '201600', over: '80000' },
      fewerPeople: { people: 49, totalPeople: 76538, totalCost: '15430060800', totalRemainder: '189939200' },
      lastPersonShorter: { people: 49, lastPersonMonths: 7, totalCost: '15613752000' },
      topUp: {
        ...{ people: 50, totalPeople: 78100, topUp: '80000', totalTopUp: '124960000', totalCost: '15744960000' },
      },
    });
  });

  it('in 2024: 118.875 people in 1.585 units cost the published Rp23.965.200.000', async () => {
    const { choices } = await ask({ share: 1500, quota: 75, units: 1585, from: '2024-01' });
    expect(choices.topUp).toMatchObject({ totalPeople: 118875, totalCost: '23965200000', topUp: '120000' });
  });

  it('and never sees a discount where the region pays, though a company would', async () => {
    expect((await ask({ from: '2026-01' })).choices.perPerson).toBe('201600');
    expect((await ask({ from: '2026-01', fundSource: 'CSR' })).choices.perPerson).toBe('126000');
  });

  it('and is told what to put right, at its field', async () => {
    const first = async (change: object) => (await ask(change)).userErrors[0];
    expect(await first({ quota: 0 })).toEqual({
      ...{ code: 'QUOTA_RANGE', message: 'Kuota per unit harus 1 sampai 10.000 orang.', field: 'quota' },
    });
    expect(await first({ share: 10001 })).toMatchObject({ code: 'SHARE_RANGE', field: 'share' });
    expect(await first({ units: 0 })).toMatchObject({ code: 'UNITS_RANGE', field: 'units' });
    expect(await first({ grant: '0' })).toMatchObject({ code: 'GRANT_RANGE', field: 'grant' });
    expect(await first({ months: 61 })).toMatchObject({ code: 'SPAN_LENGTH', field: 'months' });
    expect(await first({ fundSource: 'GAJI' })).toMatchObject({ code: 'FUND_UNKNOWN' });
    expect((await officer.ask(CHOICES, { i: { ...input, from: '2026-13' } })).code).toBe('BAD_USER_INPUT');
    expect((await officer.ask(CHOICES, { i: { ...input, grant: '1.5' } })).code).toBe('BAD_USER_INPUT');
  });

  it('only signed in', async () => {
    expect((await post(portal.app, CHOICES, { i: input })).code).toBe('UNAUTHENTICATED');
  });
});
