import DataLoader from 'dataloader';
import type { Viewer } from '../access/viewer.ts';
import { type BudgetFigures, type BudgetLineRow, figuresOfBudgets, linesOfBudgets } from '../budget/budget.queries.ts';
import { type ShortUnitsRow, shortUnits } from '../budget/budget-home.queries.ts';
import { type BudgetPrices, pricesOfBudgets } from '../budget/budget-prices.ts';
import { type DeadlineRow, deadlinesOfBudgets } from '../budget/deadline.queries.ts';
import { type TrancheStateRow, tranchesOfUnits } from '../budget/tranche.queries.ts';
import type { Sql } from '../database/sql.ts';
import { type GroupRow, groupsByIds } from '../group/group.queries.ts';
import { groupResponsibles, type ResponsibleOfGroup } from '../group/group-responsible.queries.ts';
import { type MemberCounts, memberCountsByGroup, memberCountsByPartner } from '../member/member-counts.queries.ts';
import {
  type EventDocumentRow,
  eventsOfMembers,
  type MemberEventRow,
  papersOfEvents,
} from '../member-event/member-event.queries.ts';
import type { MouTurn } from '../mou/mou.codes.ts';
import { type MouRow, mousByGroups, mousByIds, mousByParents, mousByPartners } from '../mou/mou.queries.ts';
import { memberCountsByMou } from '../mou/mou-counts.queries.ts';
import { renewalsOf, turnsOf } from '../mou/mou-life.queries.ts';
import { type MouPartyRow, partiesByMous } from '../mou/mou-party.queries.ts';
import {
  type OfficeRow,
  officesBelow,
  officesByIds,
  officesOfRegencies,
  partnerCountsByOffice,
} from '../office/office.queries.ts';
import { type PartnerRow, partnersByIds } from '../partner/partner.queries.ts';
import { type RegionRow, regionsByIds } from '../region/region.queries.ts';
import type { RegionCache } from '../region/region-cache.ts';
import { scopesOfUsers, type UserScopeRow } from '../user/user.queries.ts';
import { batched, grouped } from './batched.ts';

/** Related rows in one statement a kind and request, in the same view as everything else of the request. */
export interface Loaders {
  readonly region: DataLoader<number, RegionRow | null>;
  readonly partner: DataLoader<string, PartnerRow | null>;
  readonly office: DataLoader<string, OfficeRow | null>;
  readonly officesBelow: DataLoader<string, OfficeRow[]>;
  readonly officeOfRegency: DataLoader<number, OfficeRow | null>;
  readonly partnerCount: DataLoader<string, { id: string; partners: number } | null>;
  readonly mou: DataLoader<string, MouRow | null>;
  readonly mousOfPartner: DataLoader<string, MouRow[]>;
  readonly mousOfGroup: DataLoader<string, MouRow[]>;
  readonly mousBelow: DataLoader<string, MouRow[]>;
  readonly mouParties: DataLoader<string, MouPartyRow[]>;
  readonly mouRenewal: DataLoader<string, { renewalId: string } | null>;
  readonly mouTurn: DataLoader<string, { who: MouTurn; officeName: string | null } | null>;
  readonly mouCounts: DataLoader<string, MemberCounts>;
  readonly eventsOfMember: DataLoader<string, MemberEventRow[]>;
  readonly eventPapers: DataLoader<string, EventDocumentRow[]>;
  readonly memberCounts: DataLoader<string, (MemberCounts & { id: string }) | null>;
  readonly group: DataLoader<string, GroupRow | null>;
  readonly groupResponsible: DataLoader<string, ResponsibleOfGroup | null>;
  readonly groupMemberCounts: DataLoader<string, (MemberCounts & { id: string }) | null>;
  readonly budgetLines: DataLoader<string, BudgetLineRow[]>;
  readonly budgetFigures: DataLoader<string, BudgetFigures | null>;
  readonly budgetDeadlines: DataLoader<string, DeadlineRow[]>;
  readonly shortUnits: DataLoader<string, ShortUnitsRow | null>;
  readonly budgetPrices: DataLoader<string, BudgetPrices | null>;
  readonly tranchesOfUnit: DataLoader<string, TrancheStateRow[]>;
  readonly userScope: DataLoader<string, { id: string; given: readonly UserScopeRow[] } | null>;
}

export function createLoaders(read: Sql, viewer: () => Promise<Viewer>, regions: RegionCache): Loaders {
  return {
    region: batched(async (ids) => {
      const rows = await regionsByIds(read, ids);
      regions.put(rows);
      return rows;
    }),
    partner: batched((ids) => partnersByIds(read, ids)),
    office: batched((ids) => officesByIds(read, ids)),
    officesBelow: grouped(
      (ids) => officesBelow(read, ids),
      (row) => row.parentId,
    ),
    officeOfRegency: new DataLoader(async (ids) => {
      const found = await officesOfRegencies(read, ids);
      return ids.map((id) => found.find((office) => office.regencyIds.includes(id)) ?? null);
    }),
    partnerCount: batched((ids) => partnerCountsByOffice(read, ids)),
    mou: batched((ids) => mousByIds(read, ids)),
    mousOfPartner: grouped(
      (ids) => mousByPartners(read, ids),
      (row) => row.partnerId,
    ),
    mousOfGroup: grouped(
      (ids) => mousByGroups(read, ids),
      (row) => row.ofGroup,
    ),
    mousBelow: grouped(
      (ids) => mousByParents(read, ids),
      (row) => row.parentId,
    ),
    mouParties: grouped(
      (ids) => partiesByMous(read, ids),
      (row) => row.mouId,
    ),
    mouRenewal: batched((ids) => renewalsOf(read, ids)),
    mouTurn: batched((ids) => turnsOf(read, ids)),
    mouCounts: new DataLoader(async (ids) => memberCountsByMou(read, await viewer(), ids)),
    budgetLines: grouped(
      (ids) => linesOfBudgets(read, ids),
      (row) => row.budgetId,
    ),
    budgetFigures: batched((ids) => figuresOfBudgets(read, ids)),
    budgetDeadlines: grouped(
      (ids) => deadlinesOfBudgets(read, ids),
      (row) => row.budgetId,
    ),
    shortUnits: batched((ids) => shortUnits(read, ids)),
    budgetPrices: batched((ids) => pricesOfBudgets(read, ids)),
    tranchesOfUnit: grouped(
      (ids) => tranchesOfUnits(read, ids),
      (row) => row.allocationId,
    ),
    userScope: batched((ids) => scopesOfUsers(read, ids)),
    eventsOfMember: grouped(
      (ids) => eventsOfMembers(read, ids),
      (row) => row.memberId,
    ),
    eventPapers: grouped(
      (ids) => papersOfEvents(read, ids),
      (row) => row.eventId,
    ),
    memberCounts: batched(async (ids) => memberCountsByPartner(read, await viewer(), ids)),
    group: batched(async (ids) => groupsByIds(read, await viewer(), ids)),
    groupResponsible: batched((ids) => groupResponsibles(read, ids)),
    groupMemberCounts: batched(async (ids) => memberCountsByGroup(read, await viewer(), ids)),
  };
}
