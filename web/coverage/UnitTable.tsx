import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { currentCursor } from '../ui/cursor-stack.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Pager } from '../ui/Pager.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { type CoverageFactsFragment, CoverageUnitsDocument, type CoverageUnitsQuery } from './Coverage.generated.ts';
import { type UnitView, unitViews } from './coverage-address.ts';
import { Share } from './Share.tsx';
import { VillageContributions } from './VillageContributions.tsx';

const pageSize = 100;
type Unit = NonNullable<CoverageUnitsQuery['coverageUnits']>['nodes'][number];

/** The villages themselves, those of one district together. */
export function UnitTable({ coverage, view }: { coverage: CoverageFactsFragment; view: UnitView }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const { stack, goNext, goPrevious } = useCursorStack();
  const { data, previousData, error, loading, refetch } = useQuery(CoverageUnitsDocument, {
    variables: {
      mouId: coverage.mouId,
      filter: unitViews[view],
      first: pageSize,
      after: currentCursor(stack) ?? null,
      regionCode: coverage.region?.code ?? null,
      wholeCountry: coverage.region === null,
    },
  });
  const canRead = viewer.viewerCanReadMembers;
  const columns = useMemo(
    (): DataColumn<Unit>[] => [
      {
        id: 'village',
        header: t`Desa/kelurahan`,
        isRowHeader: true,
        cell: ({ region }) =>
          canRead ? (
            <Link to={`/peserta?${new URLSearchParams({ wilayah: region.code })}`}>{regionName(region)}</Link>
          ) : (
            regionName(region)
          ),
      },
      { id: 'path', header: t`Letak`, grows: true, phone: 'second', cell: ({ region }) => region.path },
      {
        id: 'registered',
        header: t`Terdaftar / target`,
        align: 'end',
        phone: 'first',
        cell: (unit) => <Share part={unit.registered} whole={unit.target} />,
      },
      {
        id: 'candidate',
        header: t`Calon peserta`,
        align: 'end',
        phone: 'hidden',
        cell: (unit) => format.number(unit.candidate),
      },
      {
        id: 'until',
        header: t`Masa sampai`,
        align: 'end',
        phone: 'second',
        isNamedOnPhone: true,
        cell: (unit) => (unit.coveredUntil ? format.date(unit.coveredUntil) : t`belum dilaporkan`),
      },
      ...(canRead
        ? [
            {
              id: 'contributions',
              header: t`Iuran`,
              phone: 'second' as const,
              cell: ({ region }: Unit) => <VillageContributions mouId={coverage.mouId} village={region} />,
            },
          ]
        : []),
    ],
    [t, format, canRead, coverage.mouId],
  );
  const page = (data ?? previousData)?.coverageUnits;
  if (error) return <RequestFailure error={error} onRetry={() => refetch()} />;
  if (!page) return <Waiting rows={12} />;
  if (page.nodes.length === 0) {
    return (
      <EmptyState title={t`Tidak ada desa seperti ini`}>
        {view === 'tanpa-daftar' && t`Semua desa dengan target sudah punya daftar.`}
      </EmptyState>
    );
  }
  const file = new URLSearchParams({
    filter: unitViews[view],
    ...(coverage.region ? { region: coverage.region.code } : {}),
  });
  return (
    <>
      <p className="no-print">
        <a href={`/coverage/${coverage.mouId}/villages.csv?${file}`} download>
          {t`Unduh sebagai CSV`}
        </a>
      </p>
      <DataTable
        caption={t`Daftar desa`}
        isDense
        columns={columns}
        rows={page.nodes}
        rowKey={({ region }) => region.code}
        isStale={loading && !data}
      />
      <Pager
        label={t`Halaman daftar desa`}
        stack={stack}
        hasNextPage={page.pageInfo.hasNextPage}
        onNext={() => page.pageInfo.endCursor && goNext(page.pageInfo.endCursor)}
        onPrevious={goPrevious}
      />
    </>
  );
}
