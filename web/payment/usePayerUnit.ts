import { useQuery } from '@apollo/client/react';
import type { PayerUnitInput } from '../apollo/schema.generated.ts';
import { RegionByCodeDocument } from '../region/RegionPicker.generated.ts';
import { regionName } from '../region/region-name.ts';
import { PaymentUnitDocument } from './Payment.generated.ts';

/** What a unit in the address is called and where it stands; missing once it is known that the viewer sees none. */
export function usePayerUnit(unit: PayerUnitInput | null) {
  const { groupId, mouId, villageCode } = unit ?? {};
  const unitId = groupId ?? mouId ?? '';
  const asked = useQuery(PaymentUnitDocument, {
    variables: { groupId: groupId ?? unitId, mouId: mouId ?? unitId, isGroup: Boolean(groupId) },
    skip: unitId === '',
  });
  const place = useQuery(RegionByCodeDocument, { variables: { code: villageCode ?? '' }, skip: !villageCode });
  const owner = asked.data?.group?.name ?? asked.data?.mou?.title;
  const region = villageCode ? place.data?.region : null;
  const village = region ? regionName(region) : undefined;
  const isPlaceMissing = Boolean(villageCode && place.data && !place.data.region);
  const isReady = owner !== undefined && (!villageCode || village !== undefined);
  return {
    name: isReady ? (village ?? owner) : undefined,
    crumbs: owner && unitId ? [{ to: groupId ? `/kelompok/${groupId}` : `/mou/${mouId}`, label: owner }] : [],
    error: asked.error ?? place.error,
    isMissing: unitId !== '' && !asked.loading && ((asked.data !== undefined && !owner) || isPlaceMissing),
    refetch: () => Promise.all([asked.refetch(), ...(villageCode ? [place.refetch()] : [])]),
  };
}
