import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link, useSearchParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Section } from '../ui/Section.tsx';
import { TabLinks } from '../ui/TabLinks.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import classes from './BudgetPlaces.module.css';
import { BudgetPlaceDocument, BudgetPlacesDocument } from './BudgetUnits.generated.ts';
import { budgetPart, readBudgetAddress } from './budget-address.ts';
import { sumOfPlaces } from './money-part.ts';
import { PlaceTable } from './PlaceTable.tsx';
import { UnitTable } from './UnitTable.tsx';

/** Who uses the money, from all units down to each village; the address says where. */
export function BudgetPlaces({ budgetId }: { budgetId: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const [search] = useSearchParams();
  const { regionCode, showsUnits, orderBy } = readBudgetAddress(search);
  const place = useQuery(BudgetPlaceDocument, { variables: { code: regionCode ?? '' }, skip: regionCode === null });
  const places = useQuery(BudgetPlacesDocument, { variables: { id: budgetId, regionCode } });
  const region = regionCode === null ? null : place.data?.region;
  const rows = (places.data ?? places.previousData)?.subsidyBudget?.regions;
  const above = [region?.parent?.parent, region?.parent].flatMap((one) =>
    one && one.level !== 'PROVINCE' ? [one] : [],
  );
  const hasRegions = (regionCode?.split('.').length ?? 0) < 3;
  const sum = rows && sumOfPlaces(rows);

  return (
    <Section
      title={region ? regionName(region) : t`Semua unit`}
      beside={
        regionCode !== null && (
          <nav aria-label={t`Wilayah di atasnya`} className={`${classes.above} no-print`}>
            <Link to={budgetPart(budgetId, null)} preventScrollReset>
              {t`Semua unit`}
            </Link>
            {above.map((one) => (
              <Link key={one.code} to={budgetPart(budgetId, one.code)} preventScrollReset>
                {regionName(one)}
              </Link>
            ))}
          </nav>
        )
      }
    >
      {hasRegions && (
        <TabLinks
          label={t`Cara melihat unit`}
          current={showsUnits ? 'unit' : 'region'}
          tabs={[
            { key: 'region', label: t`Per wilayah`, to: budgetPart(budgetId, regionCode) },
            {
              ...{ key: 'unit', label: t`Per unit`, to: budgetPart(budgetId, regionCode, 'unit') },
              ...(rows && { count: format.number(sum?.units ?? 0) }),
            },
          ]}
        />
      )}
      {places.error && <RequestFailure error={places.error} onRetry={() => places.refetch()} />}
      {!rows && places.loading && <Waiting rows={8} />}
      {rows?.length === 0 && !places.loading && (
        <EmptyState title={t`Tidak ada unit di sini`}>
          {t`Anggaran ini tidak memiliki alokasi di wilayah ini, atau di luar wilayah Anda.`}
        </EmptyState>
      )}
      {rows && sum && rows.length > 0 && !showsUnits && (
        <PlaceTable budgetId={budgetId} rows={rows} sum={sum} isStale={places.loading && !places.data} />
      )}
      {rows && sum && rows.length > 0 && showsUnits && (
        <>
          <p className="figures">
            {t`${format.number(sum.units)} unit: alokasi ${format.rupiah(sum.allocated)}, dicadangkan ${format.rupiah(sum.reserved)}, sisa ${format.rupiah(sum.left)}.`}
          </p>
          <p className="no-print">
            <a href={`/budgets/${budgetId}/units.csv${regionCode ? `?region=${regionCode}` : ''}`} download>
              {t`Unduh sebagai CSV`}
            </a>
          </p>
          <UnitTable budgetId={budgetId} regionCode={regionCode} orderBy={orderBy} />
        </>
      )}
    </Section>
  );
}
