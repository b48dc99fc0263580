import type { SubsidyChoice } from '../apollo/schema.generated.ts';
import type { BudgetChoiceSumFragment, BudgetPlanFactsFragment } from './Budget.generated.ts';

type LinePlan = BudgetPlanFactsFragment['lines'][number];

export const sumOf = (line: LinePlan, choice: SubsidyChoice): BudgetChoiceSumFragment =>
  choice === 'TOP_UP' ? line.topUp : choice === 'FEWER_PEOPLE' ? line.fewerPeople : line.lastPersonShorter;

export const unitsOf = (plan: BudgetPlanFactsFragment): number => plan.lines.reduce((sum, { units }) => sum + units, 0);

/** What one of the three ways comes to over all lines. */
export function planSum(
  plan: BudgetPlanFactsFragment,
  choice: SubsidyChoice,
): Omit<BudgetChoiceSumFragment, '__typename'> {
  const sums = plan.lines.map((line) => sumOf(line, choice));
  const money = (key: 'cost' | 'remainder' | 'topUp') => String(sums.reduce((all, sum) => all + BigInt(sum[key]), 0n));
  return {
    people: sums.reduce((all, { people }) => all + people, 0),
    shorterPeople: sums.reduce((all, { shorterPeople }) => all + shorterPeople, 0),
    ...{ cost: money('cost'), remainder: money('remainder'), topUp: money('topUp') },
  };
}
