import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from 'type-graphql';
import { EnrolmentMonthsInput } from '../budget/enrol.type.ts';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DateScalar, NikScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { parseMonth } from '../kernel/month.ts';
import type { MemberEndReason } from './member.codes.ts';
import { MemberEndReasonEnum } from './member.enums.ts';
import { MemberEditInput, MemberInput, MemberKpjInput } from './member.input.ts';
import {
  MemberPayload,
  MemberRegisterPayload,
  MemberRevealNikPayload,
  MembersPayload,
  MemberType,
} from './member.type.ts';
import { rewriteOf, writeOf } from './member.view.ts';
import { memberCorrectNik, memberEdit } from './member-edit.service.ts';
import { memberFields } from './member-fields.ts';
import { memberKpjRecord } from './member-kpj.service.ts';
import { memberAssign, memberMove } from './member-place.service.ts';
import { memberRegister, memberRegisterForMonths } from './member-register.service.ts';
import { memberRevealNik } from './member-reveal.service.ts';
import { memberEnd, memberReactivate } from './member-status.service.ts';

/** What is done to one member. */
@Resolver(() => MemberType)
export class MemberActsResolver {
  @Does('member:register')
  @Mutation(() => MemberRegisterPayload, {
    description:
      'Registers one person under a partner. By coordinators and operators. With months, which coordinators may give, the person is reserved against the open budgets of the agreement in the same transaction; who has no room is registered without, and the answer says why. User errors: the codes of the check, MEMBER_EXISTS, VILLAGE_UNKNOWN, VILLAGE_OUT_OF_SCOPE, MEMBER_GROUP_*, MEMBER_MOU_*, ENROL_NO_BUDGET, ENROL_SPAN; a group’s head names one of its groups. CONFLICT when the key was used for other content.',
  })
  memberRegister(
    @Ctx() ctx: Context,
    @Arg('partnerId', () => ID) partnerId: string,
    @Arg('input', () => MemberInput) input: MemberInput,
    @Arg('idempotencyKey', () => String) key: string,
    @Info() info: GraphQLResolveInfo,
    @Arg('months', () => EnrolmentMonthsInput, { nullable: true }) enrolment?: EnrolmentMonthsInput | null,
  ) {
    const fields = memberFields(info, ['member']);
    return answering(ctx, async () => {
      if (!enrolment) return { member: await memberRegister(ctx, partnerId, writeOf(input), key, fields) };
      const months = { first: parseMonth(enrolment.firstMonth), months: enrolment.months };
      return memberRegisterForMonths(ctx, partnerId, writeOf(input), months, key);
    });
  }

  @Does('member:edit')
  @Mutation(() => MemberPayload, {
    description:
      'Edits a member that has not ended. By coordinators and operators. User errors: the codes of the check, VERSION_CONFLICT, MEMBER_HAS_ENDED.',
  })
  memberEdit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => MemberEditInput) input: MemberEditInput,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ member: await memberEdit(ctx, id, rewriteOf(input), version) }));
  }

  @Does('member:edit')
  @Mutation(() => MembersPayload, {
    description:
      'Writes down the participant numbers (KPJ) that the agency gave: candidates become registered, at most 100 at a time, all or none. By coordinators and operators. User errors by entry: KPJ_FORMAT, KPJ_TWICE, MEMBER_HAS_KPJ, MEMBER_HAS_ENDED, VERSION_CONFLICT; KPJ_NONE, KPJ_MANY.',
  })
  memberKpjRecord(@Ctx() ctx: Context, @Arg('entries', () => [MemberKpjInput]) entries: MemberKpjInput[]) {
    return answering(ctx, async () => ({ members: await memberKpjRecord(ctx, entries) }));
  }

  @Does('member:edit')
  @Mutation(() => MemberPayload, {
    description:
      'Puts a wrong NIK right, with a reason. By coordinators and operators. User errors: NIK codes, REASON_TOO_SHORT, MEMBER_EXISTS, VERSION_CONFLICT.',
  })
  memberCorrectNik(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('nik', () => NikScalar) nik: string,
    @Arg('reason', () => String) reason: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ member: await memberCorrectNik(ctx, id, nik, reason, version) }));
  }

  @Does('member:end')
  @Mutation(() => MemberPayload, {
    description:
      'Ends a membership with a reason and a day. By coordinators, operators and offices, from candidate or registered. User errors: STATUS_DATE_FUTURE, STATUS_DATE_BEFORE, MEMBER_HAS_ENDED, VERSION_CONFLICT.',
  })
  memberEnd(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => MemberEndReasonEnum) reason: MemberEndReason,
    @Arg('since', () => DateScalar) since: string,
    @Arg('version', () => Int) version: number,
    @Arg('note', () => String, { nullable: true }) note?: string,
  ) {
    const ending = { reason, since, note: note?.trim() || null };
    return answering(ctx, async () => ({ member: await memberEnd(ctx, id, ending, version) }));
  }

  @Does('member:end')
  @Mutation(() => MemberPayload, {
    description:
      'Brings an ended member back, with a note why. By coordinators, operators and offices, from ended but not deceased. User errors: MEMBER_NOT_ENDED, MEMBER_DECEASED, REASON_TOO_SHORT, VERSION_CONFLICT.',
  })
  memberReactivate(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('note', () => String) note: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ member: await memberReactivate(ctx, id, note, version) }));
  }

  @Does('member:move')
  @Mutation(() => MemberPayload, {
    description:
      'Moves a member to another village of the same partner. By coordinators and operators, within their own region. User errors: VILLAGE_UNKNOWN, VILLAGE_OUT_OF_SCOPE, MEMBER_SAME_VILLAGE, STATUS_DATE_FUTURE, VERSION_CONFLICT.',
  })
  memberMove(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('villageCode', () => String) villageCode: string,
    @Arg('since', () => DateScalar) since: string,
    @Arg('version', () => Int) version: number,
    @Arg('note', () => String, { nullable: true }) note?: string,
  ) {
    const move = { villageCode, since, note: note?.trim() || null };
    return answering(ctx, async () => ({ member: await memberMove(ctx, id, move, version) }));
  }

  @Does('member:assign')
  @Mutation(() => MemberPayload, {
    description:
      'Puts a member that has not ended into another group and under another agreement of its partner; null takes it out. By coordinators and operators, not by heads of groups. User errors: MEMBER_GROUP_UNKNOWN, MEMBER_GROUP_CLOSED, MEMBER_MOU_UNKNOWN, MEMBER_MOU_ENDED, MEMBER_HAS_ENDED, VERSION_CONFLICT. FORBIDDEN out of a group that the viewer does not see.',
  })
  memberAssign(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('groupId', () => ID, { nullable: true }) groupId?: string,
    @Arg('mouId', () => ID, { nullable: true }) mouId?: string,
    @Arg('note', () => String, { nullable: true }) note?: string,
  ) {
    const to = { groupId: groupId ?? null, mouId: mouId ?? null, note: note?.trim() || null };
    return answering(ctx, async () => ({ member: await memberAssign(ctx, id, to, version) }));
  }

  @Does('member:revealNik')
  @Mutation(() => MemberRevealNikPayload, {
    description:
      'The NIK in clear, for a reason that the audit trail keeps. By everyone who reads people. User errors: REASON_TOO_SHORT. NOT_FOUND out of scope.',
  })
  memberRevealNik(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('reason', () => String) reason: string) {
    return answering(ctx, async () => ({ nik: await memberRevealNik(ctx, id, reason) }));
  }
}
