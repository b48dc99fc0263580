import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { ChangeList } from '../audit/ChangeList.tsx';
import type { DataColumn } from '../ui/DataTable.tsx';
import { Icon } from '../ui/Icon.tsx';
import classes from './ImportRows.module.css';
import type { OutcomeWord } from './import-row-filter.ts';
import type { MemberImportRowFactsFragment } from './MemberImport.generated.ts';

type Column = DataColumn<MemberImportRowFactsFragment>;

/** Which columns a row shows depends on what there is to see: problems, changes, or neither. */
export function useImportRowColumns(outcome: OutcomeWord): Column[] {
  const { t } = useLingui();
  return useMemo(() => {
    const issues: Column = {
      id: 'issues',
      header: t`Masalah dan yang bisa dilakukan`,
      phone: 'second',
      cell: (row) => (
        <ul className={classes.issues}>
          {row.issues.map((issue) => (
            <li key={`${issue.cell}${issue.code}`} data-warns={issue.level === 'WARNS' || undefined}>
              <Icon name={issue.level === 'WARNS' ? 'alert' : 'cross'} size={14} />
              <span>
                <b className="figures">{issue.cell}</b> {issue.message}{' '}
                <span className={classes.remedy}>{issue.remedy}</span>
              </span>
            </li>
          ))}
        </ul>
      ),
    };
    const changes: Column = {
      id: 'changes',
      header: t`Dari → menjadi`,
      phone: 'second',
      cell: (row) => <ChangeList changes={row.changes} />,
    };
    const hasIssues = outcome === 'ditolak' || outcome === 'peringatan';
    return [
      {
        id: 'row',
        header: t({ message: 'Baris', context: 'nomor' }),
        align: 'end',
        phone: 'first',
        isNamedOnPhone: true,
        cell: (row) => row.rowNumber,
      },
      {
        id: 'name',
        header: t`Nama`,
        isRowHeader: true,
        grows: outcome === 'baru' || outcome === 'sama',
        cell: (row) => (
          <span className={classes.name}>
            {row.member ? <Link to={`/peserta/${row.member.id}`}>{row.name ?? '–'}</Link> : (row.name ?? '–')}
          </span>
        ),
      },
      {
        id: 'nik',
        header: 'NIK',
        phone: 'hidden',
        cell: (row) => <span className={`${classes.nik} figures`}>{row.maskedNik ?? '–'}</span>,
      },
      { id: 'village', header: t`Desa/kelurahan`, phone: 'second', cell: (row) => row.village ?? '–' },
      ...(hasIssues ? [issues] : []),
      ...(outcome === 'berubah' ? [changes] : []),
    ];
  }, [t, outcome]);
}
