import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { GroupContact } from './GroupContact.tsx';
import { GroupStageTag } from './GroupStageTag.tsx';
import type { GroupRowFragment } from './GroupsPage.generated.ts';
import { NextStepDay } from './NextStepDay.tsx';
import { useGroupWords } from './useGroupWords.ts';

/** One row answers: how far is it, what comes next and when, and whom do I call. */
export function useGroupColumns({ showsPartner }: { showsPartner: boolean }): DataColumn<GroupRowFragment>[] {
  const { t } = useLingui();
  const words = useGroupWords();
  const format = useFormat();
  return useMemo(() => {
    const partner: DataColumn<GroupRowFragment> = {
      id: 'partner',
      header: t({ message: 'Mitra', context: 'satu' }),
      phone: 'hidden',
      cell: (group) => group.partner.name,
    };
    return [
      {
        id: 'name',
        header: t({ message: 'Kelompok', context: 'satu' }),
        isRowHeader: true,
        cell: (group) => <Link to={`/kelompok/${group.id}`}>{group.name}</Link>,
      },
      {
        id: 'stage',
        header: t`Tahap`,
        phone: 'first',
        cell: (group) => <GroupStageTag stage={group.stage} isClosed={group.closedAt !== null} />,
      },
      {
        id: 'ecosystem',
        header: t`Ekosistem dan sektor`,
        phone: 'hidden',
        cell: ({ ecosystem, sector }) =>
          [ecosystem && words.ecosystem[ecosystem], sector?.label].filter(Boolean).join(' · ') || '–',
      },
      {
        id: 'nextStep',
        header: t`Langkah berikutnya`,
        phone: 'second',
        cell: (group) => group.nextStep,
      },
      { id: 'nextStepOn', header: t`Tanggal`, phone: 'second', cell: (group) => <NextStepDay group={group} /> },
      { id: 'contact', header: t`Hubungi`, phone: 'second', cell: (group) => <GroupContact group={group} /> },
      {
        id: 'members',
        header: t`Terdaftar`,
        align: 'end',
        phone: 'hidden',
        cell: (group) => (
          <Link to={`/peserta?kelompok=${group.id}`}>
            {group.estimatedWorkers === null
              ? format.number(group.memberCounts.registered)
              : t`${format.number(group.memberCounts.registered)} dari ${format.number(group.estimatedWorkers)}`}
          </Link>
        ),
      },
      ...(showsPartner ? [partner] : []),
    ];
  }, [t, words, format, showsPartner]);
}
