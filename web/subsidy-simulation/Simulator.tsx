import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import type { SubsidySimulationInput } from '../apollo/schema.generated.ts';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useDebounced } from '../ui/useDebounced.ts';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { BesidePicker } from './BesidePicker.tsx';
import { type SimulationFactsFragment, SubsidySimulateDocument } from './Simulation.generated.ts';
import classes from './Simulation.module.css';
import { SimulationActDialog } from './SimulationActDialog.tsx';
import { SimulationActs } from './SimulationActs.tsx';
import { SimulationFields } from './SimulationFields.tsx';
import { SimulationResults } from './SimulationResults.tsx';
import { SimulationVerdict } from './SimulationVerdict.tsx';
import type { SimulationAct } from './simulation-act.ts';
import { readBeside, readFilled, writeFilled } from './simulation-address.ts';
import { isSameSimulation, type SimulationForm, toSimulationInput } from './simulation-form.ts';
import { useSimulationProblems } from './useSimulationProblems.ts';

const PAUSE_MS = 400;

interface SimulatorProps {
  /** What it opens with; the address keeps what was changed since. */
  initial: SimulationForm;
  kept: SimulationFactsFragment | null;
  budget: { readonly id: string; readonly name: string } | null;
}

/** Figures as they might be, answered at each change beside what they are today. */
export function Simulator({ initial, kept, budget }: SimulatorProps) {
  const { t } = useLingui();
  const [search, setSearch] = useSearchParams();
  const [news, setNews] = useFlash();
  const [act, setAct] = useState<SimulationAct | null>(null);
  const filled = readFilled(search);
  const form = filled ?? initial;
  const unread = useSimulationProblems(form);
  const asked = useDebounced(unread.length > 0 ? 'null' : JSON.stringify(toSimulationInput(form)), PAUSE_MS);
  // what the figures on screen were asked with: the form may be ahead of them
  const input: SubsidySimulationInput | null = JSON.parse(asked);
  const besideId = readBeside(search);
  const variables = { input: input as SubsidySimulationInput, budgetId: budget?.id ?? null, besideId };
  const query = useQuery(SubsidySimulateDocument, { variables, skip: input === null });
  const answer = input ? (query.data ?? query.previousData)?.subsidySimulate : undefined;
  const refused = (query.data?.subsidySimulate.userErrors ?? []).map(({ field, message }) => ({
    fieldId: field ?? '',
    message,
  }));
  const problems = unread.length > 0 ? unread : refused;
  const unnamed = refused.filter(({ fieldId }) => fieldId === '');
  // an empty form that nobody has touched is no mistake yet
  const isUntouched = filled === null && kept === null && budget === null;
  const isChanged = filled !== null && !(unread.length === 0 && isSameSimulation(form, initial));
  const simulated = answer?.simulated;
  const today = answer?.today ?? null;

  return (
    <Page
      title={kept?.name ?? (budget ? t`Simulasi ${budget.name}` : t`Simulasi anggaran`)}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        { to: '/anggaran/simulasi', label: t`Simulasi` },
        ...(budget ? [{ to: `/anggaran/${budget.id}`, label: budget.name }] : []),
      ]}
      lead={
        <span className="no-print">{t`Ubah angka, hasilnya langsung tampil. Tidak ada anggaran yang berubah.`}</span>
      }
      acts={
        <SimulationActs
          kept={kept}
          isChanged={isChanged}
          canKeep={input !== null && problems.length === 0}
          onAct={setAct}
        />
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {isChanged && kept && <p className="no-print">{t`Ada perubahan yang belum disimpan.`}</p>}
      {simulated && problems.length === 0 && (
        <SimulationVerdict simulated={simulated} today={today} mouId={form.mouId} />
      )}
      {problems.length > 0 && !isUntouched && (
        <Notice tone="error" title={t`Ada isian yang perlu diperbaiki`}>
          <ul>
            {problems.map(({ fieldId, message }) => (
              <li key={`${fieldId}${message}`}>{fieldId ? <a href={`#${fieldId}`}>{message}</a> : message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {isUntouched && unread.length > 0 && (
        <Notice tone="info" title={t`Pilih perjanjian untuk mulai menghitung`}>
          {t`Sasaran desa perjanjian itu menjadi unit penerima.`}
        </Notice>
      )}
      {simulated && (
        <p className={`${classes.jump} no-print`}>
          <a href="#hasil">{t`Langsung ke hasil`}</a>
        </p>
      )}
      <div className={classes.work}>
        <SimulationFields
          form={form}
          isBesideBudget={budget !== null}
          problemOf={(id) => (isUntouched ? undefined : problems.find(({ fieldId }) => fieldId === id)?.message)}
          onChange={(changed) =>
            setSearch((before) => writeFilled(before, { ...form, ...changed }), {
              replace: true,
              preventScrollReset: true,
            })
          }
        />
        <div
          id="hasil"
          className={classes.results}
          data-stale={(query.loading && !query.data) || problems.length > 0 || undefined}
        >
          {query.error && <RequestFailure error={query.error} onRetry={() => query.refetch()} />}
          {!simulated && query.loading && <Waiting rows={12} />}
          {simulated && input && (
            <>
              <BesidePicker exceptId={kept?.id ?? null} />
              <SimulationResults
                answer={{ simulated, today, beside: answer?.beside ?? null }}
                input={input}
                budget={budget}
                besideId={besideId}
              />
            </>
          )}
        </div>
      </div>
      {unnamed.length > 0 && (
        <span className="visually-hidden" role="alert">
          {unnamed[0]?.message}
        </span>
      )}
      <SimulationActDialog
        act={act}
        kept={kept}
        budget={budget}
        input={input}
        onClose={() => setAct(null)}
        onDone={(message) => {
          setAct(null);
          setNews(message);
        }}
      />
    </Page>
  );
}
