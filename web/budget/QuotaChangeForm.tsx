import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { ActForm } from '../form/ActForm.tsx';
import { MonthField } from '../form/MonthField.tsx';
import { useActForm } from '../form/useActForm.ts';
import { jakartaDate } from '../format/date.ts';
import type { RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import { RegionPicker } from '../region/RegionPicker.tsx';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { useDebounced } from '../ui/useDebounced.ts';
import type { ChangeFormProps } from './change-form.ts';
import { monthsOf } from './cover-months.ts';
import { GroundsFields } from './GroundsFields.tsx';
import { QuotaEffectFacts } from './QuotaEffectFacts.tsx';
import { QuotaFields, readQuotas, typedQuotas } from './QuotaFields.tsx';
import { QuotaAskDocument, QuotaLookDocument } from './RuleChange.generated.ts';
import { useGrounds } from './useGrounds.ts';

const PAUSE_MS = 300;

/** Asks another person for other quotas, with what they cost before anybody is asked. */
export function QuotaChangeForm({ budget, onClose, onDone }: ChangeFormProps) {
  const { t } = useLingui();
  const [ask] = useMutation(QuotaAskDocument, { refetchQueries: 'active' });
  const now = jakartaDate(new Date()).slice(0, 7);
  const ahead = monthsOf(budget).filter((month) => month >= now);
  const [region, setRegion] = useState<RegionOptionFragment | null>(null);
  const [quotas, setQuotas] = useState(() => typedQuotas(budget.lines[0]?.quotas));
  const [firstMonth, setFirstMonth] = useState(ahead[0] ?? '');
  const grounds = useGrounds('quota-change');
  const form = useActForm({
    ...{ ...grounds.ids, quotas: 'quota-people', firstMonth: 'quota-first', regionCode: 'quota-region' },
  });
  const read = readQuotas(quotas);
  const wish = { id: budget.id, quotas: read, firstMonth, regionCode: region?.code ?? null };
  const asked = JSON.parse(useDebounced(JSON.stringify(wish), PAUSE_MS)) as typeof wish;
  const look = useQuery(QuotaLookDocument, {
    variables: { ...asked, quotas: asked.quotas ?? { mme: 0, pr: 0, other: 0 } },
    skip: asked.quotas === null || asked.firstMonth === '',
    fetchPolicy: 'network-only',
  });
  const effect = (look.data ?? look.previousData)?.subsidyBudget?.quotaChange;

  async function submit() {
    const found: FieldProblem[] = [];
    if (!read || read.mme + read.pr + read.other === 0)
      found.push({ fieldId: 'quota-people', message: t`Tulis jumlah orang, paling sedikit 1 orang.` });
    found.push(...grounds.problems());
    const isDone = await form.submit(found, async () => {
      if (!read) return null;
      const place = { regionCode: region?.code ?? null, firstMonth };
      const variables = { budgetId: budget.id, quotas: read, ...place, grounds: grounds.written };
      return (await ask({ variables })).data?.subsidyQuotaAsk;
    });
    if (isDone) onDone(t`Persetujuan kuota baru diminta. Orang lain dari mitra ini memutuskannya.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Minta persetujuan`} onSubmit={submit} onCancel={onClose}>
      <RegionPicker
        id="quota-region"
        label={t`Wilayah atau desa (boleh kosong)`}
        hint={t`Kosongkan untuk semua unit anggaran ini.`}
        problem={form.problemOf('quota-region')}
        value={region}
        onChange={setRegion}
      />
      <QuotaFields id="quota-people" value={quotas} problem={form.problemOf('quota-people')} onChange={setQuotas} />
      <MonthField
        id="quota-first"
        label={t`Mulai bulan`}
        problem={form.problemOf('quota-first')}
        months={ahead}
        value={firstMonth}
        onChange={setFirstMonth}
      />
      {look.error && <RequestFailure error={look.error} onRetry={() => look.refetch()} />}
      {effect && <QuotaEffectFacts effect={effect} />}
      <GroundsFields grounds={grounds} problemOf={form.problemOf} />
    </ActForm>
  );
}
