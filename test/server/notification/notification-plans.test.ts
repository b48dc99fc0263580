import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notificationsPage, remindersOfMou, unreadCount } from '../../../server/notification/notification.queries.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { plansOf, readWhole } from '../database/read-plans.ts';

const MATTERS = 400;
const READERS = 50;

let portal: TestPortal;
let tokenHash: Buffer;
let userId: string;
let mouId: string;
beforeAll(async () => {
  portal = await openPortal();
  const { make, sql } = portal;
  const partner = await make.partner();
  for (let n = 0; n < READERS; n++) userId = (await make.user('COORDINATOR', { partners: [partner] })).id;
  await sql.all(
    `insert into mou (partner_id, kind, title, title_key, state, drafted_on, signed_on, starts_on, ends_on, programmes, segment, payer, created_at, updated_at)
     select $1, 'MOU', 'Perjanjian ' || n, 'PERJANJIAN ' || n, 'ACTIVE', '2026-01-01', '2026-01-01', '2026-01-01', '2026-12-31', '{JKK}', 'BPU', 'SELF', $2, $2
       from generate_series(1, $3::integer) n`,
    [partner.id, portal.clock.now(), MATTERS],
  );
  await sql.all(
    `insert into notification (user_id, user_name, user_role, partner_id, kind, mou_id, about_on, step, created_at, read_at)
     select u.id, u.name, u.role, $1, 'MOU_ENDING', m.id, '2026-12-31', 90, $2::timestamptz, $2::timestamptz
       from app_user u cross join mou m where u.role = 'COORDINATOR'`,
    [partner.id, portal.clock.now()],
  );
  mouId = (await sql.all<{ id: string }>('select id from mou limit 1'))[0]?.id as string;
  await sql.all('analyze');
  ({ tokenHash } = await make.session({ id: userId, name: '' }));
}, 60_000);
afterAll(() => portal.close());

describe('Among twenty thousand reminders', () => {
  it('nobody’s look at the own ones, at how many are unread, or at those of an agreement reads all of them', async () => {
    const large = new Set(['notification', 'notification_letter']);
    for (const open of [true, false])
      for (const after of [null, Buffer.from(JSON.stringify(['2026-03-02T00:00:00Z', userId])).toString('base64url')]) {
        const plans = await plansOf(portal, tokenHash, (sql) =>
          notificationsPage(sql, userId, { open, first: 50, after }),
        );
        expect([open, readWhole(plans, large)]).toEqual([open, []]);
      }
    expect(readWhole(await plansOf(portal, tokenHash, (sql) => unreadCount(sql, userId)), large)).toEqual([]);
    const ofMou = await plansOf(portal, tokenHash, (sql) => remindersOfMou(sql, mouId, 20, null));
    expect(readWhole(ofMou, new Set(['notification']))).toEqual([]);
  });
});
