import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { CeremonyInput, CeremonyTermsInput } from './ceremony.input.ts';
import { ceremonyEdit, ceremonyPlan, ceremonyRelease } from './ceremony.service.ts';
import { CeremonyPayload, CeremonyType } from './ceremony.type.ts';
import { termsOf, writeOf } from './ceremony.view.ts';
import { ceremonyApprove, ceremonyAsk, ceremonyReturn, ceremonySign } from './ceremony-review.service.ts';

/** The acts in the order of a ceremony’s life. */
@Resolver(() => CeremonyType)
export class CeremonyActsResolver {
  @Does('mou:create')
  @Mutation(() => CeremonyPayload, {
    description:
      'Plans a ceremony: takes in agreements that are READY, drafts one for every other group and asks for the review of these together; all or nothing. By the agency, the office that answers for the partner, and its coordinators. User errors: CEREMONY_* and MOU_* by field, groups.0 for the first group. CONFLICT when the key was used for other content.',
  })
  ceremonyPlan(
    @Ctx() ctx: Context,
    @Arg('partnerId', () => ID) partnerId: string,
    @Arg('input', () => CeremonyInput) input: CeremonyInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({ ceremony: await ceremonyPlan(ctx, partnerId, writeOf(input), key) }));
  }

  @Does('mou:edit')
  @Mutation(() => CeremonyPayload, {
    description:
      'Changes day, place, signatory and numbers of a ceremony that is not signed. By the agency, the office that answers for the partner, and its coordinators. User errors: CEREMONY_* by field, lines.0 for the first group, VERSION_CONFLICT.',
  })
  ceremonyEdit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('terms', () => CeremonyTermsInput) terms: CeremonyTermsInput,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ ceremony: await ceremonyEdit(ctx, id, termsOf(terms), version) }));
  }

  @Does('mou:edit')
  @Mutation(() => CeremonyPayload, {
    description:
      'Takes a group out of a ceremony that is not signed; its agreement goes on by itself. By the agency, the office that answers for the partner, and its coordinators. User errors: CEREMONY_LINE_UNKNOWN, CEREMONY_SIGNED, VERSION_CONFLICT.',
  })
  ceremonyRelease(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('groupId', () => ID) groupId: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ ceremony: await ceremonyRelease(ctx, id, groupId, version) }));
  }

  @Does('mou:edit')
  @Mutation(() => CeremonyPayload, {
    description:
      'Asks again for the review of all agreements of a ceremony that came back to the draft. By the agency, the office that answers for the partner, and its coordinators. User errors: CEREMONY_NOTHING_TO_ASK, MOU_* by line, CEREMONY_SIGNED, VERSION_CONFLICT.',
  })
  ceremonyAsk(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number) {
    return answering(ctx, async () => ({ ceremony: await ceremonyAsk(ctx, id, version) }));
  }

  @Does('mou:review')
  @Mutation(() => CeremonyPayload, {
    description:
      'Approves all agreements of a ceremony that are IN_REVIEW, as one. By the agency, the office that answers for the partner, and its coordinators, and never by who asked for any of them. User errors: MOU_SAME_PERSON, CEREMONY_NOTHING_TO_REVIEW, CEREMONY_SIGNED, VERSION_CONFLICT.',
  })
  ceremonyApprove(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number) {
    return answering(ctx, async () => ({ ceremony: await ceremonyApprove(ctx, id, version) }));
  }

  @Does('mou:review')
  @Mutation(() => CeremonyPayload, {
    description:
      'Returns all agreements of a ceremony that are IN_REVIEW to the draft, with a reason that is kept. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_REASON_LENGTH, CEREMONY_NOTHING_TO_REVIEW, CEREMONY_SIGNED, VERSION_CONFLICT.',
  })
  ceremonyReturn(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ ceremony: await ceremonyReturn(ctx, id, reason, version) }));
  }

  @Does('mou:sign')
  @Mutation(() => CeremonyPayload, {
    description:
      'Records that all agreements of a ceremony were signed on one day, each by the rules of a single signature; all or nothing. The groups then stand as SIGNED. By the agency, the office that answers for the partner, and its coordinators. User errors: CEREMONY_LINE_*, CEREMONY_NUMBER_TAKEN and MOU_* by line, MOU_SIGNED_FUTURE, CEREMONY_EMPTY, CEREMONY_SIGNED, VERSION_CONFLICT.',
  })
  ceremonySign(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('signedOn', () => DateScalar) signedOn: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ ceremony: await ceremonySign(ctx, id, signedOn, version) }));
  }
}
