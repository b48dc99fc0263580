import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import type { HomePlaceFactsFragment } from './HomePage.generated.ts';

/** People by the place they live in. */
export function PlaceTable({ places, caption }: { places: readonly HomePlaceFactsFragment[]; caption: string }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const seesPeople = viewer.viewerCanReadMembers;
  const columns = useMemo((): DataColumn<HomePlaceFactsFragment>[] => {
    const count = (
      id: 'registered' | 'candidate' | 'ended',
      header: string,
      phone: 'first' | 'second' | 'hidden',
    ): DataColumn<HomePlaceFactsFragment> => ({
      id,
      header,
      align: 'end',
      phone,
      isNamedOnPhone: phone === 'second',
      cell: (place) => format.number(place[id]),
    });
    return [
      {
        id: 'place',
        header: t`Wilayah`,
        isRowHeader: true,
        grows: true,
        cell: ({ region }) =>
          seesPeople ? (
            <Link to={`/peserta?${new URLSearchParams({ wilayah: region.code })}`}>{regionName(region)}</Link>
          ) : (
            regionName(region)
          ),
      },
      count('registered', t`Terdaftar`, 'first'),
      count('candidate', t`Calon peserta`, 'second'),
      count('ended', t`Berakhir`, 'hidden'),
    ];
  }, [t, format, seesPeople]);
  return <DataTable caption={caption} isDense columns={columns} rows={places} rowKey={({ region }) => region.code} />;
}
