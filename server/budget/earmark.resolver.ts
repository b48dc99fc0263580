import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { parseMonth } from '../kernel/month.ts';
import { EarmarkChoicesInput, EarmarkChoicesPayload } from './earmark.type.ts';
import { earmarkQuote } from './earmark-quote.ts';

@Resolver()
export class EarmarkResolver {
  @Does('register:read')
  @Query(() => EarmarkChoicesPayload, {
    description:
      'What the money granted to each unit buys for non-wage earners of the lowest band (JKK and JKM), in three ways side by side. Anyone signed in may ask; nothing is kept. User errors: GRANT_RANGE, SHARE_RANGE, QUOTA_RANGE, UNITS_RANGE, SPAN_LENGTH, FUND_UNKNOWN, TARIFF_UNKNOWN.',
  })
  earmarkChoices(@Ctx() ctx: Context, @Arg('input', () => EarmarkChoicesInput) input: EarmarkChoicesInput) {
    return answering(ctx, async () => ({
      choices: await earmarkQuote(ctx.read, { ...input, from: parseMonth(input.from) }),
    }));
  }
}
