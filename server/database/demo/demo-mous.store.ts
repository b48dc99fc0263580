import type pg from 'pg';
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { monthStart } from '../../kernel/month.ts';
import { nameKey } from '../../kernel/person-name.ts';
import type { DemoMou } from './demo-mou.ts';
import type { DemoPartnerKey } from './demo-partners.ts';

export interface Signers {
  readonly partners: Readonly<Record<DemoPartnerKey, string>>;
  readonly groups: ReadonlyMap<string, string>;
}

/** Who asks for the reviews of the demo, and who approves them. */
const REQUESTER = 'koordinator.bi';
const REVIEWER = 'cabang.jember';

/**
 * Agreements with their parties, targets, closed totals and reports. What was signed or came to its review after the
 * portal began was written down on that day, the rest on the first.
 * @returns the agreements' ids by key
 */
export async function storeMous(
  client: pg.Client,
  mous: readonly DemoMou[],
  signers: Signers,
  { founded, today }: { readonly founded: CalendarDate; readonly today: CalendarDate },
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const mou of mous) {
    const came = mou.signed ?? mou.review?.[0] ?? null;
    const day = came !== null && came > founded ? came : founded;
    const at = `${day}T02:00:00Z`;
    await client.query(`select set_config('portal.instant', $1, true)`, [at]);
    const id = await storeMou(client, mou, signers, at);
    ids.set(mou.key, id);
    await storePlaces(client, mou, [id, signers.partners[mou.partner], at]);
    await storeReports(client, mou, [id, signers.partners[mou.partner], today]);
  }
  return ids;
}

async function storeMou(client: pg.Client, mou: DemoMou, { partners, groups }: Signers, at: string): Promise<string> {
  const { partner, kind, title, state, signed, period, programmes, segment, payer, endReason, targets, closed } = mou;
  const [asked, approved] = mou.review ?? [null, null];
  const headcount =
    (targets ?? []).reduce((all, target) => all + target.headcount, 0) +
    (closed ?? []).reduce((all, { quota }) => all + quota, 0);
  const { rows } = await client.query<{ id: string }>(
    `insert into mou (partner_id, kind, title, title_key, state, signed_on, starts_on, ends_on, programmes, segment, payer,
                      target_headcount, end_reason, created_at, updated_at, fund_source, drafted_on, how_ended,
                      asked_by, asked_by_name, asked_at, reviewed_by, reviewed_by_name, reviewed_at)
     values ($1, $2, $3, $4, $5, $6::date, $7, $8, $9, $10, $11, $12, $13, $14::timestamptz, $14, $15, least($6::date, ($14::timestamptz)::date), $16,
             (select id from app_user where login = $17), (select name from app_user where login = $17), $18,
             (select id from app_user where login = $19), (select name from app_user where login = $19), $20)
     returning id`,
    [
      partners[partner],
      kind,
      title,
      nameKey(title),
      state,
      signed,
      period?.[0] ?? null,
      period?.[1] ?? null,
      programmes,
      segment,
      payer,
      headcount,
      endReason ?? null,
      at,
      mou.fundSource ?? null,
      state === 'ENDED' ? 'COMPLETED' : null,
      asked && REQUESTER,
      asked && `${asked}T03:00:00Z`,
      approved && REVIEWER,
      approved && `${approved}T04:00:00Z`,
    ],
  );
  const { id } = rows[0] as { id: string };
  for (const [place, party] of mou.parties.entries()) {
    const of = party.office ? 'OFFICE' : party.partner ? 'PARTNER' : 'GROUP';
    await client.query(
      `insert into mou_party (mou_id, place, kind, office_id, partner_id, group_id, number, signatory)
       values ($1, $2, $3, (select id from office where code = $4), $5, $6, $7, $8)`,
      [
        id,
        place,
        of,
        party.office ?? null,
        party.partner ? partners[party.partner] : null,
        party.group ? groups.get(party.group) : null,
        party.number,
        party.signatory,
      ],
    );
  }
  return id;
}

async function storePlaces(
  client: pg.Client,
  { targets = [], closed = [] }: DemoMou,
  [id, partnerId, at]: readonly [id: string, partnerId: string, at: string],
): Promise<void> {
  // The ancestors are filled by the table's own trigger.
  await client.query(
    `insert into mou_target (mou_id, partner_id, region_id, province_id, headcount, covered_until, created_at, updated_at)
     select $1, $2, r.id, r.province_id, t.headcount, t.covered, $3, $3
       from unnest($4::text[], $5::integer[], $6::date[]) t (code, headcount, covered)
       join region r on r.code = t.code and r.valid_to is null`,
    [
      id,
      partnerId,
      at,
      targets.map(({ region }) => region),
      targets.map(({ headcount }) => headcount),
      targets.map(({ coveredUntil }) => coveredUntil),
    ],
  );
  await client.query(
    `insert into closed_total (mou_id, partner_id, region_id, province_id, quota, realised, created_at)
     select $1, $2, r.id, r.province_id, t.quota, t.realised, $3
       from unnest($4::text[], $5::integer[], $6::integer[]) t (code, quota, realised)
       join region r on r.code = t.code and r.valid_to is null`,
    [
      id,
      partnerId,
      at,
      closed.map(({ region }) => region),
      closed.map(({ quota }) => quota),
      closed.map(({ realised }) => realised),
    ],
  );
}

/** A regency writes on the sixth of the month after, or has just written; the one that is missing owes the last month. */
async function storeReports(
  client: pg.Client,
  { reports }: DemoMou,
  [id, partnerId, today]: readonly [id: string, partnerId: string, today: CalendarDate],
): Promise<void> {
  if (!reports) return;
  await client.query(
    `insert into mou_report (mou_id, partner_id, region_id, province_id, regency_id, month, received_on, created_at)
     select $1, $2, r.id, r.province_id, r.id, m.month, d.received, d.received
       from region r
      cross join unnest($3::date[]) m (month)
      cross join lateral (select least((m.month + interval '1 month 5 days')::date, $6::date) as received) d
      where r.code = any ($4) and r.valid_to is null
        and not (r.code = $5 and m.month = (select max(x) from unnest($3::date[]) x))`,
    [id, partnerId, reports.months.map(monthStart), reports.regencies, reports.missing, today],
  );
}
