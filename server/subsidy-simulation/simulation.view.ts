import type { BudgetChoice } from '../budget/budget.codes.ts';
import { linesOf } from '../budget/budget.view.ts';
import { parseMonth } from '../kernel/month.ts';
import type { AssumedTariff } from './assumed-tariff.ts';
import type { AssumedTariffType } from './assumed-tariff.type.ts';
import type { SimulationInput } from './simulation.check.ts';
import type { SubsidySimulationInput, SubsidySimulationKeepInput } from './simulation.input.ts';
import type { SimulationWrite } from './simulation.store.ts';

export function supposedOf(input: SubsidySimulationInput): SimulationInput {
  const choice = (input.choice ?? null) as BudgetChoice | null;
  return {
    ...{ mouId: input.mouId, fundSource: input.fundSource, months: input.months, peopleShare: input.peopleShare },
    ...{ firstMonth: parseMonth(input.firstMonth), choice },
    topUpFund: choice === 'TOP_UP' ? input.topUpFund || null : null,
    lines: linesOf(input.lines),
    assumed: input.assumed.map(assumptionOf),
  };
}

export const keptOf = ({ name, shared, input }: SubsidySimulationKeepInput): SimulationWrite => ({
  ...{ name, shared, input: supposedOf(input) },
});

function assumptionOf({ kind, from, until, jkk, jkm, factor }: AssumedTariffType): AssumedTariff {
  const first = parseMonth(from);
  if (kind === 'AMOUNT') return { kind, from: first, jkk: jkk ?? 0n, jkm: jkm ?? 0n };
  if (kind === 'DISCOUNT') return { kind, from: first, until: until ? parseMonth(until) : null, factor: factor ?? 0 };
  return { kind, from: first };
}
