import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';
import { changeListsWaitingFor } from '../change-list/change-list.queries.ts';
import { endingUntil } from '../coverage/coverage.rules.ts';
import type { Context } from '../graphql/context.ts';
import { businessDate } from '../kernel/clock.ts';
import { HomeType } from './home.type.ts';
import { endingUnrenewed, papersToBring, targetsToApprove } from './home-work.queries.ts';
import { HomeWorkType } from './home-work.type.ts';

const LISTS = 10;
const ENDING = 5;

/** Who looks after agreements as a whole; of a region of a partner nobody does. */
const keepsAgreements = (viewer: Viewer) => can(viewer, 'mou:review') && viewer.regionId === 0;

@Resolver(() => HomeType)
export class HomeWorkResolver {
  @FieldResolver(() => HomeWorkType, { description: 'What waits for the viewer, beside agreements and lists.' })
  async work(@Ctx() ctx: Context) {
    const viewer = await ctx.viewer();
    const today = businessDate(ctx.clock);
    const keeps = keepsAgreements(viewer);
    const [changeLists, targets, papers, ending] = await Promise.all([
      keeps ? changeListsWaitingFor(ctx.read, viewer, LISTS) : [],
      can(viewer, 'target:approve') ? targetsToApprove(ctx.read, viewer) : [],
      keeps ? papersToBring(ctx.read, viewer, today) : { missing: 0, late: 0 },
      keeps && viewer.scopeKind === 'PARTNER'
        ? endingUnrenewed(ctx.read, viewer, { today, until: endingUntil(today), limit: ENDING })
        : [],
    ]);
    return {
      ...{ changeLists, targets, ending, endingCount: ending[0]?.total ?? 0 },
      ...{ papersMissing: papers.missing, papersLate: papers.late },
    };
  }
}
