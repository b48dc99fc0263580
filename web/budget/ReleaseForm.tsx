import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { MonthField } from '../form/MonthField.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { BudgetReleaseDocument } from './BudgetUnits.generated.ts';
import { monthsBetween } from './cover-months.ts';
import type { HolderFragment } from './Unit.generated.ts';
import { useReason } from './useReason.ts';

interface ReleaseFormProps {
  budgetId: string;
  /** With at least one reserved month that is not paid. */
  holders: readonly HolderFragment[];
  onClose: () => void;
  onDone: (message: string) => void;
}

/** Gives unpaid months of chosen people back to their unit, from a month on. */
export function ReleaseForm({ budgetId, holders, onClose, onDone }: ReleaseFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [release] = useMutation(BudgetReleaseDocument, { refetchQueries: 'active' });
  const unpaid = holders.flatMap(({ firstUnpaid }) => firstUnpaid ?? []).sort();
  const last =
    holders
      .map(({ lastMonth }) => lastMonth)
      .sort()
      .at(-1) ?? '';
  const months = unpaid[0] ? monthsBetween(unpaid[0], last) : [];
  const [firstMonth, setFirstMonth] = useState(months[0] ?? '');
  const reason = useReason('release-reason');
  const form = useActForm({ reason: 'release-reason', firstMonth: 'release-first', memberIds: 'release-first' });

  async function submit() {
    let count = 0;
    const isDone = await form.submit(reason.problems(), async () => {
      const memberIds = holders.map(({ memberId }) => memberId);
      const variables = { budgetId, memberIds, firstMonth, reason: reason.text };
      const answer = (await release({ variables })).data?.subsidyRelease;
      count = answer?.personMonths ?? 0;
      return answer;
    });
    if (isDone) onDone(t`${format.number(count)} bulan orang dilepas dan kembali menjadi sisa unit ini.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Lepas cadangan`} isDestructive onSubmit={submit} onCancel={onClose}>
      <p>
        {t`Bulan yang belum dibayar milik ${format.number(holders.length)} orang kembali ke unit ini. Bulan yang sudah dibayar tetap.`}
      </p>
      <MonthField
        id="release-first"
        label={t`Mulai bulan`}
        problem={form.problemOf('release-first')}
        months={months}
        value={firstMonth}
        onChange={setFirstMonth}
      />
      <TextAreaField {...reason.field} problem={form.problemOf('release-reason')} />
    </ActForm>
  );
}
