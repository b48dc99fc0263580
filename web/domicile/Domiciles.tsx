import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { GroupDomicilesDocument, MouDomicilesDocument } from './Domiciles.generated.ts';

/** Where members live: a view of its own, because each of them counts once, for the office of the agreement. */
export function Domiciles({ groupId, mouId }: { groupId?: string; mouId?: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const group = useQuery(GroupDomicilesDocument, { variables: { id: groupId ?? '' }, skip: !groupId });
  const mou = useQuery(MouDomicilesDocument, { variables: { id: mouId ?? '' }, skip: !mouId });
  const rows = group.data?.group?.domiciles ?? mou.data?.mou?.domiciles ?? [];
  if (rows.length === 0) {
    return null;
  }
  return (
    <Section title={t`Menurut domisili`}>
      <p className="quiet">{t`Tempat tinggal peserta. Setiap peserta dihitung sekali, untuk kantor perjanjiannya.`}</p>
      <DataTable
        caption={t`Peserta menurut domisili`}
        isDense
        rows={rows}
        rowKey={({ region }) => region.id}
        columns={[
          {
            id: 'place',
            header: t`Kabupaten/kota`,
            isRowHeader: true,
            grows: true,
            cell: ({ region }) => regionName(region),
          },
          {
            id: 'registered',
            header: t`Terdaftar`,
            align: 'end',
            phone: 'first',
            cell: ({ registered }) => format.number(registered),
          },
          {
            id: 'candidate',
            header: t`Calon peserta`,
            align: 'end',
            phone: 'second',
            isNamedOnPhone: true,
            cell: ({ candidate }) => format.number(candidate),
          },
        ]}
      />
    </Section>
  );
}
