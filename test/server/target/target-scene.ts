import { type Actor, as, type Json, officerOf, withoutScope } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type TestPortal } from '../../support/portal.ts';
import { money, record } from '../payment/payment-scene.ts';

/**
 * A head office with a regional one and two branches below it. All members live where the first branch serves; those of
 * the second agreement count for the second branch, which signed it.
 */
export interface TargetScene {
  readonly portal: TestPortal;
  readonly head: Keyed;
  readonly regional: Keyed;
  readonly near: Keyed;
  readonly far: Keyed;
  readonly partner: Keyed;
  readonly nearMou: { id: string };
  readonly farMou: { id: string };
  readonly planner: Actor;
  readonly approver: Actor;
  readonly nearOfficer: Actor;
  readonly regionalOfficer: Actor;
  enrol(mou: { id: string } | null, people: number, row?: object): Promise<Keyed[]>;
  /** Pays months for everybody under an agreement, or for the chosen ones. */
  pay(mou: { id: string }, firstMonth: string, months: number, memberIds?: readonly string[]): Promise<Json>;
  close(): Promise<void>;
}

export async function openTargetScene(at = '2026-07-06T09:00:00+07:00'): Promise<TargetScene> {
  const portal = await openPortal({ at });
  const { make } = portal;
  const head = await make.office({ kind: 'HEAD', name: 'Kantor Pusat', code: 'KP' });
  const regional = await make.office({ kind: 'REGIONAL', name: 'Kantor Wilayah', code: 'KW', parent_id: head.id });
  const near = await make.office({ name: 'Cabang Dekat', code: 'KC-A', parent_id: regional.id });
  const far = await make.office({ name: 'Cabang Jauh', code: 'KC-B', parent_id: regional.id });
  await make.serve(near, '15.01');
  const partner = await make.partner({ name: 'Kabupaten Contoh' });
  const terms = { payer: 'SELF', starts_on: '2026-01-02' };
  const nearMou = await make.mou(partner, { ...terms, title: 'Perjanjian dekat' });
  const farMou = await make.mou(partner, { ...terms, title: 'Perjanjian jauh' }, [
    { kind: 'OFFICE', office_id: far.id },
  ]);
  const agency = await withoutScope(portal, 'AGENCY');
  let enrolled = 0;
  return {
    ...{ portal, head, regional, near, far, partner, nearMou, farMou },
    planner: agency,
    approver: await as(portal, await make.user('AGENCY', null)),
    nearOfficer: await officerOf(portal, near),
    regionalOfficer: await officerOf(portal, regional),
    async enrol(mou, people, row = {}) {
      const made: Keyed[] = [];
      for (let i = 0; i < people; i++)
        made.push(
          await make.member(partner, {
            ...{
              mou_id: mou?.id ?? null,
              name: `Anggota ${++enrolled}`,
              kpj: `28${String(enrolled).padStart(9, '0')}`,
            },
            ...{ status_since: '2026-01-01', ...row },
          }),
        );
      return made;
    },
    async pay(mou, firstMonth, months, memberIds) {
      const span = { unit: { mouId: mou.id }, firstMonth, months, ...(memberIds && { memberIds }) };
      // in time: who pays after three unpaid months begins anew
      const receivedOn = firstMonth < '2026-07' ? `${firstMonth}-10` : '2026-07-01';
      const { payment, userErrors } = await record(agency, money(50_000_000, span, { receivedOn }));
      if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
      return payment;
    },
    close: () => portal.close(),
  };
}

export const LINE = `segment rule people peopleReached peopleThisMonth peopleShare peopleGap rupiah rupiahReached rupiahThisMonth rupiahShare rupiahGap peopleBelow rupiahBelow`;
const TARGET = `id version year segment people rupiah rule source setByName approvedByName askedPeople askedRupiah askedByName returnReason returnedByName
  viewerCanAsk viewerCanApprove viewerCanReturn office { name } mou { title }`;
const PAYLOAD = `{ target { ${TARGET} } userErrors { code field message } }`;

export async function ask(actor: Actor, input: Json, version: number | null = null): Promise<Json> {
  const data = await actor.query(
    `mutation ($input: TargetInput!, $version: Int) { targetAsk(input: $input, version: $version) ${PAYLOAD} }`,
    { input: { rule: 'PAID_MONTH', source: 'Surat 12/2026', year: 2026, segment: 'BPU', ...input }, version },
  );
  return data.targetAsk;
}

export async function approve(actor: Actor, { id, version }: Json): Promise<Json> {
  const data = await actor.query(
    `mutation ($id: ID!, $version: Int!) { targetApprove(id: $id, version: $version) ${PAYLOAD} }`,
    { id, version },
  );
  return data.targetApprove;
}

export async function giveBack(actor: Actor, { id, version }: Json, reason: string): Promise<Json> {
  const data = await actor.query(
    `mutation ($id: ID!, $reason: String!, $version: Int!) { targetReturn(id: $id, reason: $reason, version: $version) ${PAYLOAD} }`,
    { id, reason, version },
  );
  return data.targetReturn;
}

/** A target that is in force. */
export async function set(scene: TargetScene, input: Json): Promise<Json> {
  const { target, userErrors } = await ask(scene.planner, input);
  if (userErrors.length > 0) throw new Error(JSON.stringify(userErrors));
  return (await approve(scene.approver, target)).target;
}

export async function list(actor: Actor, variables: object = {}): Promise<Json> {
  const data = await actor.query(
    `query ($year: Int, $month: Int) { targetList(year: $year, month: $month) { year month years viewerCanAsk viewerCanApprove
       waiting { ${TARGET} } rules { code name months shared source } offices { office { id name } total { ${LINE} } segments { ${LINE} } } } }`,
    variables,
  );
  return data.targetList;
}

export async function report(actor: Actor, office: Keyed, variables: object = {}): Promise<Json> {
  const data = await actor.query(
    `query ($officeId: ID!, $year: Int, $month: Int) { targetReport(officeId: $officeId, year: $year, month: $month) { year month
       own { total { ${LINE} } segments { ${LINE} } } below { office { name } total { ${LINE} } } agreements { mou { title } line { ${LINE} } }
       months { month people peopleReached rupiah rupiahReached } targets { ${TARGET} } viewerCanAsk viewerCanAskForAgreements
       published { measure year isTarget segment bound amount asOf source } workforces { region { name } covered month workforce { amount bound asOf source }
         published { measure bound amount source } } } }`,
    { officeId: office.id, ...variables },
  );
  return data.targetReport;
}

export const codesOf = ({ userErrors }: Json): string[] => userErrors.map(({ code }: { code: string }) => code);

/** The tally against a recount of every paid month: what there is too much or too little of. */
export async function strayLines({ portal }: TargetScene): Promise<Json[]> {
  return portal.sql.all(
    `with truth as (
       select coalesce((select p.office_id from mou_party p where p.mou_id = m.mou_id and p.office_id is not null order by p.place limit 1), m.office_id) as office_id,
              m.mou_id, m.segment, m.paid, null::date as month, count(*) as people, 0::numeric as amount
         from (select c.member_id, c.office_id, c.mou_id, p.segment, extract(year from c.month) as year, bit_or(1 << (extract(month from c.month)::integer - 1)) as paid
                 from contribution c join contribution_price p on p.id = c.price_id where c.payment_id is not null group by 1, 2, 3, 4, 5) m
        group by 1, 2, 3, 4
       union all
       select coalesce((select p.office_id from mou_party p where p.mou_id = c.mou_id and p.office_id is not null order by p.place limit 1), c.office_id),
              c.mou_id, p.segment, null, c.month, count(*), sum(c.amount)
         from contribution c join contribution_price p on p.id = c.price_id where c.payment_id is not null group by 1, 2, 3, 5),
     told as (select office_id, mou_id, segment, paid, month, sum(people) as people, sum(amount) as amount from paid_tally group by 1, 2, 3, 4, 5
              having sum(people) <> 0 or sum(amount) <> 0)
     (select 'missing' as what, * from (select * from truth except select * from told) a)
     union all (select 'too much', * from (select * from told except select * from truth) b)`,
  );
}
