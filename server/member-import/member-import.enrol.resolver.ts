import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { mayEnrol, mustBeEnrollable } from '../budget/enrol.ts';
import { EnrolmentMonthsInput } from '../budget/enrol.type.ts';
import { checkView } from '../budget/reserve-all.view.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { parseMonth } from '../kernel/month.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { countQuestion } from '../other-fund/count-question.ts';
import { RegionType } from '../region/region.type.ts';
import {
  MemberImportEnrolmentCheckPayload,
  MemberImportEnrolmentType,
  MemberImportLeftOutType,
} from './member-import.enrol.type.ts';
import { enrolCheck, type LeftOutRow } from './member-import.enrol-check.ts';
import { type ImportRow, importById } from './member-import.queries.ts';
import { MemberImportType } from './member-import.type.ts';

@Resolver(() => MemberImportType)
export class MemberImportEnrolResolver {
  @Does('subsidyBudget:reserve')
  @Query(() => MemberImportEnrolmentCheckPayload, {
    description:
      'What saving a READY list with months would reserve, and who would be without. Changes nothing. By the partner’s coordinators and the agency. Counts as a question about people whom another fund may pay for. User errors: ENROL_NO_BUDGET, ENROL_SPAN, IMPORT_NOT_READY, OTHER_FUND_LIMIT.',
  })
  memberImportEnrolmentCheck(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('months', () => EnrolmentMonthsInput) { firstMonth, months }: EnrolmentMonthsInput,
    @Arg('newOnly', () => Boolean, { nullable: true }) newOnly?: boolean | null,
  ) {
    return answering(ctx, async () => {
      const viewer = await ctx.viewer();
      const found = await importById(ctx.read, viewer, id);
      if (!found) throw new DomainError('NOT_FOUND');
      mustBeAllowed(mayEnrol(viewer, found.partnerId));
      if (found.state !== 'READY') throw new DomainError('IMPORT_NOT_READY');
      const span = { first: parseMonth(firstMonth), months };
      await mustBeEnrollable(ctx.read, found.mouId, span);
      const list = { id, partnerId: found.partnerId, mouId: found.mouId as string, newOnly: newOnly ?? false, ...span };
      // a transaction of its own: what is read is read without writing
      await ctx.act('subsidyBudget:reserve', ({ sql }) => countQuestion(sql, found.total - found.refused));
      const { units, ...rest } = await enrolCheck(ctx.read, { ...list, today: businessDate(ctx.clock) });
      return { check: { ...(await checkView(ctx.read, units)), ...rest } };
    });
  }

  @FieldResolver(() => MemberImportEnrolmentType, { nullable: true })
  enrolment(@Root() row: ImportRow) {
    if (row.enrolFrom === null) return null;
    return {
      ...{ firstMonth: row.enrolFrom, months: row.enrolMonths, newOnly: row.enrolNewOnly },
      ...{ people: row.enrolledPeople, personMonths: row.enrolledMonths, amount: BigInt(row.enrolledAmount) },
    };
  }
}

@Resolver(() => MemberImportLeftOutType)
export class MemberImportLeftOutResolver {
  @FieldResolver(() => RegionType, { nullable: true })
  village(@Root() { villageId }: LeftOutRow, @Ctx() ctx: Context) {
    return ctx.region(villageId);
  }
}
