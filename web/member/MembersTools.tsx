import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useViewer } from '../access/viewer-context.ts';
import type { MemberFilter, MemberOrder } from '../apollo/schema.generated.ts';
import { withWords } from '../format/active-locale.ts';
import { ColumnChoice } from '../list/ColumnChoice.tsx';
import { DensityButton } from '../ui/DensityButton.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { Density } from '../ui/useDensity.ts';
import { MemberFilters } from './MemberFilters.tsx';
import { MemberSearch } from './MemberSearch.tsx';
import classes from './MembersPage.module.css';

const ExportDialog = lazy(async () => ({
  default: (await withWords(import('../member-export/ExportDialog.tsx'))).ExportDialog,
}));

interface MembersToolsProps {
  filter: MemberFilter;
  orderBy: MemberOrder;
  columns: { id: string; header: string; isRowHeader?: boolean }[];
  hidden: string[];
  onHidden: (hidden: string[]) => void;
  density: Density;
  onDensity: (density: Density) => void;
}

/** Search, filters, and how the list looks; what is seen can be taken away from here. */
export function MembersTools(props: MembersToolsProps) {
  const { filter, orderBy, columns, hidden, onHidden, density, onDensity } = props;
  const { t } = useLingui();
  const viewer = useViewer();
  const [isExporting, setExporting] = useState(false);
  return (
    <>
      <div className={classes.find}>
        <MemberSearch />
        <div className={`${classes.looks} no-print`}>
          <div className={classes.columns}>
            <ColumnChoice columns={columns} hidden={hidden} onChange={onHidden} />
            <DensityButton density={density} onChange={onDensity} />
          </div>
          {viewer.viewerCanExportMembers && (
            <Button
              variant="subtle"
              color="dark"
              size="compact-sm"
              leftSection={<Icon name="download" />}
              onClick={() => setExporting(true)}
            >
              {t`Ekspor`}
            </Button>
          )}
        </div>
      </div>
      <MemberFilters />
      {isExporting && (
        <Suspense>
          <ExportDialog
            selection={{ filter }}
            orderBy={orderBy}
            columns={columns.map(({ id }) => id).filter((id) => !hidden.includes(id))}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
    </>
  );
}
