import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { FormActs } from '../form/FormActs.tsx';
import { FormFrame } from '../form/FormFrame.tsx';
import { useCreating } from '../form/useSaving.ts';
import { jakartaDate } from '../format/date.ts';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { BudgetCreateDocument } from './BudgetActs.generated.ts';
import { BudgetFields } from './BudgetFields.tsx';
import { emptyBudgetForm, toBudgetInput } from './budget-form.ts';
import { useBudgetForm } from './useBudgetForm.ts';

export function BudgetNewPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [create] = useMutation(BudgetCreateDocument);
  const state = useBudgetForm(emptyBudgetForm(Number(jakartaDate(new Date()).slice(0, 4))));
  const creating = useCreating(state);

  if (!viewer.viewerCanCreateBudget) return <NotFoundPage />;

  async function save() {
    const answer = await creating.save(async (key) => {
      const { data } = await create({ variables: { input: toBudgetInput(state.values), key } });
      return data?.subsidyBudgetCreate;
    });
    if (answer?.budget)
      navigate(`/anggaran/${answer.budget.id}`, { state: { flash: t`Draf anggaran disimpan.` } satisfies Flash });
  }

  return (
    <Page
      title={t`Buat anggaran`}
      crumbs={[{ to: '/anggaran', label: t`Anggaran subsidi` }]}
      lead={t`Draf belum membagi apa pun. Hasilnya tampil sesudah disimpan.`}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      <FormFrame {...state} failure={creating.failure} onSubmit={save}>
        <BudgetFields state={state} />
        <FormActs submitLabel={t`Simpan draf`} isBusy={creating.isBusy} cancelTo="/anggaran" />
      </FormFrame>
    </Page>
  );
}
