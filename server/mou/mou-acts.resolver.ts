import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { answering } from '../graphql/user-error.ts';
import { MouInput, MouSigningPartyInput } from './mou.input.ts';
import * as mous from './mou.service.ts';
import { MouPayload, MouType } from './mou.type.ts';
import { draftOf, signingOf } from './mou.view.ts';
import { mouRenew } from './mou-renew.service.ts';
import * as review from './mou-review.service.ts';

/** The acts in the order of an agreement's life. */
@Resolver(() => MouType)
export class MouActsResolver {
  @Does('mou:create')
  @Mutation(() => MouPayload, {
    description:
      'Drafts an agreement about the members of a partner. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_* by field. CONFLICT when the key was used for other content.',
  })
  mouCreate(
    @Ctx() ctx: Context,
    @Arg('partnerId', () => ID) partnerId: string,
    @Arg('input', () => MouInput) input: MouInput,
    @Arg('idempotencyKey', () => String) key: string,
  ) {
    return answering(ctx, async () => ({ mou: await mous.mouCreate(ctx, partnerId, draftOf(input), key) }));
  }

  @Does('mou:edit')
  @Mutation(() => MouPayload, {
    description:
      'Edits an agreement while it is DRAFT. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_* by field, MOU_NOT_DRAFT, VERSION_CONFLICT.',
  })
  mouEdit(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => MouInput) input: MouInput,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ mou: await mous.mouEdit(ctx, id, draftOf(input), version) }));
  }

  @Does('mou:edit')
  @Mutation(() => MouPayload, {
    description:
      'Sets how many people a SIGNED or ACTIVE agreement aims at. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_TARGET_RANGE, MOU_HAS_ENDED, VERSION_CONFLICT.',
  })
  mouRetarget(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('version', () => Int) version: number,
    @Arg('targetHeadcount', () => Int, { nullable: true }) headcount?: number | null,
  ) {
    return answering(ctx, async () => ({ mou: await mous.mouRetarget(ctx, id, headcount ?? null, version) }));
  }

  @Does('mou:edit')
  @Mutation(() => MouPayload, {
    description:
      'Asks for the legal review of a DRAFT; from then on it stays as it is. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_START_MISSING, MOU_PARTIES_FEW, MOU_NO_OFFICE, MOU_PARENT_NOT_SIGNED, MOU_RENEWAL_EARLY, MOU_PERIOD_TAKEN, MOU_NOT_DRAFT, VERSION_CONFLICT.',
  })
  mouAsk(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number) {
    return answering(ctx, async () => ({ mou: await review.mouAsk(ctx, id, version) }));
  }

  @Does('mou:review')
  @Mutation(() => MouPayload, {
    description:
      'Approves an agreement IN_REVIEW for signing. By the agency, the office that answers for the partner, and its coordinators, and never by who asked. User errors: MOU_SAME_PERSON, MOU_NOT_IN_REVIEW, VERSION_CONFLICT.',
  })
  mouApprove(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number) {
    return answering(ctx, async () => ({ mou: await review.mouApprove(ctx, id, version) }));
  }

  @Does('mou:review')
  @Mutation(() => MouPayload, {
    description:
      'Returns an agreement IN_REVIEW or READY to the draft, with a reason that is kept; who asked may do so too. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_REASON_LENGTH, MOU_NOT_TO_RETURN, VERSION_CONFLICT.',
  })
  mouReturn(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ mou: await review.mouReturn(ctx, id, reason, version) }));
  }

  @Does('mou:sign')
  @Mutation(() => MouPayload, {
    description:
      'Records that a READY agreement was signed, with the number of every party. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_NUMBER_MISSING, MOU_SIGNED_FUTURE, MOU_SIGNED_BEFORE_DRAFT, MOU_PERIOD_TAKEN, MOU_NOT_READY, VERSION_CONFLICT.',
  })
  mouSign(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('signedOn', () => DateScalar) signedOn: string,
    @Arg('parties', () => [MouSigningPartyInput]) parties: MouSigningPartyInput[],
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ mou: await review.mouSign(ctx, id, signingOf(signedOn, parties), version) }));
  }

  @Does('mou:activate')
  @Mutation(() => MouPayload, {
    description:
      'Puts a SIGNED agreement in force, from its first day on, before the portal does so itself; the one that it renews ends as RENEWED. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_NOT_SIGNED, MOU_NOT_TO_ACTIVATE, MOU_BEFORE_START, MOU_PERIOD_OVER, VERSION_CONFLICT.',
  })
  mouActivate(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('version', () => Int) version: number) {
    return answering(ctx, async () => ({ mou: await mous.mouActivate(ctx, id, version) }));
  }

  @Does('mou:end')
  @Mutation(() => MouPayload, {
    description:
      'Ends a SIGNED or ACTIVE agreement with a reason: TERMINATED up to its last day, COMPLETED after it. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_NOT_SIGNED, MOU_HAS_ENDED, MOU_REASON_LENGTH, VERSION_CONFLICT.',
  })
  mouEnd(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('reason', () => String) reason: string,
    @Arg('version', () => Int) version: number,
  ) {
    return answering(ctx, async () => ({ mou: await mous.mouEnd(ctx, id, reason, version) }));
  }

  @Does('mou:create')
  @Mutation(() => MouPayload, {
    description:
      'Drafts the agreement that follows one that is ACTIVE or ENDED: the same parties and terms, for the period after. By the agency, the office that answers for the partner, and its coordinators. User errors: MOU_NOT_TO_RENEW, MOU_RENEWED_ALREADY. CONFLICT when the key was used for another one.',
  })
  mouRenew(@Ctx() ctx: Context, @Arg('id', () => ID) id: string, @Arg('idempotencyKey', () => String) key: string) {
    return answering(ctx, async () => ({ mou: await mouRenew(ctx, id, key) }));
  }
}
