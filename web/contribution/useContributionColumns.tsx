import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { ContributionPayer } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import type { ContributionRowFragment } from './ContributionsPage.generated.ts';
import classes from './MemberContributions.module.css';
import { contributionLooks, useContributionWords } from './useContributionWords.ts';

/** One person a row, whose amount opens the rules behind it. */
export function useContributionColumns(
  onExplain: (row: ContributionRowFragment) => void,
): DataColumn<ContributionRowFragment>[] {
  const { t } = useLingui();
  const format = useFormat();
  const words = useContributionWords();
  const payers: Record<ContributionPayer, string> = {
    WORKER: t`Peserta sendiri`,
    PARTNER: t`Mitra sebagai pemberi kerja`,
    FUND: t`Subsidi atau sponsor`,
  };
  return [
    {
      id: 'name',
      header: t`Nama`,
      isRowHeader: true,
      cell: ({ memberId, memberName }) => <Link to={`/peserta/${memberId}`}>{memberName}</Link>,
    },
    {
      id: 'state',
      header: t`Keadaan`,
      phone: 'second',
      cell: ({ state }) => <Tag {...contributionLooks[state]}>{words.state[state]}</Tag>,
    },
    { id: 'payer', header: t`Dibayar oleh`, phone: 'hidden', cell: ({ payer }) => payers[payer] },
    { id: 'due', header: t`Jatuh tempo`, phone: 'hidden', cell: ({ dueOn }) => format.date(dueOn) },
    {
      id: 'payment',
      header: t`Pembayaran`,
      phone: 'second',
      cell: ({ paymentId, memberName }) =>
        paymentId && (
          <Link to={`/pembayaran/${paymentId}`} aria-label={t`Lihat pembayaran ${memberName}`}>
            {t`Lihat pembayaran`}
          </Link>
        ),
    },
    {
      id: 'amount',
      header: t`Jumlah`,
      align: 'end',
      phone: 'first',
      cell: (row) => (
        <button type="button" className={classes.amount} onClick={() => onExplain(row)}>
          {format.rupiah(row.amount)}
          <span className="visually-hidden">{t`, dasar perhitungan ${row.memberName}`}</span>
        </button>
      ),
    },
  ];
}
