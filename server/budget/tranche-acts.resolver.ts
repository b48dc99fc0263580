import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DateScalar, RupiahScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import * as tranches from './tranche.service.ts';
import { TranchePayload } from './tranche.type.ts';

const WHERE = 'Code of a region; left out for all units.';

@Resolver()
export class TrancheActsResolver {
  @Does('subsidyBudget:edit')
  @Mutation(() => TranchePayload, {
    description:
      'Notes that a tranche came to the units of a region that wait for it: to each what it is still due, or one sum. Units whose report of the tranche before is missing are told and not refused. By the agency and the partner’s coordinators. User errors: TRANCHE_*, TRANSFER_AMOUNT, BUDGET_NOT_OPEN.',
  })
  subsidyTrancheReceive(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('tranche', () => Int) tranche: number,
    @Arg('receivedOn', () => DateScalar) receivedOn: string,
    @Arg('reference', () => String, { description: 'Number of the transfer order.' }) reference: string,
    @Arg('regionCode', () => String, { nullable: true, description: WHERE }) regionCode?: string | null,
    @Arg('amount', () => RupiahScalar, {
      nullable: true,
      description: 'Rupiah for each unit; left out for what each is still due.',
    })
    amount?: bigint | null,
  ) {
    const write = { budgetId, tranche, receivedOn, reference, regionCode: regionCode ?? null, amount: amount ?? null };
    return answering(ctx, async () => ({ budgetId, ...(await tranches.subsidyTrancheReceive(ctx, write)) }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => TranchePayload, {
    description:
      'Takes back a transfer that was written down by mistake, by an entry of its own; with `wholeOrder` all that were written down with its order in the same act. By the agency and the partner’s coordinators. User errors: RECEIPT_UNKNOWN, BUDGET_REASON_LENGTH, BUDGET_NOT_OPEN.',
  })
  subsidyReceiptReverse(
    @Ctx() ctx: Context,
    @Arg('entryId', () => ID) entryId: string,
    @Arg('wholeOrder', () => Boolean) wholeOrder: boolean,
    @Arg('reason', () => String) reason: string,
  ) {
    return answering(ctx, async () => tranches.subsidyReceiptReverse(ctx, { entryId, wholeOrder, reason }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => TranchePayload, {
    description:
      'Notes that the units of a region have accounted for a tranche that came to them. By the agency and the partner’s coordinators. User errors: TRANCHE_NOT_RECEIVED, TRANCHE_DATE, TRANCHE_NOTE_LENGTH, TRANCHE_REGION, BUDGET_NOT_OPEN.',
  })
  subsidyReportReceive(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('tranche', () => Int) tranche: number,
    @Arg('receivedOn', () => DateScalar) receivedOn: string,
    @Arg('regionCode', () => String, { nullable: true, description: WHERE }) regionCode?: string | null,
    @Arg('note', () => String, { nullable: true }) note?: string | null,
  ) {
    const write = { budgetId, tranche, receivedOn, regionCode: regionCode ?? null, note: note ?? null };
    return answering(ctx, async () => ({ budgetId, units: await tranches.subsidyReportReceive(ctx, write) }));
  }

  @Does('subsidyBudget:edit')
  @Mutation(() => TranchePayload, {
    description:
      'Takes the reports of a tranche out of a region again, with the reason. By the agency and the partner’s coordinators. User errors: REPORT_NOT_THERE, BUDGET_REASON_LENGTH, TRANCHE_REGION, BUDGET_NOT_OPEN.',
  })
  subsidyReportRemove(
    @Ctx() ctx: Context,
    @Arg('budgetId', () => ID) budgetId: string,
    @Arg('tranche', () => Int) tranche: number,
    @Arg('reason', () => String) reason: string,
    @Arg('regionCode', () => String, { nullable: true, description: WHERE }) regionCode?: string | null,
  ) {
    const place = { budgetId, tranche, reason, regionCode: regionCode ?? null };
    return answering(ctx, async () => ({ budgetId, units: await tranches.subsidyReportRemove(ctx, place) }));
  }
}
