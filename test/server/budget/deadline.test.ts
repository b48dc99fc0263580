import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, coordinatorOf, type Json } from '../../support/actors.ts';
import {
  ask,
  type BudgetScene,
  budgetInput,
  create,
  openBudgetScene,
  opened,
  shut,
  VILLAGE_A,
} from './budget-scene.ts';
import { comes } from './tranche-scene.ts';

let scene: BudgetScene;
let draft: Json;
beforeAll(async () => {
  scene = await openBudgetScene();
  draft = (await create(scene.asker, budgetInput(scene))).budget;
});
afterAll(() => scene.close());

const PAYLOAD = '{ budget { deadlines { stage dueOn doneOn doneByName overdue } } userErrors { code field } }';
const set = async (actor: Actor, deadlines: object[], of: Json = draft): Promise<Json> =>
  (
    await actor.query(
      `mutation ($id: ID!, $d: [SubsidyDeadlineInput!]!) { act: subsidyDeadlinesSet(budgetId: $id, deadlines: $d) ${PAYLOAD} }`,
      { id: of.id, d: deadlines },
    )
  ).act;
const done = async (actor: Actor, stage: string, doneOn: string | null, of: Json = draft): Promise<Json> =>
  (
    await actor.query(
      `mutation ($id: ID!, $s: SubsidyStage!, $on: Date) { act: subsidyDeadlineDone(budgetId: $id, stage: $s, doneOn: $on) ${PAYLOAD} }`,
      { id: of.id, s: stage, on: doneOn },
    )
  ).act;

describe('The deadlines of a budget', () => {
  it('are set by stage; those that are late come first, and who met one is told', async () => {
    const { budget } = await set(scene.asker, [
      { stage: 'TRANSFER', dueOn: '2026-04-01' },
      { stage: 'LIST', dueOn: '2026-03-01' },
      { stage: 'DECREE', dueOn: '2026-01-31' },
    ]);
    expect(budget.deadlines.map(({ stage, overdue }: Json) => [stage, overdue])).toEqual([
      ['DECREE', true],
      ['LIST', true],
      ['TRANSFER', false],
    ]);
    const met = await done(scene.asker, 'DECREE', '2026-01-20');
    expect(met.budget.deadlines.at(-1)).toMatchObject({ stage: 'DECREE', doneOn: '2026-01-20', overdue: false });
    expect(met.budget.deadlines.at(-1).doneByName).toBeTruthy();
    const not = await done(scene.asker, 'DECREE', null);
    expect(not.budget.deadlines[0]).toMatchObject({ stage: 'DECREE', doneOn: null, doneByName: null, overdue: true });
  });

  it('move and go, one by one', async () => {
    const { budget } = await set(scene.asker, [
      { stage: 'LIST', dueOn: '2026-03-10' },
      { stage: 'DECREE', dueOn: null },
    ]);
    expect(budget.deadlines.map(({ stage, dueOn }: Json) => [stage, dueOn])).toEqual([
      ['LIST', '2026-03-10'],
      ['TRANSFER', '2026-04-01'],
    ]);
  });

  it('say by name what is wrong', async () => {
    const twice = [
      { stage: 'LIST', dueOn: '2026-03-10' },
      { stage: 'LIST', dueOn: '2026-03-11' },
    ];
    expect((await set(scene.asker, twice)).userErrors).toEqual([{ code: 'DEADLINE_TWICE', field: 'LIST' }]);
    expect((await set(scene.asker, [{ stage: 'LIST', dueOn: '2019-12-31' }])).userErrors[0].code).toBe('DEADLINE_DAY');
    expect((await done(scene.asker, 'DECREE', '2026-01-01')).userErrors[0].code).toBe('DEADLINE_UNKNOWN');
    expect((await done(scene.asker, 'LIST', '2026-03-03')).userErrors[0].code).toBe('DEADLINE_DONE_AHEAD');
  });

  it('are kept by the partner’s coordinators and the agency, until the budget is closed', async () => {
    await expect(set(scene.officer, [])).rejects.toThrow('FORBIDDEN');
    await expect(done(scene.officer, 'LIST', null)).rejects.toThrow('FORBIDDEN');
    const budget = await opened(scene, { name: 'BKBK yang ditutup' });
    await set(scene.asker, [{ stage: 'REPORT', dueOn: '2026-03-01' }], budget);
    await shut(scene.approver, budget);
    expect((await set(scene.asker, [], budget)).userErrors[0].code).toBe('BUDGET_STATE');
    expect((await done(scene.asker, 'REPORT', null, budget)).userErrors[0].code).toBe('BUDGET_STATE');
  });
});

const PDF = Buffer.from('%PDF-1.7\n'.padEnd(300_000, 'x'));
async function upload(who: Actor, content: Buffer, { kind = 'DECREE', of = draft }: { kind?: string; of?: Json } = {}) {
  const boundary = 'batas-berkas-uji';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="rahasia.pdf"\r\ncontent-type: application/pdf\r\n\r\n`;
  return scene.portal.app.inject({
    ...{ method: 'POST', url: `/budgets/${of.id}/papers?kind=${kind}` },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: {
      ...{ 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: who.cookie, 'x-portal-request': '1' },
    },
  });
}
const fetched = ({ cookie }: Actor, id: string) =>
  scene.portal.app.inject({ method: 'GET', url: `/budgets/papers/${id}`, headers: { cookie } });
const papers = async (actor: Actor, of: Json = draft): Promise<Json[]> =>
  (
    await actor.query(
      'query ($id: ID!) { subsidyBudget(id: $id) { viewerCanKeepDates papers { id kind fileName size addedByName } } }',
      { id: of.id },
    )
  ).subsidyBudget.papers;
const removed = async (actor: Actor, id: string): Promise<Json> =>
  (
    await actor.query(
      'mutation ($id: ID!) { act: subsidyBudgetPaperRemove(paperId: $id) { budget { papers { id } } userErrors { code } } }',
      { id },
    )
  ).act;

describe('The papers of a budget', () => {
  it('come in encrypted under a name of ours, and go out whole as attachments', async () => {
    const { statusCode, body } = await upload(scene.asker, PDF);
    expect(statusCode).toBe(201);
    const [paper] = await papers(scene.asker);
    expect(paper).toMatchObject({
      id: JSON.parse(body).id,
      kind: 'DECREE',
      fileName: 'surat-keputusan.pdf',
      size: 300_000,
    });
    const answer = await fetched(scene.approver, paper?.id);
    expect(answer.rawPayload.equals(PDF)).toBe(true);
    expect(answer.headers['content-disposition']).toContain('attachment');
    const { clear } = await scene.portal.sql.one<{ clear: number }>(
      `select count(*)::integer as clear from document_chunk where position('%PDF'::bytea in cipher) > 0`,
    );
    expect(clear).toBe(0);
  });

  it('are what they are by their content, and no larger than ten megabytes', async () => {
    expect((await upload(scene.asker, Buffer.from('MZ program'))).json().code).toBe('BUDGET_PAPER_TYPE');
    expect((await upload(scene.asker, Buffer.concat([PDF, Buffer.alloc(10_500_000)]))).json().code).toBe(
      'BUDGET_PAPER_SIZE',
    );
    expect((await upload(scene.asker, PDF, { kind: 'SECRET' })).statusCode).toBe(400);
    expect((await upload(scene.asker, PDF, { of: { id: 'x' } })).statusCode).toBe(404);
  });

  it('are added by who keeps the budget, and read by who sees it', async () => {
    expect((await upload(scene.officer, PDF)).statusCode).toBe(403);
    const stranger = await coordinatorOf(scene.portal, await scene.portal.make.partner());
    expect((await upload(stranger, PDF)).statusCode).toBe(404);
    const [paper] = await papers(scene.asker);
    expect((await fetched(stranger, paper?.id)).statusCode).toBe(404);
    expect((await fetched(scene.asker, 'none')).statusCode).toBe(404);
    await scene.portal.sql.insert('mou_party', {
      ...{ mou_id: scene.mou.id, place: 7, kind: 'OFFICE', office_id: (await scene.portal.make.office()).id },
    });
    expect((await fetched(scene.officer, paper?.id)).statusCode).toBe(200);
  });

  it('go with their content while the budget is a draft, and stay from the moment it is asked for', async () => {
    const count = async () =>
      (
        await scene.portal.sql.one<{ n: number }>(
          `select count(*)::integer as n from document d left join document_chunk c on c.document_id = d.id where d.kind = 'BUDGET_PAPER'`,
        )
      ).n;
    await upload(scene.asker, PDF, { kind: 'OTHER' });
    const other = (await papers(scene.asker)).find(({ kind }) => kind === 'OTHER');
    await expect(removed(scene.officer, other?.id)).rejects.toThrow('FORBIDDEN');
    const before = await count();
    expect((await removed(scene.asker, other?.id)).budget.papers).toHaveLength(1);
    expect(await count()).toBeLessThan(before);
    await ask(scene.asker, draft);
    const [paper] = await papers(scene.asker);
    expect((await removed(scene.asker, paper?.id)).userErrors).toEqual([{ code: 'BUDGET_PAPER_STAYS' }]);
  });
});

describe('The home of who answers for a whole partner', () => {
  const home = async (actor: Actor): Promise<Json[]> =>
    (
      await actor.query(
        `{ home { budgets { name figures { received } shortUnits { units noMoney spentAhead } coverBought { months } deadlines { stage } } } }`,
        {},
      )
    ).home.budgets;

  it('tells of open budgets whether the money lasts, and of none where there is none', async () => {
    expect(await home(scene.asker)).toEqual([]);
    const budget = await opened(scene, { name: 'BKBK di beranda' });
    await comes(scene.asker, budget, { region: VILLAGE_A });
    expect(await home(scene.asker)).toEqual([
      {
        ...{ name: 'BKBK di beranda', figures: { received: '3000000' } },
        shortUnits: { units: 2, noMoney: 2, spentAhead: 0 },
        ...{ coverBought: { months: 1 }, deadlines: [] },
      },
    ]);
    expect(await home(scene.officer)).toEqual([]);
  });
});
