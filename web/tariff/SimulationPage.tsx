import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useDebounced } from '../ui/useDebounced.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { SimulationForm } from './SimulationForm.tsx';
import { SimulationChoicesDocument, SimulationDocument, SimulationGroupDocument } from './SimulationPage.generated.ts';
import { SimulationResult } from './SimulationResult.tsx';
import { questionOf, readSimulation, type Simulation, startOf, writeSimulation } from './simulation.ts';

const PAUSE_MS = 300;

/** What cover costs: people, months, programmes, who pays. The answer follows the form; the address keeps both. */
export function SimulationPage() {
  const { t } = useLingui();
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const today = jakartaDate(new Date());
  const [inBoth, setInBoth] = useState(false);
  const groupId = search.get('kelompok');
  const known = useQuery(SimulationGroupDocument, { variables: { id: groupId ?? '' }, skip: !groupId });
  const group = known.data?.group;
  const simulation = readSimulation(search, today.slice(0, 7), group ? startOf(group) : {});
  const question = known.loading ? null : questionOf(simulation);
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
      title={group ? t`Simulasi iuran: ${group.name}` : t`Simulasi iuran`}
      crumbs={
        group
          ? [
              { to: '/kelompok', label: t`Kelompok` },
              { to: `/kelompok/${group.id}`, label: group.name },
            ]
          : undefined
      }
      lead={
        <>
          <span className="no-print">
            {t`Hitung iuran untuk pertemuan kelompok atau usulan anggaran. Ini perhitungan, bukan tagihan.`}
          </span>
          <span className="only-print">{t`Perhitungan per ${format.date(today)}, bukan tagihan.`}</span>
        </>
      }
      acts={
        <>
          <LinkButton to="/anggaran/hitung" variant="default">
            {t`Hitung pagu subsidi`}
          </LinkButton>
          <LinkButton to="/iuran/tarif" variant="default">
            {t`Lihat tarif`}
          </LinkButton>
          <Checkbox
            label={t`Cetak dalam dua bahasa`}
            checked={inBoth}
            onChange={(event) => setInBoth(event.currentTarget.checked)}
          />
          <Button onClick={() => window.print()}>{t`Cetak`}</Button>
        </>
      }
    >
      {groupId && known.data && !group && (
        <Notice tone="warn" title={t`Kelompok itu tidak ditemukan. Isi jumlah orang sendiri.`} />
      )}
      {choices.data && !known.loading ? (
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
      {answer?.quote && (
        <SimulationResult
          simulation={simulation}
          quote={answer.quote}
          choices={choices.data}
          group={group}
          inBoth={inBoth}
        />
      )}
    </Page>
  );
}
