import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { jakartaDate } from '../format/date.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { useDebounced } from '../ui/useDebounced.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { SimulationForm } from './SimulationForm.tsx';
import { SimulationChoicesDocument, SimulationDocument } from './SimulationPage.generated.ts';
import { SimulationResult } from './SimulationResult.tsx';
import { questionOf, readSimulation, type Simulation, writeSimulation } from './simulation.ts';

const PAUSE_MS = 300;

/** What cover costs: people, months, programmes, who pays. The answer follows the form; the address keeps both. */
export function SimulationPage() {
  const { t } = useLingui();
  const [search, setSearch] = useSearchParams();
  const simulation = readSimulation(search, jakartaDate(new Date()).slice(0, 7));
  const question = questionOf(simulation);
  const asked = useDebounced(JSON.stringify(question), PAUSE_MS);
  const choices = useQuery(SimulationChoicesDocument);
  const { data, previousData, error, refetch } = useQuery(SimulationDocument, {
    variables: { input: JSON.parse(asked) },
    skip: asked === 'null',
  });
  const answer = question ? (data ?? previousData)?.contributionQuote : undefined;
  const change = (next: Partial<Simulation>) =>
    setSearch(writeSimulation({ ...simulation, ...next }), { replace: true, preventScrollReset: true });

  return (
    <Page
      title={t`Simulasi iuran`}
      lead={t`Hitung iuran untuk pertemuan kelompok atau usulan anggaran. Ini perhitungan, bukan tagihan.`}
      acts={
        <>
          <LinkButton to="/iuran/tarif" variant="default">
            {t`Lihat tarif`}
          </LinkButton>
          <Button onClick={() => window.print()}>{t`Cetak`}</Button>
        </>
      }
    >
      {choices.data ? (
        <SimulationForm
          simulation={simulation}
          sectors={choices.data.sectors}
          funds={choices.data.tariffs.funds}
          problems={answer?.userErrors ?? []}
          onChange={change}
        />
      ) : (
        !choices.error && <Waiting />
      )}
      {(error ?? choices.error) && <RequestFailure error={error ?? choices.error} onRetry={() => refetch()} />}
      {answer?.quote && <SimulationResult simulation={simulation} quote={answer.quote} />}
    </Page>
  );
}
