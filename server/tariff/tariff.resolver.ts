import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { parseMonth } from '../kernel/month.ts';
import type { Segment } from '../member/member.check.ts';
import type { SectorCode } from '../member/occupation.ts';
import { quote } from './contribution-quote.ts';
import { tariffBook } from './tariff.queries.ts';
import { ContributionQuoteInput, ContributionQuotePayload, TariffsType } from './tariff.type.ts';

@Resolver()
export class TariffResolver {
  @Does('register:read')
  @Query(() => TariffsType, {
    description: 'Every rule that prices a contribution, of all times, with its source. Anyone signed in may read it.',
  })
  async tariffs(@Ctx() ctx: Context): Promise<TariffsType> {
    const { funds, ...rules } = await tariffBook(ctx.read);
    const label = ({ nameId, nameEn }: { nameId: string; nameEn: string }) => (ctx.locale === 'id' ? nameId : nameEn);
    return { ...rules, funds: funds.map((fund) => ({ ...fund, label: label(fund) })) };
  }

  @Does('register:read')
  @Query(() => ContributionQuotePayload, {
    description:
      'Prices people alike for a span of months, month by month, with the rule that gave each amount. Anyone signed in may ask. User errors: FUND_UNKNOWN, PROGRAMME_NOT_OFFERED, PROGRAMMES_MISSING, WAGE_MISSING, TARIFF_UNKNOWN, SPAN_LENGTH, PEOPLE_RANGE.',
  })
  contributionQuote(@Ctx() ctx: Context, @Arg('input', () => ContributionQuoteInput) input: ContributionQuoteInput) {
    return answering(ctx, async () => {
      const book = await tariffBook(ctx.read);
      const question = {
        ...{
          programmes: input.programmes,
          months: input.months,
          people: input.people,
          riskClass: input.riskClass ?? ('VERY_LOW' as const),
        },
        ...{ segment: input.segment as Segment, from: parseMonth(input.from), income: input.income ?? null },
        ...{ fund: input.fundSource, sector: input.sector as SectorCode },
      };
      return { quote: quote(book, question) };
    });
  }
}
