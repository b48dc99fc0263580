import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { parseMonth } from '../kernel/month.ts';
import { quote } from '../tariff/contribution-quote.ts';
import { tariffBook } from '../tariff/tariff.queries.ts';
import { EarmarkChoicesInput, EarmarkChoicesPayload } from './budget.type.ts';
import { type EarmarkChoice, earmarkChoices } from './earmark-choices.ts';

@Resolver()
export class BudgetResolver {
  @Does('register:read')
  @Query(() => EarmarkChoicesPayload, {
    description:
      'What the money granted to each unit buys for non-wage earners of the lowest band (JKK and JKM), in three ways side by side. Anyone signed in may ask; nothing is kept. User errors: GRANT_RANGE, SHARE_RANGE, QUOTA_RANGE, UNITS_RANGE, SPAN_LENGTH, FUND_UNKNOWN, TARIFF_UNKNOWN.',
  })
  earmarkChoices(@Ctx() ctx: Context, @Arg('input', () => EarmarkChoicesInput) input: EarmarkChoicesInput) {
    return answering(ctx, async () => {
      const { months } = quote(await tariffBook(ctx.read), {
        ...{
          segment: 'BPU' as const,
          programmes: ['JKK', 'JKM'] as const,
          income: null,
          riskClass: 'VERY_LOW' as const,
        },
        // no sector: the people are not chosen yet, and only transport workers are priced otherwise
        ...{ from: parseMonth(input.from), months: input.months, people: 1, sector: 'LAINNYA' as const },
        fund: input.fundSource,
      });
      const choices = earmarkChoices({ ...input, prices: months.map(({ perPerson }) => perPerson) });
      const forAll = (choice: EarmarkChoice) => ({ ...choice, ...totalsOf(choice, input.units) });
      return {
        choices: {
          ...choices,
          fewerPeople: forAll(choices.fewerPeople),
          lastPersonShorter: forAll(choices.lastPersonShorter),
          topUp: forAll(choices.topUp),
        },
      };
    });
  }
}

function totalsOf({ people, cost, remainder, topUp }: EarmarkChoice, units: number) {
  const all = (amount: bigint) => amount * BigInt(units);
  return { totalPeople: people * units, totalCost: all(cost), totalRemainder: all(remainder), totalTopUp: all(topUp) };
}
