import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf } from '../../support/actors.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';

let portal: TestPortal;
let coordinator: Actor;
beforeAll(async () => {
  portal = await openPortal();
  coordinator = await coordinatorOf(portal, await portal.make.partner());
});
afterAll(() => portal.close());

const quote = (income: string, head = '') => `query Q${head} { contributionQuote(input: {
  segment: BPU, programmes: [JKK, JKM], from: "2027-07", months: 1, fundSource: "SELF", income: ${income} }) { quote { total } userErrors { code } } }`;

describe('A document with its values written in it', () => {
  it('may say rupiah as text and as a number, like one that brings them along', async () => {
    const { data: along } = await coordinator.ask(quote('$i', '($i: Rupiah)'), { i: '2000000' });
    expect(along.contributionQuote.quote.total).toMatch(/^\d+$/);
    for (const income of ['"2000000"', '2000000', '"Rp2.000.000"'])
      expect((await coordinator.ask(quote(income))).data).toEqual(along);
    // asked again it is run as it was the first time
    expect((await coordinator.ask(quote('2000000'))).data).toEqual(along);
    expect((await coordinator.ask(quote('$i', '($i: Rupiah = 2000000)'))).data).toEqual(along);
  });

  it('is told what is no amount', async () => {
    for (const income of ['-5', '1.5', 'true', '"many"'])
      expect([income, (await coordinator.ask(quote(income))).code]).toEqual([income, 'BAD_USER_INPUT']);
  });

  it('may give a variable that is always there a value of its own', async () => {
    const document = 'query M($n: Int! = 5) { members(first: $n) { nodes { id } } }';
    expect((await coordinator.ask(document)).data).toEqual({ members: { nodes: [] } });
    expect((await coordinator.ask(document, { n: 101 })).code).toBe('BAD_USER_INPUT');
    expect((await coordinator.ask(document, { n: null })).code).toBe('BAD_USER_INPUT');
  });
});
