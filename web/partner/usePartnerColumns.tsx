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
  // biome-ignore lint/correctness/useExhaustiveDependencies: `words` is made anew each time and changes with `t` only
  return useMemo(
    () => [
      {
        id: 'name',
        header: t`Nama`,
        isRowHeader: true,
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
      {
        id: 'registered',
        header: t`Terdaftar`,
        align: 'end',
        phone: 'first',
        cell: (partner) => (
          <Link to={`/peserta?mitra=${partner.id}&status=terdaftar`}>
            {format.number(partner.memberCounts.registered)}
          </Link>
        ),
      },
      {
        id: 'candidate',
        header: t`Calon peserta`,
        align: 'end',
        phone: 'hidden',
        cell: (partner) => (
          <Link to={`/peserta?mitra=${partner.id}&status=calon`}>{format.number(partner.memberCounts.candidate)}</Link>
        ),
      },
      {
        id: 'incomplete',
        header: t`Belum lengkap`,
        align: 'end',
        phone: 'hidden',
        cell: (partner) => (
          <Link to={`/peserta?mitra=${partner.id}&siap=belum`}>{format.number(partner.memberCounts.incomplete)}</Link>
        ),
      },
    ],
    [t, format],
  );
}
