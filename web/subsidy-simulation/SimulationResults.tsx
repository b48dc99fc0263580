import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import type { SubsidySimulationInput } from '../apollo/schema.generated.ts';
import { SimulatedMonths } from './SimulatedMonths.tsx';
import { SimulatedPlaces } from './SimulatedPlaces.tsx';
import { SimulatedReach } from './SimulatedReach.tsx';
import { type SimulatedColumnFactsFragment, SubsidySimulationDocument } from './Simulation.generated.ts';
import { SimulationCompare } from './SimulationCompare.tsx';
import { SimulationPaper } from './SimulationPaper.tsx';

interface SimulationResultsProps {
  answer: {
    simulated: SimulatedColumnFactsFragment;
    today: SimulatedColumnFactsFragment | null;
    beside: SimulatedColumnFactsFragment | null;
  };
  input: SubsidySimulationInput;
  budget: { readonly id: string } | null;
  besideId: string | null;
}

/** All that a simulation says, from the sums down to the villages. */
export function SimulationResults({ answer, input, budget, besideId }: SimulationResultsProps) {
  const { t } = useLingui();
  const { simulated, today, beside } = answer;
  const other = useQuery(SubsidySimulationDocument, { variables: { id: besideId ?? '' }, skip: besideId === null });
  const name = other.data?.subsidySimulation?.name;
  return (
    <>
      <SimulationPaper input={input} />
      <SimulationCompare
        simulated={simulated}
        today={today}
        todayName={budget ? t`Anggaran hari ini` : t`Tarif resmi`}
        beside={beside && name ? { name, column: beside } : null}
      />
      {simulated.units > 0 && (
        <>
          <SimulatedMonths simulated={simulated} today={today} />
          <SimulatedReach simulated={simulated} today={today} />
          <div className="no-print">
            <SimulatedPlaces input={input} budgetId={budget?.id ?? null} />
          </div>
        </>
      )}
    </>
  );
}
