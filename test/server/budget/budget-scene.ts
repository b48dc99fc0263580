import { type Actor, coordinatorOf, type Json, officerOf } from '../../support/actors.ts';
import type { Keyed } from '../../support/builders.ts';
import { openPortal, type PortalOptions, type TestPortal } from '../../support/portal.ts';

/** Two villages of Kerinci under an agreement of a province, a ward beside them, and two coordinators. */
export interface BudgetScene {
  readonly portal: TestPortal;
  readonly partner: Keyed;
  readonly mou: { id: string };
  readonly asker: Actor;
  readonly approver: Actor;
  readonly officer: Actor;
  /** Registers subsidised people in a village. */
  enrol(villageCode: string, people: number, row?: object): Promise<Keyed[]>;
  close(): Promise<void>;
}

export const VILLAGE_A = '15.01.11.2008';
export const VILLAGE_B = '15.01.11.2009';
export const WARD = '15.01.01.1004';

let count = 0;
const aKey = () => `kunci-anggaran-${++count}`;

export async function openBudgetScene(options: PortalOptions = {}): Promise<BudgetScene> {
  const portal = await openPortal(options);
  const { make, sql } = portal;
  const office = await make.office();
  const partner = await make.partner({ name: 'Provinsi Contoh', office_id: office.id });
  const mou = await make.mou(partner, { payer: 'SUBSIDY', programmes: ['JKK', 'JKM'], fund_source: 'BKBK' });
  const times = { created_at: portal.clock.now(), updated_at: portal.clock.now() };
  for (const code of [VILLAGE_A, VILLAGE_B, WARD])
    await sql.insert('mou_target', {
      ...{ mou_id: mou.id, partner_id: partner.id, region_id: await make.regionId(code), province_id: 0 },
      ...{ headcount: 50, ...times },
    });
  let registered = 0;
  return {
    ...{ portal, partner, mou },
    asker: await coordinatorOf(portal, partner),
    approver: await coordinatorOf(portal, partner),
    officer: await officerOf(portal, office),
    async enrol(villageCode, people, row = {}) {
      const made: Keyed[] = [];
      for (let i = 0; i < people; i++)
        made.push(
          await make.member(partner, {
            ...{ villageCode, mou_id: mou.id, payer: 'SUBSIDY', category: 'MME', status_since: '2026-01-01' },
            ...{
              kpj: `27${String(++registered).padStart(9, '0')}`,
              name: `Peserta ${String(registered).padStart(4, '0')}`,
            },
            ...row,
          }),
        );
      return made;
    },
    close: () => portal.close(),
  };
}

/** The programme of 2022: a tenth of Rp100 million, 50 people, in one line for all kinds of unit. */
export const line = (more: object = {}) => ({
  ...{ unitKind: 'ANY', split: 'EACH', grant: '100000000', share: 1000, quotas: { mme: 50, pr: 0, other: 0 } },
  ...{ channel: 'Rekening kas desa' },
  tranches: [
    { share: 3000, expectedOn: '2026-03-01' },
    { share: 7000, expectedOn: '2026-08-01' },
  ],
  ...more,
});

export const budgetInput = ({ mou }: Pick<BudgetScene, 'mou'>, more: object = {}) => ({
  ...{ mouId: mou.id, name: 'BKBK 2026', fundSource: 'BKBK', year: 2026, firstMonth: '2026-01', months: 12 },
  ...{ ageFrom: 17, ageTo: 64, agency: 'Dinas Contoh', regulation: 'Pergub 16/2026', regulationOn: '2026-01-05' },
  ...{ decree: 'SK 853/2026', decreeOn: '2026-01-20', choice: 'TOP_UP', topUpFund: 'APBD_PROVINCE', lines: [line()] },
  ...more,
});

const FACTS = `id version state approvedTotal askedByName approvedByName choice viewerCanEdit viewerCanApprove viewerCanUse
  figures { units earmark allocated toppedUp reserved spent received }
  plan { perPerson total over lines { units earmark over unitsOver
    fewerPeople { people cost remainder topUp } lastPersonShorter { people shorterPeople cost remainder } topUp { people cost topUp } } }`;
const PAYLOAD = `{ budget { ${FACTS} } userErrors { code field message } }`;

const done = async (actor: Actor, document: string, variables: object): Promise<Json> =>
  (await actor.query(document, variables)).act;

export const create = (actor: Actor, input: object, key = aKey()) =>
  done(
    actor,
    `mutation ($input: SubsidyBudgetInput!, $key: String!) { act: subsidyBudgetCreate(input: $input, idempotencyKey: $key) ${PAYLOAD} }`,
    { input, key },
  );
export const edit = (actor: Actor, { id, version }: Json, input: object) =>
  done(
    actor,
    `mutation ($id: ID!, $input: SubsidyBudgetInput!, $version: Int!) { act: subsidyBudgetEdit(id: $id, input: $input, version: $version) ${PAYLOAD} }`,
    { id, version, input },
  );
export const ask = (actor: Actor, { id, version }: Json) =>
  done(actor, `mutation ($id: ID!, $version: Int!) { act: subsidyBudgetAsk(id: $id, version: $version) ${PAYLOAD} }`, {
    id,
    version,
  });
export const giveBack = (actor: Actor, { id, version }: Json, reason = 'Kuota belum benar') =>
  done(
    actor,
    `mutation ($id: ID!, $reason: String!, $version: Int!) { act: subsidyBudgetReturn(id: $id, reason: $reason, version: $version) ${PAYLOAD} }`,
    { id, version, reason },
  );
export const approve = (actor: Actor, { id, version }: Json, total: string) =>
  done(
    actor,
    `mutation ($id: ID!, $total: Rupiah!, $version: Int!) { act: subsidyBudgetApprove(id: $id, total: $total, version: $version) ${PAYLOAD} }`,
    { id, version, total },
  );
export const shut = (actor: Actor, { id, version }: Json, reason = 'Tahun anggaran selesai') =>
  done(
    actor,
    `mutation ($id: ID!, $reason: String!, $version: Int!) { act: subsidyBudgetClose(id: $id, reason: $reason, version: $version) ${PAYLOAD} }`,
    { id, version, reason },
  );

export const reserve = (actor: Actor, { id }: Json, span: object, key = aKey()) =>
  done(
    actor,
    `mutation ($id: ID!, $span: SubsidySpanInput!, $key: String!) { act: subsidyReserve(budgetId: $id, span: $span, idempotencyKey: $key) {
       people personMonths amount elsewhere outOfAge noRoom userErrors { code field } } }`,
    { id, span, key },
  );
export const release = (actor: Actor, { id }: Json, memberIds: readonly string[], firstMonth: string) =>
  done(
    actor,
    `mutation ($id: ID!, $memberIds: [ID!]!, $firstMonth: Month!) {
       act: subsidyRelease(budgetId: $id, memberIds: $memberIds, firstMonth: $firstMonth, reason: "Pindah ke luar provinsi") {
       personMonths userErrors { code field } } }`,
    { id, memberIds, firstMonth },
  );

export const read = async (actor: Actor, { id }: Json): Promise<Json> =>
  (await actor.query(`query ($id: ID!) { subsidyBudget(id: $id) { ${FACTS} } }`, { id })).subsidyBudget;

export const unitsOf = async (actor: Actor, { id }: Json): Promise<Json[]> =>
  (
    await actor.query(
      `query ($id: ID!) { subsidyBudget(id: $id) { allocations(first: 50) { nodes {
         id village { code } earmark allocated toppedUp reserved spent received left spentAhead people quota } } } }`,
      { id },
    )
  ).subsidyBudget.allocations.nodes;

/** The totals of the tables beside the sums of the ledger and of people's months: all three have to agree. */
export const books = (portal: Pick<TestPortal, 'sql'>) =>
  portal.sql.one<Record<string, string>>(
    `select (select sum(reserved) from allocation)::text as reserved, (select sum(reserved) from ledger_entry)::text as "reservedEntries",
            (select coalesce(sum(amount), 0) from contribution where allocation_id is not null)::text as "reservedMonths",
            (select sum(spent) from allocation)::text as spent, (select sum(spent) from ledger_entry)::text as "spentEntries",
            (select coalesce(sum(amount), 0) from contribution where allocation_id is not null and payment_id is not null)::text as "spentMonths"`,
  );

/** An open budget of the programme of 2022. */
export async function opened(scene: BudgetScene, more: object = {}): Promise<Json> {
  const { budget: draft } = await create(scene.asker, budgetInput(scene, more));
  const { budget: asked } = await ask(scene.asker, draft);
  const { budget } = await approve(scene.approver, asked, asked.plan.total);
  return budget;
}
