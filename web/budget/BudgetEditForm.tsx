import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useNavigate } from 'react-router';
import { FormActs } from '../form/FormActs.tsx';
import { FormFrame } from '../form/FormFrame.tsx';
import { useEditing } from '../form/useEditing.ts';
import { ConflictNotice } from '../ui/ConflictNotice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { BudgetDocument, type BudgetFactsFragment } from './Budget.generated.ts';
import { BudgetEditDocument } from './BudgetActs.generated.ts';
import { BudgetFields } from './BudgetFields.tsx';
import { toBudgetFormValues, toBudgetInput } from './budget-form.ts';
import { useBudgetDifferences } from './useBudgetDifferences.ts';
import { useBudgetForm } from './useBudgetForm.ts';

/** Changes a draft. The version it began with goes along, so that nobody's change is overwritten unseen. */
export function BudgetEditForm({ budget }: { budget: BudgetFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [edit] = useMutation(BudgetEditDocument);
  const state = useBudgetForm(toBudgetFormValues(budget));
  const differences = useBudgetDifferences();
  const editing = useEditing(
    budget,
    { ...state, show: (taken) => state.replace(toBudgetFormValues(taken)) },
    {
      send: async (version) => {
        const { data } = await edit({ variables: { id: budget.id, input: toBudgetInput(state.values), version } });
        return data?.subsidyBudgetEdit;
      },
      readNewest: async () => {
        const { data } = await client.query({
          ...{ query: BudgetDocument, variables: { id: budget.id }, fetchPolicy: 'network-only' },
        });
        return data?.subsidyBudget;
      },
      onSaved: () => navigate(`/anggaran/${budget.id}`, { state: { flash: t`Perubahan disimpan.` } satisfies Flash }),
    },
  );
  const { base, newer } = editing;

  return (
    <Page
      title={t`Ubah anggaran`}
      crumbs={[
        { to: '/anggaran', label: t`Anggaran subsidi` },
        { to: `/anggaran/${base.id}`, label: base.name },
      ]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      {newer && (
        <ConflictNotice
          differences={differences(state.values, toBudgetFormValues(newer))}
          onTakeTheirs={() => editing.takeNewer(newer)}
          onKeepMine={() => editing.keepMine(newer)}
        />
      )}
      <FormFrame {...state} failure={editing.failure} onSubmit={editing.save}>
        <BudgetFields state={state} partnerId={base.partner?.id ?? null} />
        <FormActs submitLabel={t`Simpan perubahan`} isBusy={editing.isBusy} cancelTo={`/anggaran/${base.id}`} />
      </FormFrame>
    </Page>
  );
}
