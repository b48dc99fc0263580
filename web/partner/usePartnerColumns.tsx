import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import type { PartnerRowFragment } from './PartnersPage.generated.ts';
import { usePartnerWords } from './usePartnerWords.ts';

export function usePartnerColumns(): DataColumn<PartnerRowFragment>[] {
  const { t } = useLingui();
  const words = usePartnerWords();
  const format = useFormat();
  return useMemo(() => {
    const count = (
      id: 'registered' | 'candidate' | 'incomplete',
      header: string,
      filter: string,
      phone: 'first' | 'hidden',
    ): DataColumn<PartnerRowFragment> => ({
      id,
      header,
      align: 'end',
      phone,
      isNamedOnPhone: true,
      cell: (partner) =>
        partner.memberCounts ? (
          <Link to={`/peserta?mitra=${partner.id}&${filter}`}>{format.number(partner.memberCounts[id])}</Link>
        ) : (
          '–'
        ),
    });
    return [
      {
        id: 'name',
        header: t`Nama`,
        isRowHeader: true,
        grows: true,
        cell: (partner) => <Link to={`/mitra/${partner.id}`}>{partner.name}</Link>,
      },
      { id: 'kind', header: t`Jenis`, phone: 'second', cell: (partner) => words[partner.kind] },
      {
        id: 'region',
        header: t`Wilayah`,
        phone: 'hidden',
        cell: (partner) => (partner.region ? regionName(partner.region) : '–'),
      },
      { id: 'office', header: t`Kantor cabang`, phone: 'hidden', cell: (partner) => partner.office?.name ?? '–' },
      count('registered', t`Terdaftar`, 'status=terdaftar', 'first'),
      count('candidate', t`Calon peserta`, 'status=calon', 'hidden'),
      count('incomplete', t`Belum lengkap`, 'siap=belum', 'hidden'),
    ];
  }, [t, format, words]);
}
