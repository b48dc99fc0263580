import type pg from 'pg';
import { draftCounts } from '../../change-list/change-list.queries.ts';
import { insertList } from '../../change-list/change-list.store.ts';
import { uuidv7 } from '../../kernel/id.ts';
import { type Month, monthStart } from '../../kernel/month.ts';
import type { DemoDays } from './demo-days.ts';
import { sqlOn } from './sql-on.ts';

const FREEZER = 'ppk.kemendes';
const JOINING = 6;
const LEAVING = 3;

interface DemoChanges {
  readonly days: DemoDays;
  readonly present: Month;
  readonly partnerId: string;
  readonly mouId: string | undefined;
  readonly at: Date;
}

/** Some facilitators joined this month and some left; one of the ministry has frozen the list, and another is to approve it. */
export async function storeChanges(
  client: pg.Client,
  { days, present, partnerId, mouId, at }: DemoChanges,
): Promise<void> {
  if (!mouId) return;
  const values = [mouId, monthStart(present), days.today];
  await client.query(
    `update member m set kpj = '99' || lpad(x.n::text, 9, '0'), status_since = least($2::date + x.n, $3::date)
       from (select c.id, (row_number() over (order by c.name_key, c.id))::integer as n from member c
              where c.mou_id = $1 and c.status = 'CANDIDATE' order by c.name_key, c.id limit ${JOINING}) x where m.id = x.id`,
    values,
  );
  await client.query(
    `update member m set status_since = least($2::date + x.n, $3::date)
       from (select c.id, (row_number() over (order by c.name_key, c.id))::integer as n from member c
              where c.mou_id = $1 and c.status = 'ENDED' and c.kpj is not null and c.end_reason <> 'DECEASED' order by c.name_key, c.id limit ${LEAVING}) x where m.id = x.id`,
    values,
  );
  const { rows } = await client.query<{ id: string; name: string }>('select id, name from app_user where login = $1', [
    FREEZER,
  ]);
  const [user] = rows;
  if (!user) throw new Error(`The demo data has no ${FREEZER}`);
  const sql = sqlOn(client);
  const list = { id: uuidv7(), partnerId, mouId, month: present };
  await insertList(
    { sql, at, viewer: { userId: user.id, name: user.name } },
    list,
    await draftCounts(sql, mouId, present),
  );
}
