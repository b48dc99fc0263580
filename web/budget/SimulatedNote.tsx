import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import type { BudgetFactsFragment, BudgetPlanFactsFragment } from './Budget.generated.ts';

interface SimulatedNoteProps {
  plan: Pick<BudgetPlanFactsFragment, 'total' | 'perPerson'>;
  simulatedAs: BudgetFactsFragment['simulatedAs'];
}

/** Says of a draft that was made of a simulation whether it still comes to the same by the tariff and targets of today. */
export function SimulatedNote({ plan, simulatedAs }: SimulatedNoteProps) {
  const { t } = useLingui();
  const format = useFormat();
  if (!simulatedAs) return null;
  const { name, total, perPerson } = simulatedAs;
  if (total === plan.total && perPerson === plan.perPerson)
    return (
      <Notice tone="info" title={t`Dibuat dari simulasi ${name}`}>
        {t`Hasilnya sama dengan simulasi: ${format.rupiah(total)}.`}
      </Notice>
    );
  return (
    <Notice tone="warn" title={t`Hasilnya berbeda dari simulasi ${name}`}>
      <p>{t`Simulasi: jumlah ${format.rupiah(total)}, seorang ${format.rupiah(perPerson)}.`}</p>
      <p>{t`Menurut tarif dan sasaran hari ini: jumlah ${format.rupiah(plan.total)}, seorang ${format.rupiah(plan.perPerson)}.`}</p>
    </Notice>
  );
}
