import { type Actor, as, coordinatorOf, type Json, officerOf } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type PortalOptions, type TestPortal } from '../../support/portal.ts';

/** A group in Kerinci that pays for itself, its branch, and a village under a subsidised agreement. */
export interface PaymentScene {
  readonly portal: TestPortal;
  readonly partner: Keyed;
  readonly group: Keyed;
  readonly mou: { id: string };
  readonly members: readonly Keyed[];
  readonly officer: Actor;
  readonly coordinator: Actor;
  readonly head: Actor;
  close(): Promise<void>;
}

const PAYMENT = `payment { id version state kind amount allocated rest refunded reversed returnReason reference receivedOn months chosen
  paid { month people amount } viewerCanDecide viewerCanAllocate viewerCanReverse
  job { state step message } } userErrors { code field message }`;

export async function openPaymentScene(people = 5, options: PortalOptions = {}): Promise<PaymentScene> {
  const portal = await openPortal(options);
  const { make } = portal;
  const office = await make.office();
  await make.serve(office, '15.01');
  const partner = await make.partner({ name: 'Kantor BI Contoh' });
  const group = await make.group(partner, { name: 'Nelayan Bahari' });
  const mou = await make.mou(partner, { payer: 'SELF' });
  const members: Keyed[] = [];
  for (let i = 0; i < people; i++)
    members.push(
      await make.member(partner, {
        ...{
          name: `Anggota ${String(i + 1).padStart(3, '0')}`,
          group_id: group.id,
          kpj: `26${String(i).padStart(9, '0')}`,
        },
      }),
    );
  return {
    ...{ portal, partner, group, mou, members },
    officer: await officerOf(portal, office),
    coordinator: await coordinatorOf(portal, partner),
    head: await as(portal, await make.user('OPERATOR', { partner, groups: [group], leads: true })),
    close: () => portal.close(),
  };
}

let count = 0;
export const aKey = () => `kunci-pembayaran-${++count}`;
export const aReference = () => `BANK${String(++count).padStart(6, '0')}`;

type Input = Record<string, unknown>;

export const groupSpan = (scene: PaymentScene, firstMonth: string, months: number, memberIds?: readonly string[]) => ({
  ...{ unit: { groupId: scene.group.id }, firstMonth, months },
  ...(memberIds && { memberIds }),
});

export const money = (amount: number | string, span: object | null, more: Input = {}): Input => ({
  ...{ amount: String(amount), receivedOn: '2026-03-02', reference: aReference(), span },
  ...more,
});

export async function record(actor: Actor, input: Input, key = aKey()): Promise<Json> {
  const { paymentRecord } = await actor.query(
    `mutation R($input: PaymentInput!, $key: String!) { paymentRecord(input: $input, idempotencyKey: $key) { ${PAYMENT} } }`,
    { input, key },
  );
  return paymentRecord;
}

export async function report(actor: Actor, input: Input, key = aKey()): Promise<Json> {
  const { paymentReport } = await actor.query(
    `mutation R($input: PaymentInput!, $key: String!) { paymentReport(input: $input, idempotencyKey: $key) { ${PAYMENT} } }`,
    { input, key },
  );
  return paymentReport;
}

/** confirm, return, allocate, reverse, refund: the act with its arguments written out. */
export async function decide(actor: Actor, act: string, variables: Input = {}, types = ''): Promise<Json> {
  const name = act.split('(')[0] as string;
  const data = await actor.query(`mutation D${types} { ${act} { ${PAYMENT} } }`, variables);
  return data[name];
}

export const confirm = (actor: Actor, { id, version }: Json) =>
  decide(actor, `paymentConfirm(id: "${id}", version: ${version})`);
export const reverse = (actor: Actor, { id }: Json, reason = 'Salah rekening', key = aKey()) =>
  decide(actor, `paymentReverse(id: "${id}", reason: "${reason}", idempotencyKey: "${key}")`);

/** So many people more in the group, as a list would have brought them: a payment for all of them is long work. */
export async function manyMore({ sql }: Pick<TestPortal, 'sql'>, group: Keyed, count: number): Promise<void> {
  await sql.all(
    `with one as (select * from member where group_id = $1 order by id limit 1),
          people as (insert into person (nik_hash, hash_key_id) select sha256(('banyak' || k)::bytea), 1 from generate_series(1, $2::integer) k returning id, nik_hash)
     insert into member (partner_id, person_id, segment, nik_cipher, nik_hash, nik_mask, name, name_key, birth_date, sex, village_id, district_id, regency_id,
                         province_id, occupation, payer, group_id, kpj, status_since, created_at, updated_at)
     select o.partner_id, h.id, o.segment, o.nik_cipher, h.nik_hash, o.nik_mask, 'Warga ' || k, 'WARGA ' || lpad(k::text, 5, '0'), o.birth_date, o.sex,
            o.village_id, 0, 0, 0, o.occupation, o.payer, o.group_id, lpad(k::text, 11, '7'), o.status_since, o.created_at, o.updated_at
       from one o, generate_series(1, $2::integer) k join people h on h.nik_hash = sha256(('banyak' || k)::bytea)`,
    [group.id, count],
  );
}

/** Paid months by member, oldest first. */
export async function paidMonthsOf({ portal }: PaymentScene, member: Keyed): Promise<string[]> {
  const rows = await portal.sql.all<{ month: string }>(
    `select to_char(month, 'YYYY-MM') as month from contribution where member_id = $1 and payment_id is not null order by 1`,
    [member.id],
  );
  return rows.map(({ month }) => month);
}
