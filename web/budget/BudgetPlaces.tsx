import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useSearchParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { useFormat } from '../format/useFormat.ts';
import { useHiddenColumns } from '../list/useHiddenColumns.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Section } from '../ui/Section.tsx';
import { TabLinks } from '../ui/TabLinks.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { BudgetPlacesDocument } from './BudgetPlaces.generated.ts';
import { budgetPart, readBudgetAddress } from './budget-address.ts';
import { PlaceTable } from './PlaceTable.tsx';
import { PlaceTools } from './PlaceTools.tsx';
import { PlaceTrail } from './PlaceTrail.tsx';
import { PlaceUnitTable } from './PlaceUnitTable.tsx';
import { placeColumns } from './usePlaceColumns.tsx';
import { usePlaceNames } from './usePlaceNames.ts';

/** Who uses the money, from all units down to each village; the address says where. */
export function BudgetPlaces({ budgetId }: { budgetId: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const [search] = useSearchParams();
  const part = readBudgetAddress(search);
  const { regionCode, showsUnits, filter, orderBy } = part;
  const word = search.get('saring') ?? '';
  const [hidden, setHidden] = useHiddenColumns(placeColumns);
  const place = usePlaceNames(regionCode);
  const places = useQuery(BudgetPlacesDocument, {
    variables: { id: budgetId, regionCode, filter, orderBy },
    skip: showsUnits,
  });
  const budget = (places.data ?? places.previousData)?.subsidyBudget;
  const rows = budget?.places;
  const hasRegions = (regionCode?.split('.').length ?? 0) < 3;

  return (
    <Section
      title={place.name}
      beside={<PlaceTrail trail={place.trail} toPlace={(code) => budgetPart(budgetId, code, undefined, word)} />}
    >
      {hasRegions && (
        <TabLinks
          label={t`Cara melihat unit`}
          current={showsUnits ? 'unit' : 'region'}
          tabs={[
            {
              ...{ key: 'region', label: t`Per wilayah` },
              to: budgetPart(budgetId, regionCode, undefined, word),
            },
            {
              ...{ key: 'unit', label: t`Per unit`, to: budgetPart(budgetId, regionCode, 'unit', word) },
              ...(budget && { count: format.number(budget.placeSum.units) }),
            },
          ]}
        />
      )}
      <PlaceTools budgetId={budgetId} part={part} hidden={hidden} onHidden={setHidden} />
      {places.error && <RequestFailure error={places.error} onRetry={() => places.refetch()} />}
      {!showsUnits && !rows && places.loading && <Waiting rows={8} />}
      {!showsUnits && rows?.length === 0 && !places.loading && (
        <EmptyState title={filter ? t`Tidak ada unit yang cocok` : t`Tidak ada unit di sini`}>
          {filter
            ? t`Semua unit di sini sudah beres menurut saringan ini.`
            : t`Anggaran ini tidak memiliki alokasi di wilayah ini, atau di luar wilayah Anda.`}
        </EmptyState>
      )}
      {!showsUnits && budget && rows && rows.length > 0 && (
        <PlaceTable
          budgetId={budgetId}
          rows={rows}
          sum={budget.placeSum}
          hidden={hidden}
          filter={word}
          isStale={places.loading && !places.data}
        />
      )}
      {showsUnits && <PlaceUnitTable budgetId={budgetId} part={part} hidden={hidden} />}
    </Section>
  );
}
