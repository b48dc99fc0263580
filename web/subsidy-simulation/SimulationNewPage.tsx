import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { BudgetDocument } from '../budget/Budget.generated.ts';
import { jakartaDate } from '../format/date.ts';
import { SimulationWaits } from './SimulationWaits.tsx';
import { Simulator } from './Simulator.tsx';
import { emptySimulation, simulationOfBudget } from './simulation-form.ts';

/** A simulation that is kept nowhere yet, beside a budget or from nothing; the address says which. */
export function SimulationNewPage() {
  const viewer = useViewer();
  const [search] = useSearchParams();
  const budgetId = search.get('anggaran');
  const canSimulate = viewer.viewerCanSimulate;
  const query = useQuery(BudgetDocument, {
    variables: { id: budgetId ?? '' },
    skip: !canSimulate || budgetId === null,
  });
  const budget = query.data?.subsidyBudget;
  const year = Number(jakartaDate(new Date()).slice(0, 4)) + 1;
  const initial = useMemo(() => (budget ? simulationOfBudget(budget) : emptySimulation(year)), [budget, year]);

  if (!canSimulate || (budgetId !== null && query.data && !budget)) return <NotFoundPage />;
  if (query.error || (budgetId !== null && !budget)) return <SimulationWaits query={query} />;
  return <Simulator key={budget?.id} initial={initial} kept={null} budget={budget ?? null} />;
}
