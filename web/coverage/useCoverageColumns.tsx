import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { CoverageRowFactsFragment, CoverageTotalFactsFragment } from './Coverage.generated.ts';
import { coverageTo } from './coverage-address.ts';
import { isFarBehind, measureOf } from './coverage-share.ts';
import { Share } from './Share.tsx';
import { VillageContributions } from './VillageContributions.tsx';

type Row = CoverageRowFactsFragment;

/** The columns that say something for this agreement: nobody reads a column of noughts. */
export function useCoverageColumns(mouId: string, total: CoverageTotalFactsFragment | undefined): DataColumn<Row>[] {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const measure = total ? measureOf(total) : 'people';
  const hasReports = Boolean(total?.reportsOwed);
  const canRead = viewer.viewerCanReadMembers;
  return useMemo(() => {
    const to = ({ region }: Row) =>
      region.level === 'VILLAGE'
        ? canRead
          ? `/peserta?${new URLSearchParams({ wilayah: region.code })}`
          : null
        : coverageTo(mouId, region.code);
    const name: DataColumn<Row> = {
      id: 'region',
      header: t`Wilayah`,
      isRowHeader: true,
      grows: true,
      cell: (row) => {
        const address = to(row);
        return address ? <Link to={address}>{regionName(row.region)}</Link> : regionName(row.region);
      },
    };
    const units: DataColumn<Row> = {
      id: 'units',
      header: t`Desa punya daftar`,
      align: 'end',
      phone: 'first',
      cell: (row) =>
        row.units > 0 ? (
          <Share
            part={row.unitsWithList}
            whole={row.units}
            tone={row.unitsWithList < row.units ? 'attention' : 'plain'}
          />
        ) : (
          '–'
        ),
    };
    const registered: DataColumn<Row> = {
      id: 'registered',
      header: measure === 'people' ? t`Terdaftar` : t`Terdaftar / target`,
      align: 'end',
      phone: measure === 'villages' ? 'second' : 'first',
      isNamedOnPhone: measure === 'villages',
      cell: (row) =>
        measure === 'people' ? (
          format.number(row.registered)
        ) : (
          <Share
            part={row.registered}
            whole={row.target}
            tone={measure === 'workforce' && isFarBehind(row) ? 'behind' : 'plain'}
            showsPercent
          />
        ),
    };
    const candidate: DataColumn<Row> = {
      id: 'candidate',
      header: t`Calon peserta`,
      align: 'end',
      phone: 'second',
      isNamedOnPhone: true,
      cell: (row) => format.number(row.candidate),
    };
    const cover: DataColumn<Row> = {
      id: 'cover',
      header: t`Masa berakhir ≤ 60 hari`,
      align: 'end',
      phone: 'hidden',
      cell: (row) => format.number(row.unitsCoverEnding),
    };
    const over: DataColumn<Row> = {
      id: 'over',
      header: t`Masa sudah berakhir`,
      align: 'end',
      phone: 'hidden',
      cell: (row) => format.number(row.unitsCoverEnded),
    };
    const reports: DataColumn<Row> = {
      id: 'reports',
      header: t`Laporan`,
      phone: 'hidden',
      cell: ({ reportsOwed, reportsMissing }) =>
        !reportsOwed || reportsMissing === null ? (
          '–'
        ) : reportsMissing === 0 ? (
          t`Diterima`
        ) : (
          <Tag tone="warn" icon="alert">
            {reportsOwed === 1 ? t`Belum ada` : t`${format.number(reportsMissing)} belum`}
          </Tag>
        ),
    };
    const contributions: DataColumn<Row> = {
      id: 'contributions',
      header: t`Iuran`,
      phone: 'second',
      cell: ({ region }) => region.level === 'VILLAGE' && <VillageContributions mouId={mouId} village={region} />,
    };
    return [
      name,
      ...(measure === 'villages' ? [units] : []),
      registered,
      candidate,
      ...(measure === 'villages' ? [cover, over] : []),
      ...(hasReports ? [reports] : []),
      ...(canRead ? [contributions] : []),
    ];
  }, [t, format, mouId, measure, hasReports, canRead]);
}
