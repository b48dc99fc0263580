import { useLingui } from '@lingui/react/macro';
import { Button, Checkbox, Popover } from '@mantine/core';
import { Icon } from '../ui/Icon.tsx';
import classes from './ColumnChoice.module.css';

interface ColumnChoiceProps {
  columns: { id: string; header: string; isRowHeader?: boolean }[];
  hidden: string[];
  onChange: (hidden: string[]) => void;
}

export function ColumnChoice({ columns, hidden, onChange }: ColumnChoiceProps) {
  const { t } = useLingui();
  return (
    <Popover position="bottom-end" trapFocus transitionProps={{ duration: 0 }} withinPortal={false}>
      <Popover.Target>
        <Button variant="subtle" color="dark" size="compact-sm" leftSection={<Icon name="columns" />}>
          {t`Kolom`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Kolom yang ditampilkan`}>
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
                  onChange(
                    event.currentTarget.checked ? hidden.filter((id) => id !== column.id) : [...hidden, column.id],
                  )
                }
              />
            ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}
