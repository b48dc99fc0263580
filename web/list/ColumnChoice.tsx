import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { lazy, Suspense, useId } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { useDisclosure } from '../ui/useDisclosure.ts';
import type { ColumnBoxesProps } from './ColumnBoxes.tsx';
import classes from './ColumnChoice.module.css';

const ColumnBoxes = lazy(async () => ({ default: (await import('./ColumnBoxes.tsx')).ColumnBoxes }));

/** Which columns are shown: a plain disclosure, whose boxes come when they are wanted. */
export function ColumnChoice(props: ColumnBoxesProps) {
  const { t } = useLingui();
  const id = useId();
  const { isOpen, setOpen, whole, opener } = useDisclosure<HTMLDivElement>();
  return (
    <div ref={whole} className={classes.choice}>
      <Button
        ref={opener}
        variant="subtle"
        color="dark"
        size="compact-sm"
        leftSection={<Icon name="columns" />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t`Kolom`}
      </Button>
      <div id={id} className={classes.panel} hidden={!isOpen}>
        <Suspense>{isOpen && <ColumnBoxes {...props} />}</Suspense>
      </div>
    </div>
  );
}
