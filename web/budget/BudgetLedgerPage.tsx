import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link, useParams, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { regionName } from '../region/region-name.ts';
import { Page } from '../ui/Page.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { BudgetLedgerDocument } from './BudgetUnits.generated.ts';
import { LedgerTable } from './LedgerTable.tsx';

const pageSize = 50;

/** Every entry of a budget or of one of its units, the latest first. Entries are added and never changed. */
export function BudgetLedgerPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const paging = useCursorStack();
  const allocationId = search.get('unit');
  const query = useQuery(BudgetLedgerDocument, {
    variables: { id, first: pageSize, after: paging.after, allocationId },
    skip: !viewer.viewerCanReadBudgets,
  });
  const budget = (query.data ?? query.previousData)?.subsidyBudget;
  const unit = allocationId ? budget?.ledger.nodes[0]?.village : null;

  if (!viewer.viewerCanReadBudgets || (query.data && !budget && !query.loading)) return <NotFoundPage />;
  return (
    <Page
      title={unit ? t`Buku besar ${regionName(unit)}` : t`Buku besar`}
      listPage={paging.number}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        ...(budget ? [{ to: `/anggaran/${id}`, label: budget.name }] : []),
      ]}
      lead={t`Setiap perubahan dana adalah satu entri. Entri hanya ditambah, tidak pernah diubah.`}
    >
      {allocationId && (
        <p className="no-print">
          <Link to={`/anggaran/${id}/buku`}>{t`Lihat entri semua unit`}</Link>
        </p>
      )}
      <LedgerTable query={query} budget={budget} paging={paging} />
    </Page>
  );
}
