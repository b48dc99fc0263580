import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../server/kernel/calendar-date.ts';
import { nextPeriod } from '../../../server/mou/mou.renewal.ts';
import { startDueMous } from '../../../server/mou/mou-start.ts';
import { type Actor, coordinatorOf, type Json, withoutScope } from '../../support/actors.ts';
import { MONDAY, openPortal, type TestPortal } from '../../support/portal.ts';
import { codesOf, errorsOf, type MouScene, mouScene } from './mou-scene.ts';

let portal: TestPortal;
let agency: Actor;
let scene: MouScene;
beforeAll(async () => {
  portal = await openPortal();
  agency = await withoutScope(portal, 'AGENCY');
  scene = await mouScene(portal, agency);
});
afterEach(() => portal.clock.set(MONDAY));
afterAll(() => portal.close());

const YEAR = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
const active = async (overrides: object = {}): Promise<Json> => {
  const { mou: signed } = await scene.signDraft((await scene.create({ ...YEAR, ...overrides })).mou);
  return (await scene.activate(signed)).mou;
};
const start = () => startDueMous(portal.pools.system, portal.clock);
/** Sessions end in a night, so who acts on another day signs in anew. */
async function on(day: string): Promise<Actor> {
  portal.clock.set(`${day}T08:00:00+07:00`);
  return withoutScope(portal, 'AGENCY');
}

describe('The portal itself', () => {
  it('puts signed agreements in force on their first day, in its own name', async () => {
    const { mou: tomorrow } = await scene.signDraft((await scene.create({ startsOn: '2026-03-03' })).mou);
    const { mou: over } = await scene.signDraft((await scene.create({ endsOn: '2026-03-01' })).mou);
    const { mou: unsigned } = await scene.create();
    await start();
    const states = async (actor = agency) =>
      Promise.all([tomorrow, over, unsigned].map(async ({ id }) => (await scene.find(id, actor)).state));
    expect(await states()).toEqual(['SIGNED', 'SIGNED', 'DRAFT']);
    const later = await on('2026-03-03');
    await start();
    await start();
    expect(await states(later)).toEqual(['ACTIVE', 'SIGNED', 'DRAFT']);
    const HISTORY = 'version history(first: 1) { nodes { actorName changes { label after } } }';
    const { version, history } = await scene.find(tomorrow.id, later, HISTORY);
    expect([version, history.nodes]).toEqual([
      tomorrow.version + 1,
      [{ actorName: 'Portal', changes: [{ label: 'Keadaan', after: 'Berjalan' }] }],
    ]);
  });
});

describe('An agreement in force', () => {
  it('comes to its end in phases that a list can be filtered by', async () => {
    const mou = await active({ title: 'Menurut fase' });
    const phase = async (day: string) => (await scene.find(mou.id, await on(day))).phase;
    expect(await phase('2026-10-01')).toBe('ACTIVE');
    expect(await phase('2026-10-02')).toBe('EXPIRING');
    expect(await phase('2026-12-31')).toBe('EXPIRING');
    expect(await phase('2027-01-01')).toBe('EXPIRED');
    const listed = async (day: string, filter: object): Promise<string[]> => {
      const actor = await on(day);
      const text = 'query ($filter: MouFilter) { mous(first: 50, filter: $filter) { nodes { title phase } } }';
      const { mous } = await actor.query(text, { filter: { search: 'menurut', ...filter } });
      return mous.nodes.map((node: Json) => node.phase);
    };
    for (const [day, is] of [
      ['2026-10-01', 'ACTIVE'],
      ['2026-10-02', 'EXPIRING'],
      ['2026-12-31', 'EXPIRING'],
      ['2027-01-01', 'EXPIRED'],
    ] as const)
      for (const asked of ['ACTIVE', 'EXPIRING', 'EXPIRED', 'SIGNED', 'TERMINATED'])
        expect([day, asked, await listed(day, { phase: asked })]).toEqual([day, asked, asked === is ? [is] : []]);
    const after = await on('2027-01-01');
    const { mou: ended } = await scene.end(await scene.find(mou.id, after), 'Laporan akhir diterima', after);
    expect(ended.phase).toBe('COMPLETED');
    expect(await listed('2027-01-01', { phase: 'COMPLETED' })).toEqual(['COMPLETED']);
  });

  it('that is ended before its last day was terminated', async () => {
    expect((await scene.end(await active(), 'Mitra mengundurkan diri')).mou.phase).toBe('TERMINATED');
  });
});

describe('Renewing an agreement', () => {
  it('drafts the one that follows: the same parties and terms, the period after', async () => {
    const old = await active({ title: 'Pelindungan 2026', targetHeadcount: 700 });
    const { mou: next, userErrors } = await scene.renew(old);
    expect(userErrors).toEqual([]);
    expect(next).toMatchObject({
      ...{
        state: 'DRAFT',
        title: 'Pelindungan 2027',
        startsOn: '2027-01-01',
        endsOn: '2027-12-31',
        renews: { id: old.id },
      },
      ...{
        programmes: ['JKK', 'JKM'],
        segment: 'BPU',
        payer: 'SUBSIDY',
        targetHeadcount: 700,
        draftedOn: '2026-03-02',
      },
      parties: old.parties.map(({ name, signatory }: Json) => ({ name, signatory, number: null })),
    });
    expect(await scene.find(old.id)).toMatchObject({
      renewal: { id: next.id },
      viewerCanRenew: false,
      state: 'ACTIVE',
    });
  });

  it('keeps the fund that pays', async () => {
    const old = await portal.make.mou(scene.partner, { fund_source: 'BKBK' });
    const { mou: next } = await scene.renew(old);
    expect(await portal.sql.one('select fund_source from mou where id = $1', [next.id])).toEqual({
      fund_source: 'BKBK',
    });
  });

  it('makes one draft where two do it at once, and tells the second of it', async () => {
    const old = await active({ title: 'Berdua sekaligus 2026' });
    const other = await coordinatorOf(portal, scene.partner);
    const answers = await Promise.all([scene.renew(old), scene.renew(old, other)]);
    expect(answers.flatMap(codesOf)).toEqual(['MOU_RENEWED_ALREADY']);
    expect(answers.flatMap(({ userErrors }) => userErrors)[0].message).toContain('"Berdua sekaligus 2027"');
    expect(answers.filter(({ mou }) => mou !== null)).toHaveLength(1);
  });

  it('happens once, however often it is sent', async () => {
    const old = await active();
    const both = [await scene.renew(old, agency, 'renew-once'), await scene.renew(old, agency, 'renew-once')];
    expect(new Set(both.map(({ mou }) => mou.id)).size).toBe(1);
  });

  it('ends the old one when the new one is put in force, by the portal or by hand', async () => {
    for (const byHand of [false, true]) {
      const group = await portal.make.group(scene.partner);
      const old = await active({ parties: [{ officeId: scene.office.id }, { groupId: group.id }] });
      const { mou: draft } = await scene.renew(old);
      const early = await scene.edit(draft, { ...forms(draft), startsOn: '2026-03-03', endsOn: '2027-03-02' });
      const { mou: signed, userErrors } = await scene.signDraft(early.mou);
      expect(userErrors).toEqual([]);
      const later = await on('2026-03-03');
      if (byHand) await scene.activate(signed, later);
      else await start();
      expect(await scene.find(signed.id, later)).toMatchObject({ state: 'ACTIVE', renews: { id: old.id } });
      expect(await scene.find(old.id, later)).toMatchObject({ state: 'ENDED', phase: 'RENEWED', endReason: null });
      portal.clock.set(MONDAY);
    }
  });

  it('begins after the old one begins', async () => {
    const { mou: draft } = await scene.renew(await active());
    const { mou: early } = await scene.edit(draft, { ...forms(draft), startsOn: '2026-01-01' });
    expect(errorsOf(await scene.ask(early))).toEqual([['MOU_RENEWAL_EARLY', 'startsOn']]);
  });

  it('goes from an agreement that runs or has ended, and makes room when it is given up', async () => {
    const { mou: draft } = await scene.create();
    expect(codesOf(await scene.renew(draft))).toEqual(['MOU_NOT_TO_RENEW']);
    const { mou: upper } = await scene.signDraft(draft);
    expect(codesOf(await scene.renew(upper))).toEqual(['MOU_NOT_TO_RENEW']);
    const addendum = await active({ kind: 'ADDENDUM', parentId: upper.id });
    expect([addendum.viewerCanRenew, codesOf(await scene.renew(addendum))]).toEqual([false, ['MOU_NOT_TO_RENEW']]);
    const { mou: ended } = await scene.end(await active());
    expect(ended.viewerCanRenew).toBe(true);
    const { mou: first } = await scene.renew(ended);
    await scene.end((await scene.signDraft(first, { signedOn: '2026-03-02' })).mou, 'Batal dijalankan');
    expect((await scene.renew(ended)).mou.id).not.toBe(first.id);
  });

  it('follows without a gap and lasts as long, in months or in days', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2000-01-01', n));
    const length = fc.integer({ min: 1, max: 2_000 });
    fc.assert(
      fc.property(day, length, (startsOn, days) => {
        const endsOn = addDays(startsOn, days);
        const next = nextPeriod({ startsOn, endsOn });
        expect(next.startsOn).toBe(addDays(endsOn, 1));
        const lasts = (Date.parse(String(next.endsOn)) - Date.parse(String(next.startsOn))) / 86_400_000;
        // months have 28 to 31 days, and of two runs of five years one may have a leap day more
        expect(Math.abs(lasts - days)).toBeLessThanOrEqual(4);
      }),
    );
    expect(nextPeriod({ startsOn: '2023-03-01', endsOn: '2024-02-29' })).toEqual({
      ...{ startsOn: '2024-03-01', endsOn: '2025-02-28' },
    });
    expect(nextPeriod({ startsOn: '2026-01-05', endsOn: '2026-01-10' })).toEqual({
      ...{ startsOn: '2026-01-11', endsOn: '2026-01-16' },
    });
    expect(nextPeriod({ startsOn: '2026-01-01', endsOn: null })).toEqual({ startsOn: null, endsOn: null });
  });
});

/** What a form sends back of an agreement that it shows. */
function forms({ title, targetHeadcount, parties }: Json): object {
  return {
    ...{ title, targetHeadcount },
    parties: parties.map(({ office, partner, group, number, signatory }: Json) => ({
      ...{ officeId: office?.id, partnerId: partner?.id, groupId: group?.id, number, signatory },
    })),
  };
}
