import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { type Row, validRows } from './valid-rows.ts';

let portal: TestPortal;
let rows: Readonly<Record<string, () => Row>>;
let owner: pg.Client;
beforeAll(async () => {
  portal = await openPortal();
  rows = await validRows(portal);
  owner = new pg.Client(portal.database.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await portal.close();
});

/** Table -> a change that the trail has to tell of, and how a change that it must not tell of looks. */
const traced: Readonly<Record<string, { changes: Row; hidden?: Row }>> = {
  office: { changes: { name: 'Kantor Baru' }, hidden: { version: 2 } },
  partner_group: { changes: { stage: 'CONTACTED' }, hidden: { name_key: 'X' } },
  mou: { changes: { title: 'Judul lain' }, hidden: { title_key: 'X' } },
  mou_party: { changes: { number: '12/2026' } },
  mou_target: { changes: { headcount: 5 } },
  mou_report: { changes: { note: 'Menyusul' } },
  closed_total: { changes: { realised: 5 } },
  change_list: {
    changes: { state: 'RETURNED', returned_by_name: 'Orang', return_reason: 'Belum lengkap' },
  },
  target: { changes: { asked_people: 7 }, hidden: { version: 2 } },
  subsidy_budget: { changes: { agency: 'Dinas Lain' }, hidden: { name_key: 'X' } },
  subsidy_line: { changes: { channel: 'Rekening lain' } },
  clarification: { changes: { state: 'WITHDRAWN', withdrawn_at: '2026-03-03' }, hidden: { version: 9 } },
  subsidy_simulation: { changes: { people_share: 9_000 } },
  simulated_budget: { changes: { total: 5 } },
  budget_deadline: { changes: { due_on: '2026-03-09' } },
  budget_division: { changes: { units: 5 } },
  budget_change: { changes: { reason: 'Desa yang terlewat' } },
  budget_document: { changes: { kind: 'OTHER' } },
  region_map: { changes: { region_count: 2 }, hidden: { shapes: '{}' } },
  mou_document: {
    changes: { withdrawn_at: '2026-03-03', withdrawn_by_name: 'Orang', withdrawn_reason: 'Salah berkas' },
  },
  tranche_report: { changes: { note: 'SPJ lengkap' } },
  allocation: { changes: { earmark: 5 }, hidden: { received: 5 } },
  payment: { changes: { note: 'Dari kas desa' }, hidden: { member_ids: ['01890000-0000-7000-8000-000000000000'] } },
  partner: { changes: { name: 'Nama Baru' }, hidden: { name_key: 'X' } },
  partner_name: { changes: { name: 'Nama Lain' } },
  partner_contact: { changes: { phone: '0748211111' } },
  app_user: { changes: { disabled_at: '2026-03-02' }, hidden: { password_hash: 'y' } },
  // to another office, made on the spot
  user_scope: { changes: {} },
  session: { changes: { ended_at: '2026-03-02' }, hidden: { last_seen_at: '2026-03-03' } },
  member: {
    changes: { address: 'Jalan Lain' },
    hidden: { nik_cipher: Buffer.alloc(3), import_id: '01890000-0000-7000-8000-000000000000' },
  },
  document: { changes: { size: 5 }, hidden: { sha256: Buffer.alloc(32) } },
  member_event: {
    changes: { withdrawn_at: '2026-03-03', withdrawn_by_name: 'Orang', withdrawn_reason: 'Salah orang' },
    hidden: { version: 9 },
  },
  member_event_document: { changes: { state: 'HANDED_IN', handed_in_on: '2026-03-03' }, hidden: { version: 9 } },
  member_bulk: { changes: { state: 'READY' }, hidden: { reasons: '[1]', version: 9 } },
  member_export: { changes: { downloads: 3 }, hidden: { expires_at: '2026-03-09', version: 9 } },
  member_import: { changes: { sheet: 'Data' }, hidden: { problems: '[1]', version: 9 } },
};

const insert = async (kind: string, overrides: Row = {}): Promise<Row> => {
  const row = { ...(rows[kind] as () => Row)(), ...overrides };
  const columns = Object.keys(row);
  const text = `insert into ${kind} (${columns.join()}) values (${columns.map((_, i) => `$${i + 1}`)}) returning *`;
  return (await owner.query(text, Object.values(row))).rows[0];
};
const update = (table: string, id: unknown, change: Row) =>
  owner.query(`update ${table} set ${Object.keys(change).map((column, i) => `${column} = $${i + 2}`)} where id = $1`, [
    id,
    ...Object.values(change),
  ]);

async function forgotten<T>(run: () => Promise<T>): Promise<T> {
  await owner.query('begin');
  try {
    return await run();
  } finally {
    await owner.query('rollback');
  }
}

const lines = async (id: unknown): Promise<Row[]> =>
  (await owner.query('select action, before, after, subject from audit_entry where row_id = $1 order by id', [id]))
    .rows;
const tally = async (partner: unknown): Promise<Row[]> =>
  (
    await owner.query(
      'select status, sendable, sum(people)::integer as people from member_tally where partner_id = $1 group by 1, 2 having sum(people) <> 0 order by 1, 2',
      [partner],
    )
  ).rows;
const words = async (id: unknown): Promise<string[]> =>
  (await owner.query('select word from member_word where member_id = $1 order by 1', [id])).rows.map(
    ({ word }) => word,
  );

describe('The trail of', () => {
  it('every table that has one is looked at here', async () => {
    const { rows: found } = await owner.query(
      `select distinct tgrelid::regclass::text as name from pg_trigger where tgname in ('audit_created', 'audit_changed') order by 1`,
    );
    expect(found.map(({ name }) => name)).toEqual(Object.keys(traced).sort());
  });

  it.each(Object.entries(traced))(
    '%s has a line for what came, changed and went',
    async (table, { changes, hidden }) => {
      await forgotten(async () => {
        const { id } = await insert(table);
        expect(await lines(id)).toEqual([{ action: 'CREATED', subject: table, before: null, after: null }]);
        const change = table === 'user_scope' ? { office_id: (await insert('office')).id } : changes;
        await update(table, id, change);
        const changed = (await lines(id)).at(-1) as { action: string; before: Row; after: Row };
        expect([changed.action, Object.keys(changed.after)]).toEqual(['CHANGED', Object.keys(changed.before)]);
        for (const column of Object.keys(change)) expect(changed.after).toHaveProperty(column);
        const count = (await lines(id)).length;
        if (hidden) await update(table, id, hidden);
        expect(await lines(id)).toHaveLength(count);
        await owner.query(`delete from ${table} where id = $1`, [id]);
        expect((await lines(id)).at(-1)).toMatchObject({ action: 'REMOVED', after: null });
      });
    },
  );

  it('its own rows takes inserts only', async () => {
    await insert('partner');
    for (const text of ['update audit_entry set reason = null', 'delete from audit_entry', 'truncate audit_entry'])
      await expect(owner.query(text)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('A member', () => {
  it('gets the places above the village and the answering office from the database, whatever was written', async () => {
    await forgotten(async () => {
      const { id, partner_id } = await insert('member');
      const place = async () =>
        (
          await owner.query(
            `select p.code as province, k.code as regency, d.code as district, m.office_id from member m join region p on p.id = m.province_id
          join region k on k.id = m.regency_id join region d on d.id = m.district_id where m.id = $1`,
            [id],
          )
        ).rows;
      expect(await place()).toEqual([{ province: '15', regency: '15.01', district: '15.01.11', office_id: null }]);
      await update('member', id, { province_id: 1, regency_id: 2, district_id: 3 });
      expect(await place()).toEqual([{ province: '15', regency: '15.01', district: '15.01.11', office_id: null }]);
      const office = await insert('office');
      await update('partner', partner_id, { office_id: office.id });
      expect(await place()).toMatchObject([{ office_id: office.id }]);
    });
  });

  it('takes what happened and its papers along when it moves', async () => {
    await forgotten(async () => {
      const event = await insert('member_event');
      const document = await insert('member_event_document', { event_id: event.id, member_id: event.member_id });
      expect(document.village_id).toBe(event.village_id);
      const { rows: elsewhere } = await owner.query(
        `select id from region where level = 4 and valid_to is null and regency_id <> $1 limit 1`,
        [event.regency_id],
      );
      await update('member', event.member_id, { village_id: elsewhere[0].id });
      for (const table of ['member_event', 'member_event_document'])
        expect(
          (await owner.query(`select village_id from ${table} where member_id = $1`, [event.member_id])).rows,
        ).toEqual(Array(table === 'member_event' ? 2 : 1).fill({ village_id: elsewhere[0].id }));
    });
  });

  it('lives in a village', async () => {
    await forgotten(async () => {
      const { rows: districts } = await owner.query(
        `select id from region where code = '15.01.11' and valid_to is null`,
      );
      await expect(insert('member', { village_id: districts[0].id })).rejects.toMatchObject({
        code: '23514',
        constraint: 'member_village_level',
      });
    });
  });

  it('is found by the words of the present name', async () => {
    await forgotten(async () => {
      const { id } = await insert('member', { name_key: 'SITI NUR SITI' });
      expect(await words(id)).toEqual(['NUR', 'SITI']);
      await update('member', id, { name_key: 'SITI RAHMA' });
      expect(await words(id)).toEqual(['RAHMA', 'SITI']);
    });
  });

  it('is counted where it stands now', async () => {
    await forgotten(async () => {
      const { id, partner_id } = await insert('member');
      expect(await tally(partner_id)).toEqual([{ status: 'CANDIDATE', sendable: true, people: 1 }]);
      await update('member', id, { blocks: ['MISSING_ADDRESS'] });
      expect(await tally(partner_id)).toEqual([{ status: 'CANDIDATE', sendable: false, people: 1 }]);
      await update('member', id, { kpj: '12345678901', blocks: [] });
      await update('member', id, { end_reason: 'REFUSED' });
      expect(await tally(partner_id)).toEqual([{ status: 'ENDED', sendable: true, people: 1 }]);
      await owner.query('delete from member where id = $1', [id]);
      expect(await tally(partner_id)).toEqual([]);
    });
  });
});

describe('A region code', () => {
  it('stands for one unit on any day', async () => {
    const early = { code: '15.01.11.9999', valid_from: null, valid_to: '2020-01-01' };
    const add = async (overrides: Row) => {
      const row = (rows.region as () => Row)();
      const all = { ...row, ...overrides };
      await owner.query(
        `insert into region (${Object.keys(all).join()}) overriding system value values (${Object.keys(all).map((_, i) => `$${i + 1}`)})`,
        Object.values(all),
      );
    };
    await forgotten(async () => {
      await add(early);
      await add({ code: early.code, valid_from: '2020-01-01' });
    });
    await forgotten(async () => {
      await add(early);
      await expect(add({ code: early.code, valid_from: '2019-12-31' })).rejects.toMatchObject({ code: '23P01' });
    });
  });
});
