import { FieldResolver, Resolver, Root } from 'type-graphql';
import { ViewerType } from '../access/access.type.ts';
import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';

@Resolver(() => ViewerType)
export class BudgetViewerResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer reads subsidy budgets.' })
  viewerCanReadBudgets(@Root() viewer: Viewer) {
    return can(viewer, 'subsidyBudget:read');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer drafts subsidy budgets.' })
  viewerCanCreateBudget(@Root() viewer: Viewer) {
    return can(viewer, 'subsidyBudget:edit');
  }
}
