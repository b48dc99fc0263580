import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { HomeNationFactsFragment } from './HomePage.generated.ts';
import { PlaceTable } from './PlaceTable.tsx';

type PartnerPeople = HomeNationFactsFragment['partners'][number];

/** All partners together: the largest ones, and every province. */
export function NationHome({ nation }: { nation: HomeNationFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const columns = useMemo(
    (): DataColumn<PartnerPeople>[] => [
      {
        id: 'partner',
        header: t({ message: 'Mitra', context: 'satu' }),
        isRowHeader: true,
        grows: true,
        cell: ({ partner }) => <Link to={`/mitra/${partner.id}`}>{partner.name}</Link>,
      },
      {
        id: 'registered',
        header: t`Terdaftar`,
        align: 'end',
        phone: 'first',
        cell: (row) => format.number(row.registered),
      },
      {
        id: 'candidate',
        header: t`Calon peserta`,
        align: 'end',
        phone: 'second',
        isNamedOnPhone: true,
        cell: (row) => format.number(row.candidate),
      },
    ],
    [t, format],
  );
  return (
    <>
      <Section title={t`Mitra terbesar`} beside={<Link to="/mitra">{t`Lihat semua mitra`}</Link>}>
        <DataTable
          caption={t`Mitra dengan peserta terdaftar terbanyak`}
          isDense
          columns={columns}
          rows={nation.partners}
          rowKey={({ partner }) => partner.id}
        />
      </Section>
      <Section title={t`Menurut provinsi, paling sedikit lebih dahulu`}>
        <PlaceTable places={nation.provinces} caption={t`Peserta menurut provinsi`} />
      </Section>
    </>
  );
}
