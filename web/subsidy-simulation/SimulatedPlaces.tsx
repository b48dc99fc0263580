import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link, useSearchParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import type { SubsidySimulationInput } from '../apollo/schema.generated.ts';
import { BudgetPlaceDocument } from '../budget/BudgetUnits.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { SubsidySimulatedPlacesDocument, type SubsidySimulatedPlacesQuery } from './Simulation.generated.ts';
import classes from './Simulation.module.css';
import { readRegion, writeRegion } from './simulation-address.ts';
import { WorstUnits } from './WorstUnits.tsx';

type Place = NonNullable<SubsidySimulatedPlacesQuery['subsidySimulate']['simulated']>['places'][number];

const villagesShown = 20;
/** Parts of a district's code: below it there are its villages alone. */
const DISTRICT = 3;

/** Where units get least far, from all of them down to the village; the address says where. */
export function SimulatedPlaces({ input, budgetId }: { input: SubsidySimulationInput; budgetId: string | null }) {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const regionCode = readRegion(search);
  const place = useQuery(BudgetPlaceDocument, { variables: { code: regionCode ?? '' }, skip: regionCode === null });
  const query = useQuery(SubsidySimulatedPlacesDocument, {
    variables: { input, budgetId, regionCode, first: villagesShown },
  });
  const columns = usePlaceColumns((code) => `?${writeRegion(search, code)}`);
  const region = regionCode === null ? null : place.data?.region;
  const above = [region?.parent?.parent, region?.parent].flatMap((one) =>
    one && one.level !== 'PROVINCE' ? [one] : [],
  );
  const found = (query.data ?? query.previousData)?.subsidySimulate.simulated;

  return (
    <Section
      title={region ? t`Per wilayah: ${regionName(region)}` : t`Per wilayah`}
      beside={
        regionCode !== null && (
          <nav aria-label={t`Wilayah di atasnya`} className={classes.above}>
            <Link to={`?${writeRegion(search, null)}`} preventScrollReset>
              {t`Semua unit`}
            </Link>
            {above.map((one) => (
              <Link key={one.code} to={`?${writeRegion(search, one.code)}`} preventScrollReset>
                {regionName(one)}
              </Link>
            ))}
          </nav>
        )
      }
    >
      {query.error && <RequestFailure error={query.error} onRetry={() => query.refetch()} />}
      {!found && query.loading && <Waiting rows={6} />}
      {found && (regionCode?.split('.').length ?? 0) < DISTRICT && (
        <DataTable
          caption={t`Hasil menurut wilayah`}
          isDense
          columns={columns}
          rows={found.places}
          rowKey={({ region: one }) => one?.code ?? ''}
          isStale={query.loading && !query.data}
        />
      )}
      {found && <WorstUnits units={found.worst} isWithinRegency={regionCode !== null} />}
    </Section>
  );
}

function usePlaceColumns(addressOf: (code: string) => string): DataColumn<Place>[] {
  const { t } = useLingui();
  const format = useFormat();
  return [
    {
      ...{ id: 'region', header: t`Wilayah`, isRowHeader: true, grows: true },
      cell: ({ region }) =>
        region && (
          <Link to={addressOf(region.code)} preventScrollReset>
            {regionName(region)}
          </Link>
        ),
    },
    {
      ...{ id: 'units', header: t`Unit`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: ({ units }) => format.number(units),
    },
    {
      ...{ id: 'people', header: t`Orang`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: ({ people }) => format.number(people),
    },
    {
      ...{ id: 'leftOut', header: t`Tidak tertampung`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: ({ leftOut }) => format.number(leftOut),
    },
    {
      ...{ id: 'cost', header: t`Biaya`, align: 'end', phone: 'first' },
      cell: ({ cost }) => format.rupiah(cost),
    },
    {
      ...{ id: 'late', header: t`Unit terlambat`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: ({ unitsMissing }) => format.number(unitsMissing),
    },
    {
      ...{ id: 'reach', header: t`Bulan terburuk`, align: 'end', phone: 'second', isNamedOnPhone: true },
      cell: ({ leastReach }) => format.number(leastReach),
    },
  ];
}
