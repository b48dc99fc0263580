import type { Act } from '../database/act.ts';
import { monthStart } from '../kernel/month.ts';
import type { SimulationInput } from './simulation.check.ts';

export interface SimulationWrite {
  readonly name: string;
  readonly shared: boolean;
  readonly input: SimulationInput;
}

const json = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one));

const fields = ({ name, shared, input }: SimulationWrite): unknown[] => [
  ...[input.mouId, name, input.fundSource, monthStart(input.firstMonth), input.months, input.peopleShare],
  ...[input.choice, input.topUpFund, json(input.lines), json(input.assumed), shared],
];

export async function insertSimulation(
  act: Act,
  { id, partnerId, budgetId }: { id: string; partnerId: string; budgetId: string | null },
  write: SimulationWrite,
): Promise<void> {
  await act.sql.query({
    text: `insert into subsidy_simulation (id, partner_id, budget_id, made_by, made_by_name, created_at, updated_at, mou_id, name, fund_source,
             first_month, months, people_share, choice, top_up_fund, lines, assumed, shared)
           values ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10::date, $11, $12, $13, $14, $15::jsonb, $16::jsonb, $17)`,
    values: [id, partnerId, budgetId, act.viewer.userId, act.viewer.name, act.at, ...fields(write)],
  });
}

export async function updateSimulation(act: Act, id: string, write: SimulationWrite): Promise<void> {
  await act.sql.query({
    text: `update subsidy_simulation set updated_at = $2, version = version + 1, mou_id = $3, name = $4, fund_source = $5, first_month = $6::date,
             months = $7, people_share = $8, choice = $9, top_up_fund = $10, lines = $11::jsonb, assumed = $12::jsonb, shared = $13 where id = $1`,
    values: [id, act.at, ...fields(write)],
  });
}

export async function deleteSimulation(act: Act, id: string): Promise<void> {
  await act.sql.query({ text: 'delete from subsidy_simulation where id = $1', values: [id] });
}

/** Notes beside a draft what the simulation came to that it was made of; the last one counts. */
export async function markSimulated(
  act: Act,
  { id, partnerId }: { id: string; partnerId: string },
  { name, total, perPerson }: { name: string; total: bigint; perPerson: bigint },
): Promise<void> {
  await act.sql.query({
    text: `insert into simulated_budget (budget_id, partner_id, name, total, per_person, made_at) values ($1, $2, $3, $4, $5, $6)
           on conflict (budget_id) do update set name = excluded.name, total = excluded.total, per_person = excluded.per_person, made_at = excluded.made_at`,
    values: [id, partnerId, name, String(total), String(perPerson), act.at],
  });
}
