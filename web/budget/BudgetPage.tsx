import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { AgeLimitNotice } from '../age-limit/AgeLimitNotice.tsx';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { FactsAndHistory } from '../ui/FactsAndHistory.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { BudgetDocument } from './Budget.generated.ts';
import { BudgetActDialog } from './BudgetActDialog.tsx';
import { BudgetAskDocument } from './BudgetActs.generated.ts';
import { BudgetActs } from './BudgetActs.tsx';
import { BudgetDates } from './BudgetDates.tsx';
import { BudgetFactSheet } from './BudgetFactSheet.tsx';
import { BudgetHistory } from './BudgetHistory.tsx';
import { BudgetMoney } from './BudgetMoney.tsx';
import { BudgetNotices } from './BudgetNotices.tsx';
import { BudgetPlaces } from './BudgetPlaces.tsx';
import { BudgetPlan } from './BudgetPlan.tsx';
import { BudgetStateTag } from './BudgetStateTag.tsx';
import type { BudgetAct } from './budget-act.ts';
import { ChangeWaits } from './ChangeWaits.tsx';
import { CoverBoughtNote } from './CoverBoughtNote.tsx';
import { RecountNote } from './RecountNote.tsx';
import { useFundNames } from './useFundNames.ts';

/** One budget: before its approval what it would give, then whom it carries and what is left. */
export function BudgetPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(BudgetDocument, {
    variables: { id },
    skip: !viewer.viewerCanReadBudgets,
  });
  const { nameOf } = useFundNames();
  const [ask, asking] = useMutation(BudgetAskDocument);
  const [news, setNews] = useFlash();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const [act, setAct] = useState<BudgetAct | null>(null);
  const budget = data?.subsidyBudget;

  if (!viewer.viewerCanReadBudgets || (data && !budget && !loading)) return <NotFoundPage />;

  function tell(message: string) {
    setAct(null);
    setRefusals([]);
    setNews(message);
  }

  async function askApproval(version: number) {
    const answer = (await ask({ variables: { id, version } }).catch(() => null))?.data?.subsidyBudgetAsk;
    if (answer && answer.userErrors.length === 0) {
      tell(t`Persetujuan diminta.`);
    } else {
      setRefusals(answer ? answer.userErrors.map(({ message }) => message) : [t`Tidak terkirim. Coba lagi.`]);
    }
  }

  const isApproved = budget?.state === 'OPEN' || budget?.state === 'CLOSED';
  return (
    <Page
      title={budget?.name ?? t`Anggaran subsidi`}
      crumbs={[{ to: '/anggaran', label: t`Anggaran subsidi` }]}
      beside={budget && <BudgetStateTag state={budget.state} />}
      lead={budget && [nameOf(budget.fundSource), budget.year, budget.partner?.name].filter(Boolean).join(' · ')}
      acts={
        budget && (
          <BudgetActs
            budget={budget}
            isBusy={asking.loading}
            onAct={setAct}
            onAsk={() => askApproval(budget.version)}
          />
        )
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {refusals.map((refusal) => (
        <Notice key={refusal} tone="error" role="alert" title={refusal} />
      ))}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!budget && !error && <Waiting rows={10} />}
      {budget && (
        <>
          <BudgetNotices budget={budget} onChoose={() => setAct('choose')} />
          {budget.plan && <BudgetPlan budget={budget} plan={budget.plan} onChoose={() => setAct('choose')} />}
          {isApproved && (
            <>
              {budget.changeRequest && <ChangeWaits budgetId={budget.id} request={budget.changeRequest} />}
              {viewer.viewerCanReadMembers && <AgeLimitNotice budgetId={budget.id} regionCode={null} />}
              <BudgetMoney budgetId={budget.id} figures={budget.figures} />
              {budget.coverBought && <CoverBoughtNote bought={budget.coverBought} />}
              <RecountNote recount={budget.recount} />
              <BudgetPlaces budgetId={budget.id} />
            </>
          )}
          <BudgetDates budgetId={budget.id} />
          <FactsAndHistory history={<BudgetHistory key={budget.version} budgetId={budget.id} />}>
            <BudgetFactSheet budget={budget} />
          </FactsAndHistory>
          <BudgetActDialog budget={budget} act={act} onClose={() => setAct(null)} onDone={tell} />
        </>
      )}
    </Page>
  );
}
