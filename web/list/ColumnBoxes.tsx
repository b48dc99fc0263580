import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import classes from './ColumnChoice.module.css';

export interface ColumnBoxesProps {
  columns: { id: string; header: string; isRowHeader?: boolean }[];
  hidden: string[];
  onChange: (hidden: string[]) => void;
}

export function ColumnBoxes({ columns, hidden, onChange }: ColumnBoxesProps) {
  const { t } = useLingui();
  return (
    <fieldset className={classes.columns}>
      <legend>{t`Kolom yang ditampilkan`}</legend>
      {columns
        .filter((column) => !column.isRowHeader)
        .map((column) => (
          <Checkbox
            key={column.id}
            label={column.header}
            checked={!hidden.includes(column.id)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? hidden.filter((id) => id !== column.id) : [...hidden, column.id])
            }
          />
        ))}
    </fieldset>
  );
}
