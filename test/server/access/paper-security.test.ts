import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answeredPastCode } from '../../support/past-code.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { buildWorld, type Watcher, type World } from '../../support/world.ts';

let portal: TestPortal;
let world: World;
beforeAll(async () => {
  portal = await openPortal();
  world = await buildWorld(portal);
});
afterAll(() => portal.close());

const found = async (text: string, values: (watcher: Watcher) => unknown[]) =>
  (await answeredPastCode(portal, world, text, values)).sort();

let count = 0;
async function file(by: Watcher) {
  return portal.sql.insert<{ id: string }>('document', {
    ...{ kind: 'MOU_PAPER', file_name: 'naskah.pdf', uploaded_by: by.actor.user.id, created_at: portal.clock.now() },
  });
}
const sum = () => createHash('sha256').update(String(++count)).digest();
async function paper(letter: 'A' | 'B', kind: string) {
  const agency = world.watcher('agency');
  const { id } = await portal.sql.one<{ id: string }>('select uuidv7() as id');
  const document = await file(agency);
  await portal.sql.insert('document_chunk', { document_id: document.id, number: 0, cipher: Buffer.alloc(40) });
  await portal.sql.insert('mou_document', {
    ...{ id, paper_id: id, number: 1, kind, mou_id: world.mous[letter].id, partner_id: world.partners[letter].id },
    ...{ document_id: document.id, sha256: sum(), added_by: agency.actor.user.id, added_by_name: 'Orang' },
    created_at: portal.clock.now(),
  });
  return { id, documentId: document.id };
}

const keepersOf = {
  A: ['agency', 'coordinator of A', 'coordinator of A and B', 'whole-partner operator of A'],
  B: ['agency', 'coordinator of A and B', 'coordinator of B', 'officer of Y'],
} as const;
const readersOf = (letter: 'A' | 'B') => [...keepersOf[letter], 'auditor'].sort();
const whoSeesMou = (letter: 'A' | 'B') =>
  world.watchers.flatMap(({ label, mous }) => (mous.includes(letter) ? [label] : [])).sort();

describe('A paper of an agreement, past all code', () => {
  it.each(['A', 'B'] as const)(
    'of %s is read by who keeps the agreement; what was signed by every party',
    async (letter) => {
      for (const [kind, readers] of [
        ['LEGAL_NOTE', readersOf(letter)],
        ['MEMBER_LIST', readersOf(letter)],
        ['SIGNED', whoSeesMou(letter)],
        ['MINUTES', whoSeesMou(letter)],
      ] as const) {
        const { id, documentId } = await paper(letter, kind);
        const due = [...new Set([...readers, ...readersOf(letter)])].sort();
        expect([kind, await found('select id from mou_document where id = $1', () => [id])]).toEqual([kind, due]);
        expect(await found('select id from document where id = $1', () => [documentId])).toEqual(due);
        expect(await found('select number from document_chunk where document_id = $1', () => [documentId])).toEqual(
          due,
        );
        expect((await portal.pools.app.query('select id from mou_document')).rows).toEqual([]);
      }
    },
  );

  it.each(['A', 'B'] as const)('of %s comes in the own name from who keeps the agreement', async (letter) => {
    const agency = world.watcher('agency');
    const document = await file(agency);
    const { id } = await portal.sql.one<{ id: string }>('select uuidv7() as id');
    const insert = `insert into mou_document (id, paper_id, number, kind, mou_id, partner_id, document_id, sha256, added_by, added_by_name, created_at)
      values ($1, $1, 1, 'SIGNED', $2, $3, $4, $5, $6, 'Orang', $7) returning id`;
    const values = (by: Watcher) => [
      ...[id, world.mous[letter].id, world.partners[letter].id, document.id, sum()],
      ...[by.actor.user.id, portal.clock.now()],
    ];
    expect(await found(insert, values)).toEqual([...keepersOf[letter]].sort());
    expect(await found(insert, () => values(agency))).toEqual(['agency']);
  });

  it.each(['A', 'B'] as const)('of %s is withdrawn by the same, once, and never changed or deleted', async (letter) => {
    const { id } = await paper(letter, 'SIGNED');
    const withdraw = `update mou_document set withdrawn_at = $2, withdrawn_by_name = 'Orang', withdrawn_reason = 'Salah berkas' where id = $1 returning id`;
    const values = () => [id, portal.clock.now()];
    expect(await found(withdraw, values)).toEqual([...keepersOf[letter]].sort());
    await portal.sql.all(withdraw, values());
    expect(await found(withdraw, values)).toEqual([]);
    expect(
      await found(
        `update mou_document set withdrawn_at = null, withdrawn_by_name = null, withdrawn_reason = null where id = $1 returning id`,
        () => [id],
      ),
    ).toEqual([]);
    for (const text of [
      `update mou_document set kind = 'OTHER' where id = $1 returning id`,
      'delete from mou_document where id = $1 returning id',
    ])
      expect(await found(text, () => [id])).toEqual([]);
  });

  it('comes as one that counts', async () => {
    const agency = world.watcher('agency');
    const document = await file(agency);
    const insert = `insert into mou_document (id, paper_id, number, kind, mou_id, partner_id, document_id, sha256, added_by, added_by_name, created_at,
        withdrawn_at, withdrawn_by_name, withdrawn_reason)
      values ($1, $1, 1, 'OTHER', $2, $3, $4, $5, $6, 'Orang', $7, $7, 'Orang', 'Salah berkas') returning id`;
    const { id } = await portal.sql.one<{ id: string }>('select uuidv7() as id');
    const values = (by: Watcher) => [
      ...[id, world.mous.A.id, world.partners.A.id, document.id, sum(), by.actor.user.id, portal.clock.now()],
    ];
    expect(await found(insert, values)).toEqual([]);
  });

  it('of one agreement is no version of another one’s', async () => {
    const [{ id }, agency] = [await paper('A', 'SIGNED'), world.watcher('agency')];
    const second = async (letter: 'A' | 'B', kind: string) =>
      portal.sql.insert('mou_document', {
        ...{ paper_id: id, number: 2, kind, mou_id: world.mous[letter].id, partner_id: world.partners[letter].id },
        ...{ document_id: (await file(agency)).id, sha256: sum(), added_by: agency.actor.user.id },
        ...{ added_by_name: 'Orang', created_at: portal.clock.now() },
      });
    await expect(second('B', 'SIGNED')).rejects.toMatchObject({ constraint: 'mou_document_paper_fkey' });
    await expect(second('A', 'OTHER')).rejects.toMatchObject({ constraint: 'mou_document_paper_fkey' });
    await second('A', 'SIGNED');
  });
});

describe('A reminder, past all code', () => {
  const told = [
    'coordinator of A',
    'officer of Y',
    'officer of Z',
    'operator of A in 15.01',
    'head of G of A',
    'administrator',
  ];
  const reminder = async (to: Watcher, about: object) => {
    const letter = await portal.sql.insert<{ id: string }>('notification_letter', {
      ...{ user_id: to.actor.user.id, created_at: portal.clock.now() },
    });
    const { id } = await portal.sql.insert<{ id: string }>('notification', {
      ...{ user_id: to.actor.user.id, user_name: to.label, user_role: to.role, about_on: '2026-03-20', step: ++count },
      ...{ created_at: portal.clock.now(), letter_id: letter.id, ...about },
    });
    return { id, letterId: letter.id };
  };
  const ofMou = (letter: 'A' | 'B') => ({
    ...{ kind: 'MOU_ENDING', mou_id: world.mous[letter].id, partner_id: world.partners[letter].id },
  });

  it.each(['A', 'B'] as const)(
    'about the agreement of %s is read by who was told and sees it, and by who keeps it',
    async (letter) => {
      for (const to of told.map(world.watcher)) {
        const { id, letterId } = await reminder(to, ofMou(letter));
        const sees = to.mous.includes(letter) || readersOf(letter).includes(to.label) ? [to.label] : [];
        const due = [...new Set([...sees, ...readersOf(letter)])].sort();
        expect([to.label, await found('select id from notification where id = $1', () => [id])]).toEqual([
          to.label,
          due,
        ]);
        expect([to.label, await found('select id from notification_letter where id = $1', () => [letterId])]).toEqual([
          to.label,
          due,
        ]);
        expect(
          await found('update notification set read_at = created_at where id = $1 returning id', () => [id]),
        ).toEqual(sees);
      }
    },
  );

  it('about a group or a budget is the reader’s alone, as long as that is in sight', async () => {
    const budget = await portal.sql.insert<{ id: string }>('subsidy_budget', {
      ...{ partner_id: world.partners.A.id, mou_id: world.mous.A.id, name: 'Rancangan', name_key: 'RANCANGAN' },
      ...{ fund_source: 'BKBK', year: 2026, first_month: '2026-01-01', months: 12, age_from: 17, age_to: 64 },
      ...{ created_at: portal.clock.now(), updated_at: portal.clock.now() },
    });
    const partner_id = world.partners.A.id;
    for (const about of [
      { kind: 'GROUP_STEP', group_id: world.groups.G.id, partner_id },
      { kind: 'BUDGET_DEADLINE', budget_id: budget.id, partner_id },
    ])
      for (const label of ['coordinator of A', 'coordinator of B']) {
        const { id } = await reminder(world.watcher(label), about);
        const sees = label === 'coordinator of A' ? [label] : [];
        expect(await found('select id from notification where id = $1', () => [id])).toEqual(sees);
      }
  });
});
