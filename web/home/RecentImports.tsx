import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { useFormat } from '../format/useFormat.ts';
import { MemberImportStateTag } from '../member-import/MemberImportStateTag.tsx';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { RecentImportsDocument, type RecentImportsQuery } from './RecentImports.generated.ts';

type RecentImport = RecentImportsQuery['memberImports']['nodes'][number];

/** The last files that came in, whatever became of them. Comes after the rest of the home and never delays it. */
export function RecentImports() {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const { data } = useQuery(RecentImportsDocument);
  const showsPartner = viewer.partner === null;
  const columns = useMemo((): DataColumn<RecentImport>[] => {
    const partner: DataColumn<RecentImport> = {
      id: 'partner',
      header: t({ message: 'Mitra', context: 'satu' }),
      phone: 'second',
      cell: (row) => row.partner.name,
    };
    return [
      {
        id: 'file',
        header: t`Berkas`,
        isRowHeader: true,
        grows: true,
        cell: (row) => <Link to={`/impor/${row.id}`}>{row.fileName}</Link>,
      },
      ...(showsPartner ? [partner] : []),
      {
        id: 'total',
        header: t`Baris`,
        align: 'end',
        phone: 'hidden',
        cell: (row) => (row.counts.total > 0 ? format.number(row.counts.total) : '–'),
      },
      {
        id: 'at',
        header: t`Waktu`,
        phone: 'second',
        cell: (row) => <span className="figures">{format.dateTime(row.createdAt)}</span>,
      },
      { id: 'state', header: t`Status`, phone: 'first', cell: (row) => <MemberImportStateTag state={row.state} /> },
    ];
  }, [t, format, showsPartner]);

  if (!data || data.memberImports.nodes.length === 0) {
    return null;
  }
  return (
    <Section title={t`Impor terakhir`} beside={<Link to="/impor">{t`Lihat semua impor`}</Link>}>
      <DataTable
        caption={t`Lima impor terakhir`}
        isDense
        columns={columns}
        rows={data.memberImports.nodes}
        rowKey={(row) => row.id}
      />
    </Section>
  );
}
