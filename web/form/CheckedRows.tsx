import { Plural, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';

interface RowProblem<Column extends string> {
  row: number;
  column: Column;
  message: string;
  code: string;
}

interface ProblemRowsProps<Column extends string> {
  problems: readonly RowProblem<Column>[];
  /** How many there are, where not all of them are here. */
  count?: number;
  columnNames: Readonly<Record<Column, string>>;
}

/** What is wrong with the rows of a file that was read, row by row. */
export function ProblemRows<Column extends string>(props: ProblemRowsProps<Column>) {
  const { problems, count = problems.length, columnNames } = props;
  const { t } = useLingui();
  const columns = useMemo(
    (): DataColumn<RowProblem<Column>>[] => [
      { id: 'row', header: t`Baris`, isRowHeader: true, cell: ({ row }) => row },
      { id: 'column', header: t`Kolom`, phone: 'first', cell: ({ column }) => columnNames[column] },
      { id: 'message', header: t`Yang perlu dilakukan`, grows: true, phone: 'second', cell: ({ message }) => message },
    ],
    [t, columnNames],
  );
  if (count === 0) return null;
  return (
    <Section title={t`Yang perlu diperbaiki`}>
      <DataTable
        caption={t`Baris yang perlu diperbaiki`}
        columns={columns}
        rows={problems}
        rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
      />
      <MoreRows count={count - problems.length} />
    </Section>
  );
}

interface ReadyRowsProps<Row extends { row: number }> {
  title: string;
  caption: string;
  columns: DataColumn<Row>[];
  /** The first of them. */
  rows: readonly Row[];
  count: number;
}

/** What would come of the rows of a file that are right. */
export function ReadyRows<Row extends { row: number }>({ title, caption, columns, rows, count }: ReadyRowsProps<Row>) {
  if (rows.length === 0) return null;
  return (
    <Section title={title}>
      <DataTable caption={caption} isDense columns={columns} rows={rows} rowKey={({ row }) => String(row)} />
      <MoreRows count={count - rows.length} />
    </Section>
  );
}

function MoreRows({ count }: { count: number }) {
  return count > 0 ? (
    <p>
      <Plural value={count} one="dan # lagi" other="dan # lagi" />
    </p>
  ) : null;
}
