import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, as, coordinatorOf, officerOf, operatorOf, withoutScope } from '../../support/actors.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { inbox, reminding, unread } from './reminded.ts';

let portal: TestPortal;
let mou: { id: string };
let coordinator: Actor;
let officer: Actor;
let otherParty: Actor;
let operator: Actor;
beforeAll(async () => {
  portal = await openPortal();
  const office = await portal.make.office();
  const partner = await portal.make.partner({ office_id: office.id });
  const signer = await portal.make.partner();
  const parties = [{ kind: 'PARTNER', partner_id: signer.id }];
  mou = await portal.make.mou(partner, { ends_on: '2026-03-20', signed_on: '2026-02-18' }, parties);
  const email = { email: 'koordinator@contoh.id', name: 'Koordinator Contoh' };
  coordinator = await as(portal, await portal.make.user('COORDINATOR', { partners: [partner] }, email));
  officer = await officerOf(portal, office);
  otherParty = await coordinatorOf(portal, signer);
  operator = await operatorOf(portal, partner, '15.01');
  await reminding(portal).run();
});
afterAll(() => portal.close());

const READ =
  'mutation ($ids: [ID!]) { act: notificationsRead(ids: $ids) { viewer { unreadNotifications } userErrors { code } } }';

describe('The inbox', () => {
  it('is one’s own: what one was told, and how much of it is unread', async () => {
    expect([await unread(coordinator), await unread(officer)]).toEqual([2, 2]);
    expect((await inbox(coordinator)).map(({ kind }) => kind).sort()).toEqual(['MOU_ENDING', 'PAPER_MISSING']);
    for (const actor of [otherParty, operator, await withoutScope(portal, 'AGENCY')])
      expect([await inbox(actor), await unread(actor)]).toEqual([[], 0]);
  });

  it('is marked as read, one by one or all at once, by nobody else', async () => {
    const [first] = await inbox(coordinator, true);
    expect((await officer.query(READ, { ids: [first.id] })).act.viewer.unreadNotifications).toBe(2);
    expect(await unread(coordinator)).toBe(2);
    const { act } = await coordinator.query(READ, { ids: [first.id] });
    expect(act).toEqual({ viewer: { unreadNotifications: 1 }, userErrors: [] });
    expect((await inbox(coordinator)).find(({ id }) => id === first.id).readAt).toBe(portal.clock.now().toISOString());
    expect(await inbox(coordinator, true)).toHaveLength(1);
    expect((await coordinator.query(READ)).act.viewer.unreadNotifications).toBe(0);
    expect((await coordinator.ask(READ, { ids: ['x'] })).code).toBe('BAD_USER_INPUT');
  });

  it('of an auditor is marked as read too', async () => {
    const auditor = await withoutScope(portal, 'AUDITOR');
    expect((await auditor.query(READ)).act).toEqual({ viewer: { unreadNotifications: 0 }, userErrors: [] });
  });
});

describe('What was sent about an agreement', () => {
  const REMINDERS =
    'query ($id: ID!, $first: Int!, $after: String) { mou(id: $id) { reminders(first: $first, after: $after) { nodes { kind paper step toName toRole mail mailedAt } totalCount pageInfo { hasNextPage endCursor } } } }';
  const sent = async (actor: Actor, first = 20, after: string | null = null) =>
    (await actor.query(REMINDERS, { id: mou.id, first, after })).mou.reminders;

  it('is told with whom, by which way and when, to who keeps it', async () => {
    for (const actor of [coordinator, officer, await withoutScope(portal, 'AUDITOR')]) {
      const { nodes, totalCount } = await sent(actor);
      expect([nodes.length, totalCount]).toEqual([4, 4]);
      const at = portal.clock.now().toISOString();
      expect(nodes).toContainEqual({
        ...{ kind: 'MOU_ENDING', paper: null, step: 30, toName: 'Koordinator Contoh', toRole: 'COORDINATOR' },
        ...{ mail: 'SENT', mailedAt: at },
      });
      expect(nodes).toContainEqual({
        ...{ kind: 'PAPER_MISSING', paper: 'SIGNED', step: 7, toName: officer.user.name, toRole: 'OFFICE' },
        ...{ mail: 'NONE', mailedAt: null },
      });
    }
    const page = await sent(coordinator, 3);
    expect([page.nodes.length, page.pageInfo.hasNextPage]).toEqual([3, true]);
    expect((await sent(coordinator, 3, page.pageInfo.endCursor)).nodes).toHaveLength(1);
  });

  it('is not told to another party, nor to who sees a part of the partner', async () => {
    for (const actor of [otherParty, operator]) expect((await sent(actor)).nodes).toEqual([]);
  });
});
