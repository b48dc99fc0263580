import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { BudgetQuery } from './Budget.generated.ts';
import { useChangeWords } from './useChangeWords.ts';

interface ChangeWaitsProps {
  budgetId: string;
  request: NonNullable<NonNullable<BudgetQuery['subsidyBudget']>['changeRequest']>;
}

/** Says on the budget that somebody has to decide a change, and where. */
export function ChangeWaits({ budgetId, request: { change, isOwn } }: ChangeWaitsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useChangeWords();
  return (
    <Notice
      tone="warn"
      title={t`Perubahan menunggu keputusan: ${words.kind[change.kind]}`}
      acts={
        <LinkButton to={`/anggaran/${budgetId}/perubahan`} variant="default" size="xs">
          {isOwn ? t`Lihat permintaan` : t`Periksa dan putuskan`}
        </LinkButton>
      }
    >
      {t`Diminta oleh ${change.madeByName}, ${format.dateTime(change.madeAt)}.`}
    </Notice>
  );
}
