import type { Context } from '../graphql/context.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { parseMonth } from '../kernel/month.ts';
import type { BudgetWrite, LineWrite } from './budget.check.ts';
import type { BudgetChoice, GrantSplit, UnitKind } from './budget.codes.ts';
import type { SubsidyBudgetInput, SubsidyLineInput, SubsidySpanInput } from './budget.input.ts';
import type { ReserveSpan } from './reserve.ts';

export function writeOf(input: SubsidyBudgetInput): BudgetWrite {
  return {
    ...{ mouId: input.mouId, name: input.name, fundSource: input.fundSource, year: input.year },
    ...{ firstMonth: parseMonth(input.firstMonth), months: input.months },
    ...{ ageFrom: input.ageFrom, ageTo: input.ageTo },
    ...{ agency: input.agency ?? null, accountCode: input.accountCode ?? null },
    ...{ regulation: input.regulation ?? null, regulationOn: input.regulationOn ?? null },
    ...{ decree: input.decree ?? null, decreeOn: input.decreeOn ?? null },
    choice: (input.choice ?? null) as BudgetChoice | null,
    topUpFund: input.topUpFund || null,
    lines: linesOf(input.lines),
  };
}

export function linesOf(lines: readonly SubsidyLineInput[]): LineWrite[] {
  return lines.map(({ unitKind, split, grant, share, quotas, channel, tranches }) => ({
    ...{ unitKind: unitKind as UnitKind, split: split as GrantSplit, grant, share },
    quotas: { MME: quotas.mme, PR: quotas.pr, OTHER: quotas.other },
    ...{ channel: channel?.trim() || null, tranches },
  }));
}

/** @throws DomainError ALLOCATION_UNKNOWN */
export async function spanOf(ctx: Context, input: SubsidySpanInput): Promise<ReserveSpan> {
  const span = { first: parseMonth(input.firstMonth), months: input.months, memberIds: input.memberIds ?? null };
  if (!input.villageCode) return { ...span, villageId: null };
  const village = await ctx.currentRegion(input.villageCode);
  if (village?.level !== 4) throw new DomainError('ALLOCATION_UNKNOWN', {}, 'villageCode');
  return { ...span, villageId: village.id };
}
