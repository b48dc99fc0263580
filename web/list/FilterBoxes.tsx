import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { Icon } from '../ui/Icon.tsx';
import { useIsWide } from '../ui/useIsWide.ts';
import classes from './FilterBoxes.module.css';

interface FilterBoxesProps {
  /** How many filters are set. */
  count: number;
  /** The list without any. */
  clearTo: string;
  /** The box to search the list with, where it stands right above. */
  search?: ReactNode;
  children: ReactNode;
}

/** The filters of a list, in one row; on a phone they open on request. */
export function FilterBoxes({ count, clearTo, search, children }: FilterBoxesProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isWide = useIsWide();
  return (
    <div className={`${classes.filters} no-print`}>
      {search}
      <Button
        className={classes.toggle}
        variant="default"
        size="xs"
        aria-expanded={isOpen}
        aria-controls={id}
        rightSection={<Icon name="down" size={12} />}
        onClick={() => setOpen(!isOpen)}
      >
        {count > 0 ? t`Saringan (${count})` : t`Saringan`}
      </Button>
      <div id={id} className={classes.boxes} data-open={isOpen || undefined}>
        {(isOpen || isWide) && children}
        {count > 0 && (
          <Button variant="subtle" size="xs" onClick={() => navigate(clearTo)}>
            {t`Hapus semua saringan`}
          </Button>
        )}
      </div>
    </div>
  );
}
