import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { answering } from '../graphql/user-error.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { type MemberListQuestion, type MemberRow, memberById, membersPage } from '../member/member.queries.ts';
import { filterOf } from '../member/member.view.ts';
import { OfficeType } from '../office/office.type.ts';
import { isNowhere } from '../region/region-filter.ts';
import { CoverCheckInput, CoverCheckPayload, CoverCheckType } from './cover.type.ts';
import { checkMembers } from './cover-check.ts';

const FOUND_MAX = 20;
const NAME_MIN = 3;

@Resolver(() => CoverCheckType)
export class CoverResolver {
  @Does('cover:check')
  @Query(() => CoverCheckPayload, {
    description:
      'Was this person protected on that day? Looks among the members within the viewer’s scope; one out of scope is answered like one that is not there. By everyone who reads people. User errors: COVER_SEARCH_SHORT, COVER_NIK_DIGITS, COVER_REGION_UNKNOWN.',
  })
  coverCheck(@Ctx() ctx: Context, @Arg('input', () => CoverCheckInput) input: CoverCheckInput) {
    return answering(ctx, async () => {
      const { on, memberId } = input;
      const viewer = await ctx.viewer();
      const known = memberId ? await memberById(ctx.read, viewer, memberId) : null;
      const page = memberId ? null : await membersPage(ctx.read, viewer, await questionOf(input, ctx));
      const members = page ? page.edges.map(({ node }) => node) : known ? [known] : [];
      const checks = await checkMembers(ctx.read, members, on, businessDate(ctx.clock));
      return { checks, hasMore: page?.hasNextPage ?? false };
    });
  }

  @FieldResolver(() => OfficeType, { nullable: true })
  async office(@Root() { member }: { member: MemberRow }, @Ctx() ctx: Context) {
    if (member.partner.officeId) return ctx.loaders.office.load(member.partner.officeId);
    const village = await ctx.region(member.villageId);
    return village?.regencyId ? ctx.loaders.officeOfRegency.load(village.regencyId) : null;
  }
}

async function questionOf({ search, regionCode }: CoverCheckInput, ctx: Context): Promise<MemberListQuestion> {
  mustBeSearchable(search ?? '');
  const filter = await filterOf({ search, regionCode }, ctx);
  if (isNowhere(filter)) throw new DomainError('COVER_REGION_UNKNOWN', {}, 'regionCode');
  return { filter, orderBy: 'NAME', first: FOUND_MAX, after: null };
}

/** A number of the wrong length is no name: it says so instead of finding nobody. */
function mustBeSearchable(search: string): void {
  const digits = search.replace(/[\s.'-]/g, '');
  const isNumber = /^\d+$/.test(digits);
  if (isNumber && digits.length > 11 && digits.length !== 16)
    throw new DomainError('COVER_NIK_DIGITS', { digits: digits.length }, 'search');
  if (isNumber ? digits.length < 8 : search.trim().length < NAME_MIN)
    throw new DomainError('COVER_SEARCH_SHORT', {}, 'search');
}
