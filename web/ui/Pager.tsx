import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { type CursorStack, pageNumber } from './cursor-stack.ts';
import { Icon } from './Icon.tsx';
import classes from './Pager.module.css';

interface PagerProps {
  label: string;
  stack: CursorStack;
  hasNextPage: boolean;
  onNext: () => void;
  onPrevious: () => void;
  /** Which rows these are, for example "1-50 dari 78.000". */
  children?: ReactNode;
}

/** Steps through a list; never endless scrolling, which keyboards and printers cannot follow. */
export function Pager({ label, stack, hasNextPage, onNext, onPrevious, children }: PagerProps) {
  const { t } = useLingui();
  const number = pageNumber(stack);
  return (
    <nav aria-label={label} className={`${classes.pager} no-print`}>
      <div className={classes.range}>{children}</div>
      {(number > 1 || hasNextPage) && (
        <div className={classes.steps}>
          <Button
            variant="default"
            size="xs"
            leftSection={<Icon name="left" size={14} />}
            disabled={number === 1}
            onClick={onPrevious}
          >
            {t`Sebelumnya`}
          </Button>
          <span className="figures">{t`Halaman ${number}`}</span>
          <Button
            variant="default"
            size="xs"
            rightSection={<Icon name="right" size={14} />}
            disabled={!hasNextPage}
            onClick={onNext}
          >
            {t`Berikutnya`}
          </Button>
        </div>
      )}
    </nav>
  );
}
