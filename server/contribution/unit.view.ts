import type { Act } from '../database/act.ts';
import { DomainError } from '../kernel/domain-error.ts';
import type { RegionRow } from '../region/region.queries.ts';
import type { PayerUnit } from './payer-unit.ts';
import type { PayerUnitInput } from './unit.input.ts';
import { partnerIdOfUnit } from './unit.queries.ts';

/** @throws DomainError UNIT_EMPTY, UNIT_VILLAGE_UNKNOWN */
export async function unitOf(
  ctx: { currentRegion(code: string): Promise<RegionRow | null> },
  { groupId, mouId, villageCode }: PayerUnitInput,
): Promise<PayerUnit> {
  if (groupId && !mouId && !villageCode) return { groupId };
  if (!mouId || groupId) throw new DomainError('UNIT_EMPTY', {}, 'unit');
  if (!villageCode) return { mouId, villageId: null };
  const village = await ctx.currentRegion(villageCode);
  if (village?.level !== 4) throw new DomainError('UNIT_VILLAGE_UNKNOWN', {}, 'unit.villageCode');
  return { mouId, villageId: village.id };
}

/** The partner of a unit that the viewer sees. @throws DomainError NOT_FOUND */
export async function partnerOfUnit(act: Pick<Act, 'sql'>, unit: PayerUnit): Promise<string> {
  const partnerId = await partnerIdOfUnit(act.sql, unit);
  if (!partnerId) throw new DomainError('NOT_FOUND');
  return partnerId;
}
