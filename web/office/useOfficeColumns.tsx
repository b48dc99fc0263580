import { Plural, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import type { OfficeRowFragment } from './OfficesPage.generated.ts';
import { useOfficeWords } from './useOfficeWords.ts';

export function useOfficeColumns(): DataColumn<OfficeRowFragment>[] {
  const { t } = useLingui();
  const words = useOfficeWords();
  const format = useFormat();
  return useMemo(
    () => [
      {
        id: 'name',
        header: t`Nama kantor`,
        isRowHeader: true,
        cell: (office) => <Link to={`/kantor/${office.id}`}>{office.name}</Link>,
      },
      { id: 'code', header: t`Kode`, phone: 'first', cell: (office) => <span className="figures">{office.code}</span> },
      { id: 'kind', header: t`Jenis`, phone: 'hidden', cell: (office) => words[office.kind] },
      { id: 'parent', header: t`Kantor induk`, phone: 'hidden', cell: (office) => office.parent?.name ?? '–' },
      {
        id: 'regencies',
        header: t`Kabupaten/kota dilayani`,
        phone: 'second',
        grows: true,
        cell: (office) =>
          office.regencies.length === 0 ? (
            '–'
          ) : (
            <span title={office.regencies.map(regionName).join(', ')}>
              {office.regencies.length <= 3 ? (
                office.regencies.map(regionName).join(', ')
              ) : (
                <Plural value={office.regencies.length} one="# kabupaten/kota" other="# kabupaten/kota" />
              )}
            </span>
          ),
      },
      {
        id: 'partners',
        header: t`Mitra`,
        align: 'end',
        phone: 'second',
        isNamedOnPhone: true,
        cell: (office) => (office.partnerCount === null ? '–' : format.number(office.partnerCount)),
      },
    ],
    [t, words, format],
  );
}
