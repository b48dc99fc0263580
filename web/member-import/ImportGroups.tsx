import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import classes from './ImportGroups.module.css';
import { MemberImportGroupsDocument, type MemberImportGroupsQuery } from './MemberImport.generated.ts';

type Group = NonNullable<MemberImportGroupsQuery['memberImport']>['groups'][number];

/** One line for each kind of problem: how many rows, where for example, and what to do. */
export function ImportGroups({ importId }: { importId: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const { data, error, refetch } = useQuery(MemberImportGroupsDocument, { variables: { id: importId } });
  const columns = useMemo(
    (): DataColumn<Group>[] => [
      {
        id: 'column',
        header: t`Kolom`,
        isRowHeader: true,
        cell: (group) => (
          // the heading as it stands in the file
          <span translate="no">{group.column}</span>
        ),
      },
      {
        id: 'message',
        header: t`Masalah`,
        phone: 'second',
        cell: (group) => (
          <>
            {group.message}{' '}
            <Tag tone={group.level === 'WARNS' ? 'warn' : 'error'} icon={group.level === 'WARNS' ? 'alert' : 'cross'}>
              {group.level === 'BLOCKS_SAVING'
                ? t`ditolak`
                : group.level === 'WARNS'
                  ? t`peringatan`
                  : t`belum lengkap`}
            </Tag>
          </>
        ),
      },
      {
        id: 'rows',
        header: t`Baris`,
        align: 'end',
        phone: 'first',
        isNamedOnPhone: true,
        cell: (group) => (
          <Link to={{ search: `?masalah=${group.code}` }} preventScrollReset>
            {format.number(group.rows)}
          </Link>
        ),
      },
      {
        id: 'examples',
        header: t`Contoh sel`,
        phone: 'second',
        cell: (group) => <span className={`${classes.cells} figures`}>{group.examples.join(', ')}</span>,
      },
      {
        id: 'remedy',
        header: t`Yang bisa dilakukan`,
        phone: 'second',
        cell: (group) => <span className={classes.remedy}>{group.remedy}</span>,
      },
    ],
    [t, format],
  );
  if (error) {
    return <RequestFailure error={error} onRetry={() => refetch()} />;
  }
  if (!data?.memberImport) {
    return <Waiting rows={4} />;
  }
  return (
    <DataTable
      caption={t`Masalah yang dikelompokkan`}
      columns={columns}
      rows={data.memberImport.groups}
      rowKey={(group) => `${group.code} ${group.column}`}
    />
  );
}
