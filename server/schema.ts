import type { GraphQLObjectType, GraphQLSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage } from 'type-graphql';
import { AccessResolver } from './access/access.resolver.ts';
import { type Action, actions, assertCan } from './access/actions.ts';
import { AgeLimitResolver, AgeLimitRowResolver, AgeLimitUnitResolver } from './age-limit/age-limit.resolver.ts';
import { AllocationRegionResolver, AllocationResolver, LedgerEntryResolver } from './budget/allocation.resolver.ts';
import { BudgetLineResolver, BudgetResolver } from './budget/budget.resolver.ts';
import { BudgetActsResolver } from './budget/budget-acts.resolver.ts';
import { BudgetHomeResolver, ShortUnitsResolver } from './budget/budget-home.resolver.ts';
import { BudgetViewerResolver } from './budget/budget-viewer.resolver.ts';
import {
  BudgetChangeResolver,
  BudgetChangesResolver,
  ChangeActsResolver,
  ChangeRequestResolver,
  OutdatedUnitResolver,
} from './budget/change.resolver.ts';
import { BudgetDeadlinesResolver, DeadlineActsResolver } from './budget/deadline.resolver.ts';
import { BudgetDivisionResolver, DivisionActsResolver } from './budget/division.resolver.ts';
import { EarmarkResolver } from './budget/earmark.resolver.ts';
import { EnrolmentMonthsResolver } from './budget/enrol.resolver.ts';
import {
  BudgetReservationResolver,
  ReservationUnitResolver,
  ReserveAllResolver,
} from './budget/reserve-all.resolver.ts';
import { RuleChangeResolver } from './budget/rule-change.resolver.ts';
import {
  BudgetTranchesResolver,
  LedgerReceiptResolver,
  TrancheSumResolver,
  UnitTranchesResolver,
} from './budget/tranche.resolver.ts';
import { TrancheActsResolver } from './budget/tranche-acts.resolver.ts';
import { BudgetCourseResolver, CoverPlaceResolver } from './budget/tranche-course.resolver.ts';
import { BudgetUnitsResolver, SubsidyPlaceResolver, UnitResolver } from './budget/unit.resolver.ts';
import { CeremonyLineResolver, CeremonyResolver, MouCeremonyResolver } from './ceremony/ceremony.resolver.ts';
import { CeremonyActsResolver } from './ceremony/ceremony-acts.resolver.ts';
import { ChangedMemberResolver, ChangeListResolver, ChangeMonthResolver } from './change-list/change-list.resolver.ts';
import { ClarificationResolver, OtherSideResolver } from './clarification/clarification.resolver.ts';
import { NextInLineResolver } from './clarification/next-in-line.resolver.ts';
import { CollectionResolver } from './collection/collection.resolver.ts';
import { ContributionResolver } from './contribution/contribution.resolver.ts';
import {
  ContributionViewerResolver,
  MemberContributionResolver,
} from './contribution/contribution-relation.resolver.ts';
import { CoverResolver } from './cover/cover.resolver.ts';
import {
  CoverageCoverResolver,
  GroupCoverResolver,
  MemberCoverResolver,
  MouCoverResolver,
} from './cover/cover-relation.resolver.ts';
import { CoverLapseResolver } from './cover/lapse.resolver.ts';
import { CoverageResolver, CoverageRowResolver, CoverageUnitResolver } from './coverage/coverage.resolver.ts';
import { EcosystemResolver } from './ecosystem/ecosystem-report.resolver.ts';
import type { Context } from './graphql/context.ts';
import type { RootAction } from './graphql/does.ts';

import { GroupResolver } from './group/group.resolver.ts';
import { GroupWorkResolver } from './group/group-work.resolver.ts';
import { GroupsOfPartnerResolver } from './group/partner-groups.resolver.ts';

import { HomeMouResolver, HomePartnerResolver, HomePlaceResolver, HomeResolver } from './home/home.resolver.ts';
import { HomeWorkResolver } from './home/home-work.resolver.ts';

import { JobResolver } from './jobs/job.resolver.ts';
import { MemberResolver } from './member/member.resolver.ts';
import { MemberActsResolver } from './member/member-acts.resolver.ts';
import { BulkViewerResolver, MemberBulkResolver, MemberBulkRowResolver } from './member-bulk/member-bulk.resolver.ts';
import { EventsOfMemberResolver, MemberEventResolver } from './member-event/member-event.resolver.ts';
import { ExportViewerResolver, MemberExportResolver } from './member-export/member-export.resolver.ts';
import {
  MemberImportEnrolResolver,
  MemberImportLeftOutResolver,
} from './member-import/member-import.enrol.resolver.ts';
import { MemberImportResolver, MemberImportRowResolver } from './member-import/member-import.resolver.ts';
import { DomicileResolver, GroupDomicileResolver, MouDomicileResolver } from './mou/domicile.resolver.ts';
import { MouResolver } from './mou/mou.resolver.ts';
import { MouActsResolver } from './mou/mou-acts.resolver.ts';
import { GroupMouResolver, MouPartyResolver, PartnerMouResolver } from './mou/mou-relation.resolver.ts';
import { MouEvidenceResolver, MouPaperResolver, MouPapersResolver } from './mou-document/mou-document.resolver.ts';
import {
  MouRemindersResolver,
  NotificationResolver,
  NotificationViewerResolver,
} from './notification/notification.resolver.ts';
import { OfficeResolver } from './office/office.resolver.ts';
import { OtherFundOfMemberResolver, OtherFundResolver } from './other-fund/other-fund.resolver.ts';
import { PartnerResolver } from './partner/partner.resolver.ts';
import { PaymentResolver } from './payment/payment.resolver.ts';
import { PaymentRelationResolver, PaymentViewerResolver } from './payment/payment-relation.resolver.ts';
import { RegionResolver } from './region/region.resolver.ts';
import { RegionMapResolver } from './region-map/region-map.resolver.ts';
import { SavedViewResolver, SavedViewViewerResolver } from './saved-view/saved-view.resolver.ts';
import {
  StaffCoverageResolver,
  StaffPlaceResolver,
  StaffPositionResolver,
} from './staff-coverage/staff-coverage.resolver.ts';
import {
  SimulatedBudgetResolver,
  SimulatedColumnResolver,
  SimulatedLineResolver,
  SimulatedPlaceResolver,
  SimulatedVillageResolver,
} from './subsidy-simulation/simulated-column.resolver.ts';
import { SimulationResolver } from './subsidy-simulation/simulation.resolver.ts';
import { SimulationActsResolver } from './subsidy-simulation/simulation-acts.resolver.ts';
import { SimulationViewerResolver } from './subsidy-simulation/simulation-viewer.resolver.ts';
import {
  CountingRuleResolver,
  TargetAgreementResolver,
  TargetLineResolver,
  TargetOfficeResolver,
  TargetResolver,
  TargetViewerResolver,
} from './target/target.resolver.ts';
import { TariffResolver } from './tariff/tariff.resolver.ts';
import { UserResolver } from './user/user.resolver.ts';

const resolvers = [
  AccessResolver,
  RegionResolver,
  OfficeResolver,
  PartnerResolver,
  GroupResolver,
  GroupWorkResolver,
  CeremonyResolver,
  DomicileResolver,
  GroupDomicileResolver,
  MouDomicileResolver,
  CollectionResolver,
  CeremonyLineResolver,
  MouCeremonyResolver,
  CeremonyActsResolver,
  GroupsOfPartnerResolver,
  MouResolver,
  MouActsResolver,
  MouPartyResolver,
  PartnerMouResolver,
  GroupMouResolver,
  MouPapersResolver,
  MouPaperResolver,
  MouEvidenceResolver,
  NotificationResolver,
  NotificationViewerResolver,
  MouRemindersResolver,
  MemberResolver,
  MemberActsResolver,
  MemberImportResolver,
  MemberImportEnrolResolver,
  MemberImportLeftOutResolver,
  MemberImportRowResolver,
  MemberBulkResolver,
  MemberBulkRowResolver,
  BulkViewerResolver,
  MemberExportResolver,
  ExportViewerResolver,
  MemberEventResolver,
  EventsOfMemberResolver,
  SavedViewResolver,
  SavedViewViewerResolver,
  JobResolver,
  TariffResolver,
  StaffCoverageResolver,
  StaffPlaceResolver,
  StaffPositionResolver,
  ChangeMonthResolver,
  ChangeListResolver,
  ChangedMemberResolver,
  TargetResolver,
  TargetLineResolver,
  TargetOfficeResolver,
  TargetAgreementResolver,
  CountingRuleResolver,
  TargetViewerResolver,
  EarmarkResolver,
  BudgetResolver,
  BudgetActsResolver,
  EnrolmentMonthsResolver,
  ReserveAllResolver,
  ReservationUnitResolver,
  BudgetReservationResolver,
  BudgetLineResolver,
  BudgetViewerResolver,
  BudgetCourseResolver,
  CoverPlaceResolver,
  BudgetHomeResolver,
  ShortUnitsResolver,
  BudgetDeadlinesResolver,
  DeadlineActsResolver,
  BudgetChangesResolver,
  ChangeActsResolver,
  ChangeRequestResolver,
  BudgetChangeResolver,
  OutdatedUnitResolver,
  RuleChangeResolver,
  BudgetDivisionResolver,
  DivisionActsResolver,
  BudgetTranchesResolver,
  BudgetUnitsResolver,
  SubsidyPlaceResolver,
  UnitResolver,
  TrancheActsResolver,
  TrancheSumResolver,
  UnitTranchesResolver,
  LedgerReceiptResolver,
  AllocationResolver,
  AllocationRegionResolver,
  LedgerEntryResolver,
  AgeLimitResolver,
  AgeLimitRowResolver,
  AgeLimitUnitResolver,
  OtherFundResolver,
  OtherFundOfMemberResolver,
  ClarificationResolver,
  OtherSideResolver,
  NextInLineResolver,
  SimulationResolver,
  SimulationActsResolver,
  SimulationViewerResolver,
  SimulatedColumnResolver,
  SimulatedPlaceResolver,
  SimulatedVillageResolver,
  SimulatedLineResolver,
  SimulatedBudgetResolver,
  ContributionResolver,
  MemberContributionResolver,
  ContributionViewerResolver,
  MemberCoverResolver,
  GroupCoverResolver,
  CoverageCoverResolver,
  MouCoverResolver,
  PaymentResolver,
  PaymentRelationResolver,
  PaymentViewerResolver,
  CoverResolver,
  CoverLapseResolver,
  CoverageResolver,
  CoverageRowResolver,
  CoverageUnitResolver,
  EcosystemResolver,
  RegionMapResolver,
  HomeResolver,
  HomeWorkResolver,
  HomePlaceResolver,
  HomePartnerResolver,
  HomeMouResolver,
  UserResolver,
] as const;

/** The API: every resolver of the house. Throws when a root field names no action of the table. */
export function createSchema(): GraphQLSchema {
  // Rows carry the API's names, so a plain property needs no resolver; graphql also calls a function property by itself.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
  const left = getMetadataStorage().resolverClasses.filter(
    ({ target }) => !(resolvers as readonly unknown[]).includes(target),
  );
  if (left.length > 0)
    throw new Error(`Not in the list of resolvers: ${left.map(({ target }) => target.name).join(', ')}`);
  const schema = buildSchemaSync({
    resolvers: [...resolvers],
    scalarsMap: [],
    orphanedTypes: [],
    validateFn: undefined,
    validate: false,
  });
  guard(schema);
  return schema;
}

/**
 * Default deny: a root field without an action is a mistake that ends the start. Questions are asserted here, before
 * their resolver; acts assert inside their own transaction (database/act.ts), where the viewer is opened anyway.
 */
export function guard(schema: GraphQLSchema): void {
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    for (const [name, field] of Object.entries((type as GraphQLObjectType | undefined)?.getFields() ?? {})) {
      const action = field.extensions.action as RootAction | undefined;
      if (!action || (action !== 'public' && !Object.hasOwn(actions, action)))
        throw new Error(`Root field ${type?.name}.${name} names no action of the table`);
      if (type !== schema.getQueryType() || action === 'public') continue;
      const resolve = field.resolve;
      field.resolve = async (source, args, ctx: Context, info) => {
        assertCan(await ctx.viewer(), action as Action);
        return resolve?.(source, args, ctx, info);
      };
    }
  }
}
