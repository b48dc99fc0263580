import DataLoader from 'dataloader';
import type { Viewer } from '../access/viewer.ts';
import type { Sql } from '../database/sql.ts';
import { type GroupRow, groupsByIds } from '../group/group.queries.ts';
import { groupResponsibles, type ResponsibleOfGroup } from '../group/group-responsible.queries.ts';
import { type MemberCounts, memberCountsByGroup, memberCountsByPartner } from '../member/member-counts.queries.ts';
import { type OfficeRow, officesByIds } from '../office/office.queries.ts';
import { type PartnerRow, partnersByIds } from '../partner/partner.queries.ts';
import { type RegionRow, regionsByIds } from '../region/region.queries.ts';
import type { RegionCache } from '../region/region-cache.ts';

/** Related rows in one statement a kind and request, in the same view as everything else of the request. */
export interface Loaders {
  readonly region: DataLoader<number, RegionRow | null>;
  readonly partner: DataLoader<string, PartnerRow | null>;
  readonly office: DataLoader<string, OfficeRow | null>;
  readonly memberCounts: DataLoader<string, (MemberCounts & { id: string }) | null>;
  readonly group: DataLoader<string, GroupRow | null>;
  readonly groupResponsible: DataLoader<string, ResponsibleOfGroup | null>;
  readonly groupMemberCounts: DataLoader<string, (MemberCounts & { id: string }) | null>;
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
    memberCounts: batched(async (ids) => memberCountsByPartner(read, await viewer(), ids)),
    group: batched(async (ids) => groupsByIds(read, await viewer(), ids)),
    groupResponsible: batched((ids) => groupResponsibles(read, ids)),
    groupMemberCounts: batched(async (ids) => memberCountsByGroup(read, await viewer(), ids)),
  };
}

function batched<K extends string | number, R extends { id: K }>(rows: (ids: readonly K[]) => Promise<(R | null)[]>) {
  return new DataLoader<K, R | null>(async (ids) => {
    const found = new Map((await rows(ids)).flatMap((row) => (row ? [[row.id, row] as const] : [])));
    return ids.map((id) => found.get(id) ?? null);
  });
}
