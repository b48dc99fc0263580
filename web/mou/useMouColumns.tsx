import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { DataColumn } from '../ui/DataTable.tsx';
import { MouPeriod } from './MouPeriod.tsx';
import { MouPhaseTag } from './MouPhaseTag.tsx';
import type { MouRowFragment } from './MousPage.generated.ts';
import classes from './MousPage.module.css';
import { useMouWords } from './useMouWords.ts';
import { useRegisteredText } from './useRegisteredText.ts';

export function useMouColumns({ showsPartner }: { showsPartner: boolean }): DataColumn<MouRowFragment>[] {
  const { t } = useLingui();
  const words = useMouWords();
  const registered = useRegisteredText();
  return useMemo(() => {
    const partner: DataColumn<MouRowFragment> = {
      id: 'partner',
      header: t({ message: 'Mitra', context: 'satu' }),
      phone: 'hidden',
      cell: ({ partner: of }) =>
        of ? (
          <Link to={`/mitra/${of.id}`} className={classes.short} title={of.name}>
            {of.name}
          </Link>
        ) : (
          '–'
        ),
    };
    return [
      {
        id: 'title',
        header: t`Judul`,
        isRowHeader: true,
        grows: true,
        cell: (mou) => <Link to={`/mou/${mou.id}`}>{mou.title}</Link>,
      },
      {
        id: 'number',
        header: t`Nomor`,
        phone: 'hidden',
        cell: (mou) => {
          const number = mou.parties.find((party) => party.number)?.number ?? undefined;
          return (
            <span className={`${classes.short} figures`} title={number}>
              {number ?? '–'}
            </span>
          );
        },
      },
      ...(showsPartner ? [partner] : []),
      {
        id: 'kind',
        header: t`Jenis`,
        phone: 'hidden',
        cell: (mou) => (mou.kind === 'ADDENDUM' ? words.kind.ADDENDUM : mou.kind),
      },
      { id: 'state', header: t`Status`, phone: 'first', cell: (mou) => <MouPhaseTag phase={mou.phase} /> },
      { id: 'period', header: t`Masa berlaku`, phone: 'second', cell: (mou) => <MouPeriod mou={mou} /> },
      {
        id: 'registered',
        header: t`Terdaftar`,
        align: 'end',
        phone: 'second',
        isNamedOnPhone: true,
        cell: (mou) => registered(mou.memberCounts.registered, mou.targetHeadcount),
      },
    ];
  }, [t, words, registered, showsPartner]);
}
