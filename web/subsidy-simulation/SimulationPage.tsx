import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { SubsidySimulationDocument } from './Simulation.generated.ts';
import { SimulationWaits } from './SimulationWaits.tsx';
import { Simulator } from './Simulator.tsx';
import { simulationAsKept } from './simulation-form.ts';

/** A kept simulation, one's own or a colleague's. */
export function SimulationPage() {
  const viewer = useViewer();
  const { id = '' } = useParams();
  const query = useQuery(SubsidySimulationDocument, { variables: { id }, skip: !viewer.viewerCanSimulate });
  const kept = query.data?.subsidySimulation;
  const initial = useMemo(() => kept && simulationAsKept(kept), [kept]);

  if (!viewer.viewerCanSimulate || (query.data && !kept && !query.loading)) return <NotFoundPage />;
  if (query.error || !kept || !initial) return <SimulationWaits query={query} />;
  const budget = kept.budgetId ? { id: kept.budgetId, name: kept.budgetName ?? '' } : null;
  return <Simulator key={kept.id} initial={initial} kept={kept} budget={budget} />;
}
