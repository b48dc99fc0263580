import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { regionName } from '../region/region-name.ts';
import { BudgetPlaceDocument } from './BudgetUnits.generated.ts';

export interface TrailPlace {
  /** null: all units. */
  readonly code: string | null;
  readonly name: string;
}

/** What the part of a budget that is looked at is called, and what lies above it. */
export function usePlaceNames(regionCode: string | null): { name: string; trail: TrailPlace[] } {
  const { t } = useLingui();
  const { data } = useQuery(BudgetPlaceDocument, { variables: { code: regionCode ?? '' }, skip: regionCode === null });
  const all: TrailPlace = { code: null, name: t`Semua unit` };
  const region = regionCode === null ? null : data?.region;
  if (regionCode === null) return { name: all.name, trail: [] };
  const above = [region?.parent?.parent, region?.parent].flatMap((one) =>
    one && one.level !== 'PROVINCE' ? [{ code: one.code, name: regionName(one) }] : [],
  );
  return { name: region ? regionName(region) : regionCode, trail: [all, ...above] };
}
