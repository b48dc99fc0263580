import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';
import classes from './FormFrame.module.css';

interface FieldListProps {
  legend: string;
  /** Without them nothing is added here. */
  add?: { label: string; onAdd: () => void };
  children: ReactNode;
}

/** What a form holds as many of as there are: people to call, parties that sign. */
export function FieldList({ legend, add, children }: FieldListProps) {
  return (
    <fieldset className={classes.list}>
      <legend>{legend}</legend>
      {children}
      {add && (
        <Button
          className={classes.add}
          variant="default"
          size="xs"
          leftSection={<Icon name="plus" />}
          onClick={add.onAdd}
        >
          {add.label}
        </Button>
      )}
    </fieldset>
  );
}

interface FieldListItemProps {
  legend: string;
  removeLabel: string;
  onRemove: () => void;
  children: ReactNode;
}

export function FieldListItem({ legend, removeLabel, onRemove, children }: FieldListItemProps) {
  return (
    <fieldset className={classes.item}>
      <legend>{legend}</legend>
      {children}
      <Button className={classes.remove} variant="subtle" color="red" size="compact-sm" onClick={onRemove}>
        {removeLabel}
      </Button>
    </fieldset>
  );
}
