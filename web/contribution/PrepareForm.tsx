import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import type { PayerUnitInput } from '../apollo/schema.generated.ts';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { SelectField } from '../ui/fields.tsx';
import { useDebounced } from '../ui/useDebounced.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { ContributionsPrepareCheckDocument, ContributionsPrepareDocument } from './ContributionsPrepare.generated.ts';
import { nearMonths } from './contribution-filter.ts';
import { PrepareCheck } from './PrepareCheck.tsx';

const PAUSE_MS = 300;
const spanMost = 12;

interface PrepareFormProps {
  unit: PayerUnitInput;
  /** The month that is looked at, YYYY-MM. */
  month: string;
  onClose: () => void;
  /** The work that writes the months. */
  onBegun: (jobId: string, firstMonth: string) => void;
}

/** Which months to write for a unit, and what that would write, before anybody agrees to it. */
export function PrepareForm({ unit, month, onClose, onBegun }: PrepareFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const presentMonth = jakartaDate(new Date()).slice(0, 7);
  const key = useRef(crypto.randomUUID());
  const [span, setSpan] = useState({ firstMonth: month, months: 1 });
  const [prepare] = useMutation(ContributionsPrepareDocument);
  const form = useActForm({ firstMonth: 'prepare-first', months: 'prepare-months' });
  const question = JSON.stringify({ unit, ...span });
  const asked = useDebounced(question, PAUSE_MS);
  const { data, previousData, error, loading, refetch } = useQuery(ContributionsPrepareCheckDocument, {
    variables: JSON.parse(asked),
    fetchPolicy: 'network-only',
  });
  const answer = (data ?? previousData)?.contributionsPrepareCheck;
  const check = answer?.check;
  // nobody agrees to figures of other months than the chosen ones
  const isSeen = question === asked && !loading;
  const refusal = isSeen ? answer?.userErrors : undefined;
  const problemOf = (fieldId: string, field: string) =>
    form.problemOf(fieldId) ?? refusal?.find((problem) => problem.field === field)?.message;

  async function submit() {
    if (!isSeen || !check) return;
    const found = check.missing === 0 ? [{ message: t`Tidak ada bulan yang perlu dicatat.` }] : [];
    let jobId: string | undefined;
    const isDone = await form.submit(found, async () => {
      const answered = (await prepare({ variables: { unit, ...span, key: key.current } })).data?.contributionsPrepare;
      jobId = answered?.job?.id;
      if (!jobId) key.current = crypto.randomUUID();
      return answered;
    });
    if (isDone && jobId) onBegun(jobId, span.firstMonth);
  }

  const missing = isSeen && check ? check.missing : 0;
  return (
    <ActForm
      {...form}
      isBusy={form.isBusy || !isSeen}
      submitLabel={missing > 0 ? t`Catat ${format.number(missing)} bulan iuran` : t`Catat bulan iuran`}
      onSubmit={submit}
      onCancel={onClose}
    >
      <SelectField
        id="prepare-first"
        label={t`Mulai bulan`}
        characters={20}
        problem={problemOf('prepare-first', 'firstMonth')}
        value={span.firstMonth}
        onChange={(event) => setSpan({ ...span, firstMonth: event.currentTarget.value })}
        data={nearMonths(presentMonth, month).map((value) => ({ value, label: format.month(value) }))}
      />
      <SelectField
        id="prepare-months"
        label={t`Untuk berapa bulan`}
        characters={20}
        problem={problemOf('prepare-months', 'months')}
        value={String(span.months)}
        onChange={(event) => setSpan({ ...span, months: Number(event.currentTarget.value) })}
        data={Array.from({ length: spanMost }, (_, index) => String(index + 1))}
      />
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!answer && !error && <Waiting rows={4} />}
      {check && <PrepareCheck check={check} isPast={span.firstMonth < presentMonth} isStale={!isSeen} />}
    </ActForm>
  );
}
