import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { HomeGroupFactsFragment } from './HomePage.generated.ts';

interface GroupCallsProps {
  groups: readonly HomeGroupFactsFragment[];
  caption: string;
  showsPartner?: boolean;
}

/** Groups with what comes next, until when, and whom to call. */
export function GroupCalls({ groups, caption, showsPartner = false }: GroupCallsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const columns = useMemo((): DataColumn<HomeGroupFactsFragment>[] => {
    const partner: DataColumn<HomeGroupFactsFragment> = {
      id: 'partner',
      header: t({ message: 'Mitra', context: 'satu' }),
      phone: 'hidden',
      cell: (group) => group.partner.name,
    };
    return [
      {
        id: 'name',
        header: t`Kelompok`,
        isRowHeader: true,
        cell: (group) => <Link to={`/kelompok/${group.id}`}>{group.name}</Link>,
      },
      ...(showsPartner ? [partner] : []),
      {
        id: 'next',
        header: t`Langkah berikutnya`,
        phone: 'second',
        cell: (group) => group.nextStep ?? t`belum ditentukan`,
      },
      {
        id: 'on',
        header: t`Sampai`,
        phone: 'first',
        isWhole: true,
        cell: (group) =>
          group.nextStepOn === null ? (
            '–'
          ) : group.nextStepOverdue ? (
            <Tag tone="warn" icon="clock">
              {t`lewat ${format.date(group.nextStepOn)}`}
            </Tag>
          ) : (
            <span className="figures">{format.date(group.nextStepOn)}</span>
          ),
      },
      {
        id: 'contact',
        header: t`Hubungi`,
        phone: 'second',
        isWhole: true,
        cell: ({ name, contactName, contactPhone }) =>
          contactPhone ? (
            <a href={`tel:${contactPhone}`} className="figures">
              {contactName ? `${contactName}, ${contactPhone}` : contactPhone}
              <span className="visually-hidden"> ({name})</span>
            </a>
          ) : (
            (contactName ?? '–')
          ),
      },
    ];
  }, [t, format, showsPartner]);
  return <DataTable caption={caption} columns={columns} rows={groups} rowKey={(group) => group.id} />;
}
