import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useViewer } from '../access/viewer-context.ts';
import type { MemberBulkAct, MemberFilter, MemberOrder } from '../apollo/schema.generated.ts';
import { withWords } from '../format/active-locale.ts';
import { useFormat } from '../format/useFormat.ts';
import { SelectionBar } from '../list/SelectionBar.tsx';
import { MembersTotalDocument } from '../member/MembersPage.generated.ts';
import type { RowSelection } from '../ui/row-selection.ts';
import { memberSelection } from './bulk-selection.ts';
import { useBulkWords } from './useBulkWords.ts';

const BulkActDialog = lazy(async () => ({ default: (await withWords(import('./BulkActDialog.tsx'))).BulkActDialog }));
const ExportDialog = lazy(async () => ({
  default: (await withWords(import('../member-export/ExportDialog.tsx'))).ExportDialog,
}));

interface BatchBarProps {
  selection: RowSelection;
  filter: MemberFilter;
  orderBy: MemberOrder;
  columns: readonly string[];
  /** How many the list holds, once somebody counted. */
  total: number | null;
  /** Whether the list goes on beyond what can be chosen row by row on this page. */
  hasMore: boolean;
  onSelectAll: () => void;
  onCancel: () => void;
}

/** What can be done with the chosen rows; it stands where the search and the filters stood. */
export function BatchBar(props: BatchBarProps) {
  const { selection, filter, orderBy, columns, total, hasMore, onSelectAll, onCancel } = props;
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const words = useBulkWords();
  const [open, setOpen] = useState<MemberBulkAct | 'EXPORT' | null>(null);
  const chosen = memberSelection(selection, filter);
  // counted only once somebody chooses rows and there are more of them
  const counting = useQuery(MembersTotalDocument, {
    variables: { filter },
    skip: total !== null || !hasMore,
    fetchPolicy: 'no-cache',
  });
  const whole = total ?? counting.data?.members.totalCount ?? null;
  const count = selection.kind === 'all' ? whole : selection.ids.size;

  return (
    <>
      <SelectionBar
        label={t`Peserta terpilih`}
        count={count === null ? t`Semua yang cocok dipilih` : t`${format.number(count)} dipilih`}
        more={
          selection.kind === 'some' &&
          hasMore && (
            <Button variant="subtle" size="compact-sm" onClick={onSelectAll}>
              {whole === null ? t`Pilih semua yang cocok` : t`Pilih semua ${format.number(whole)} yang cocok`}
            </Button>
          )
        }
        acts={
          <>
            {viewer.viewerBulkActs.map((act) => (
              <Button key={act} variant="default" size="xs" onClick={() => setOpen(act)}>
                {words.act[act]}
              </Button>
            ))}
            {viewer.viewerCanExportMembers && (
              <Button variant="default" size="xs" onClick={() => setOpen('EXPORT')}>
                {t`Ekspor`}
              </Button>
            )}
          </>
        }
        onCancel={onCancel}
      />
      <Suspense>
        {open === 'EXPORT' && (
          <ExportDialog selection={chosen} orderBy={orderBy} columns={columns} onClose={() => setOpen(null)} />
        )}
        {open !== null && open !== 'EXPORT' && (
          <BulkActDialog
            act={open}
            selection={chosen}
            count={count}
            partnerId={filter.partnerId ?? null}
            onClose={() => setOpen(null)}
          />
        )}
      </Suspense>
    </>
  );
}
