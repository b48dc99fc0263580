import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { formatPercent } from '../format/number.ts';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import classes from './EcosystemTable.module.css';
import type { Share } from './ecosystem-sums.ts';

interface EcosystemTableProps {
  caption: string;
  /** What a row is: "Ekosistem". */
  heading: string;
  rows: readonly Share[];
  nameOf: (code: string | null) => string;
  /** The filter of a row as it stands in the address of the lists; null where there is no such filter. */
  filterOf: (code: string | null) => Readonly<Record<string, string>> | null;
  /** What the report is narrowed to, in the words of the lists' addresses. */
  within: Readonly<Record<string, string>>;
}

/** Groups and people by one kind, each figure a way to the list behind it; bars compare rows with the largest one. */
export function EcosystemTable({ caption, heading, rows, nameOf, filterOf, within }: EcosystemTableProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const largest = Math.max(1, ...rows.map(({ registered }) => registered));
  const figure = (row: Share, count: number, path: string, more: Readonly<Record<string, string>> = {}) => {
    const filter = filterOf(row.code);
    return filter && count > 0 ? (
      <Link to={`${path}?${new URLSearchParams({ ...filter, ...within, ...more })}`}>{format.number(count)}</Link>
    ) : (
      format.number(count)
    );
  };
  const people = (row: Share, count: number, status: string) =>
    viewer.viewerCanReadMembers ? figure(row, count, '/peserta', { status }) : format.number(count);
  const columns: DataColumn<Share>[] = [
    { id: 'code', header: heading, isRowHeader: true, cell: ({ code }) => nameOf(code) },
    {
      id: 'registered',
      header: t`Terdaftar`,
      align: 'end',
      phone: 'first',
      isNamedOnPhone: true,
      cell: (row) => people(row, row.registered, 'terdaftar'),
    },
    {
      id: 'protected',
      header: t`Terlindungi`,
      align: 'end',
      phone: 'second',
      isNamedOnPhone: true,
      cell: (row) =>
        row.registered > 0
          ? `${format.number(row.protected)} · ${formatPercent(row.protected, row.registered)}`
          : format.number(row.protected),
    },
    {
      id: 'bar',
      header: t`Terlindungi dari terdaftar`,
      phone: 'hidden',
      grows: true,
      cell: (row) => (
        <span className={classes.bar} aria-hidden="true">
          <span className={classes.registered} style={{ inlineSize: `${(row.registered / largest) * 100}%` }} />
          <span className={classes.protected} style={{ inlineSize: `${(row.protected / largest) * 100}%` }} />
        </span>
      ),
    },
    {
      id: 'candidate',
      header: t`Calon peserta`,
      align: 'end',
      phone: 'second',
      isNamedOnPhone: true,
      cell: (row) => people(row, row.candidate, 'calon'),
    },
    {
      id: 'groups',
      header: t`Kelompok`,
      align: 'end',
      phone: 'second',
      isNamedOnPhone: true,
      cell: (row) => figure(row, row.groups, '/kelompok'),
    },
    {
      id: 'estimate',
      header: t`Perkiraan pekerja`,
      align: 'end',
      phone: 'second',
      isNamedOnPhone: true,
      cell: (row) => format.number(row.estimatedWorkers),
    },
  ];
  return <DataTable caption={caption} isDense columns={columns} rows={rows} rowKey={({ code }) => code ?? '-'} />;
}
