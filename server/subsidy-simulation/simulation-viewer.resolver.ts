import { FieldResolver, Resolver, Root } from 'type-graphql';
import { ViewerType } from '../access/access.type.ts';
import { can } from '../access/actions.ts';
import type { Viewer } from '../access/viewer.ts';

@Resolver(() => ViewerType)
export class SimulationViewerResolver {
  @FieldResolver(() => Boolean, { description: 'Whether the viewer simulates subsidy budgets.' })
  viewerCanSimulate(@Root() viewer: Viewer) {
    return can(viewer, 'subsidySimulation:read') && (viewer.scopeKind === 'COUNTRY' || viewer.scopeKind === 'PARTNER');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer keeps simulations.' })
  viewerCanKeepSimulations(@Root() viewer: Viewer) {
    return can(viewer, 'subsidySimulation:keep');
  }
}
