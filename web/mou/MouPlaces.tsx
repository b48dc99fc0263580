import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { regionName } from '../region/region-name.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { MouPlacesDocument, type MouPlacesQuery } from './MouPage.generated.ts';
import { useRegisteredText } from './useRegisteredText.ts';

type Place = NonNullable<MouPlacesQuery['coverage']>['rows'][number];
const shownAtMost = 12;

/** What the agreement aims at place by place, the places furthest behind first; the rest is a page of its own. */
export function MouPlaces({ mouId }: { mouId: string }) {
  const { t } = useLingui();
  const registered = useRegisteredText();
  const { data } = useQuery(MouPlacesDocument, { variables: { id: mouId } });
  const columns = useMemo(
    (): DataColumn<Place>[] => [
      { id: 'place', header: t`Wilayah`, isRowHeader: true, grows: true, cell: ({ region }) => regionName(region) },
      {
        id: 'registered',
        header: t`Terdaftar dari sasaran`,
        align: 'end',
        phone: 'first',
        cell: (place) => registered(place.registered, place.target),
      },
    ],
    [t, registered],
  );
  const places = data?.coverage?.rows.filter(({ target }) => target !== null) ?? [];
  if (places.length === 0) {
    return null;
  }
  return (
    <Section title={t`Sasaran per wilayah`} beside={<Link to={`/wilayah?mou=${mouId}`}>{t`Lihat sampai desa`}</Link>}>
      <DataTable
        caption={t`Terdaftar dari sasaran`}
        isDense
        columns={columns}
        rows={places.slice(0, shownAtMost)}
        rowKey={({ region }) => region.id}
      />
      {places.length > shownAtMost && (
        <p className="quiet">{t`Tampil ${shownAtMost} dari ${places.length} wilayah.`}</p>
      )}
    </Section>
  );
}
