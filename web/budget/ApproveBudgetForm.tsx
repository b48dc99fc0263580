import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import { Facts } from '../ui/Facts.tsx';
import { BudgetDocument } from './Budget.generated.ts';
import { BudgetApproveDocument } from './BudgetActs.generated.ts';
import type { BudgetActFormProps } from './budget-act.ts';
import { unitsOf } from './plan-sums.ts';
import { useBudgetWords } from './useBudgetWords.ts';

/** The last look before every unit gets its part: the sum, for how many, in which way. */
export function ApproveBudgetForm({ budget, onClose, onDone }: BudgetActFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useBudgetWords();
  const client = useApolloClient();
  const [approve] = useMutation(BudgetApproveDocument);
  const form = useActForm({});
  const { plan } = budget;
  const units = format.number(plan ? unitsOf(plan) : 0);

  async function submit() {
    const found = plan ? [] : [{ message: t`Pembagiannya belum dapat dihitung.` }];
    const isDone = await form.submit(found, async () => {
      const variables = { id: budget.id, total: plan?.total ?? '0', version: budget.version };
      return (await approve({ variables })).data?.subsidyBudgetApprove;
    });
    if (isDone) {
      onDone(t`Anggaran disetujui. ${units} unit sudah menerima alokasinya.`);
    } else {
      // what is refused has changed meanwhile: the next look is at the sum of now
      await client
        .query({ query: BudgetDocument, variables: { id: budget.id }, fetchPolicy: 'network-only' })
        .catch(() => null);
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Setujui ${units} alokasi`} onSubmit={submit} onCancel={onClose}>
      <p>{t`Tiap unit menerima alokasinya sekaligus. Sesudah itu draf tidak dapat diubah lagi.`}</p>
      <Facts
        absent={t`tidak diperlukan: kuota muat dalam pagu`}
        facts={[
          { label: t`Jumlah`, value: plan && format.rupiah(plan.total), figures: true },
          { label: t`Unit`, value: units, figures: true },
          { label: t({ message: 'Pilihan', context: 'satu' }), value: budget.choice && words.choice[budget.choice] },
          { label: t`Diminta oleh`, value: budget.askedByName },
        ]}
      />
    </ActForm>
  );
}
