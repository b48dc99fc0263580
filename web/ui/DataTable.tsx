import { type ColumnDef, columnVisibilityFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import classes from './DataTable.module.css';
import { RowCheck } from './RowCheck.tsx';
import { isSelected, pageState, type RowSelection, togglePage, toggleRow } from './row-selection.ts';
import { useFirstRows } from './useFirstRows.ts';
import { useScrollRegion } from './useScrollRegion.ts';

const features = tableFeatures({ columnVisibilityFeature });

export interface DataColumn<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** The one column that names the row. */
  isRowHeader?: boolean;
  align?: 'start' | 'end';
  /** On a phone a row is two lines: `first` beside the name, `second` below it, `hidden` not at all. */
  phone?: 'first' | 'second' | 'hidden';
  /** A bare figure keeps its column's name on a phone, where no header stands above it. */
  isNamedOnPhone?: boolean;
  /** Takes what is left of the width; in a dense table it is the one that is cut short. */
  grows?: boolean;
  /** Its header may take several lines: a title that somebody wrote. */
  isLong?: boolean;
  /** Stays on one line beside a column that grows: a time, the name of a file. */
  isWhole?: boolean;
  /** Holds what can be done with the row, which is left out on paper. */
  isAct?: boolean;
}

/** Boxes to choose rows with. */
export interface RowChoice<Row> {
  selection: RowSelection;
  onChange: (selection: RowSelection) => void;
  /** Names a row's box: "Pilih Siti Aminah". */
  label: (row: Row) => string;
  pageLabel: string;
  /** Which rows there is something to do with; all of them unless said. */
  canChoose?: (row: Row) => boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Ids of columns that are put away. */
  hiddenColumns?: readonly string[];
  /** One line a row, 32 px high. */
  isDense?: boolean;
  /** Rows of 44 px, still one line each. */
  isRoomy?: boolean;
  choice?: RowChoice<Row> | undefined;
  /** Old rows stay in sight, dimmed, while newer ones are on their way. */
  isStale?: boolean;
}

/** A dense table with hairlines; it scrolls in its own labelled region and folds to two lines a row on a phone. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, hiddenColumns, isDense, isRoomy, isStale } = props;
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, Row> => ({
          id: column.id,
          header: column.header,
          cell: (context) => column.cell(context.row.original),
        }),
      ),
    [columns],
  );
  const columnVisibility = useMemo(
    () => Object.fromEntries((hiddenColumns ?? []).map((id) => [id, false])),
    [hiddenColumns],
  );
  const data = useFirstRows(rows);
  const table = useTable({ features, columns: definitions, data, getRowId: rowKey, state: { columnVisibility } });
  const canChoose = props.choice?.canChoose;
  const page = (canChoose ? rows.filter(canChoose) : rows).map(rowKey);
  // a page without a row to choose has no column for it
  const choice = canChoose && page.length === 0 ? undefined : props.choice;
  const region = useScrollRegion();
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);

  return (
    <section ref={region} className={classes.region} aria-label={caption} data-stale={isStale || undefined}>
      <table className={classes.table} data-dense={isDense || undefined} data-roomy={isRoomy || undefined}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {choice && (
                <th scope="col" data-choice>
                  <RowCheck
                    label={choice.pageLabel}
                    isOn={pageState(choice.selection, page) === 'all'}
                    isMixed={pageState(choice.selection, page) === 'some'}
                    onToggle={() => choice.onChange(togglePage(choice.selection, page))}
                  />
                </th>
              )}
              {group.headers.map((header) => {
                const column = byId.get(header.column.id);
                return (
                  <th
                    key={header.id}
                    scope="col"
                    data-align={column?.align}
                    data-grows={column?.grows || undefined}
                    data-act={column?.isAct || undefined}
                    data-wraps={column?.isLong || undefined}
                  >
                    {column?.header}
                  </th>
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              data-row={row.id}
              data-chosen={(choice && isSelected(choice.selection, row.id)) || undefined}
            >
              {choice && (
                <td data-choice>
                  {(choice.canChoose?.(row.original) ?? true) && (
                    <RowCheck
                      label={choice.label(row.original)}
                      isOn={isSelected(choice.selection, row.id)}
                      onToggle={() => choice.onChange(toggleRow(choice.selection, row.id, page))}
                    />
                  )}
                </td>
              )}
              {row.getVisibleCells().map((cell) => {
                const column = byId.get(cell.column.id);
                const marks = {
                  'data-align': column?.align,
                  'data-phone': column?.phone,
                  'data-grows': column?.grows || undefined,
                  'data-whole': column?.isWhole || undefined,
                  'data-act': column?.isAct || undefined,
                  'data-named': column?.isNamedOnPhone || undefined,
                  className: column?.align === 'end' ? 'figures' : undefined,
                };
                return column?.isRowHeader ? (
                  <th key={cell.id} scope="row" {...marks}>
                    <table.FlexRender cell={cell} />
                  </th>
                ) : (
                  <td key={cell.id} {...marks} data-label={column?.header}>
                    <table.FlexRender cell={cell} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
