import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Does } from '../graphql/does.ts';
import { jobsByIds } from './job.queries.ts';
import { JobType } from './job.type.ts';
import { jobView } from './job.view.ts';

@Resolver(() => JobType)
export class JobResolver {
  @Does('job:read')
  @Query(() => JobType, {
    nullable: true,
    description: 'One job; null when there is none or it is not the viewer’s to see.',
  })
  async job(@Arg('id', () => ID) id: string, @Ctx() ctx: Context): Promise<JobType | null> {
    const [row] = await jobsByIds(ctx.read, await ctx.viewer(), [id]);
    return row ? jobView(row, ctx.locale) : null;
  }
}
