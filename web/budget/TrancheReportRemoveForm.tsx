import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { TrancheReportRemoveDocument } from './Tranche.generated.ts';
import type { TrancheFormProps } from './TrancheForm.tsx';
import { TranchePlaceField } from './TranchePlaceField.tsx';
import { useReason } from './useReason.ts';

/** Takes reports out again that were noted by mistake. */
export function TrancheReportRemoveForm({ budgetId, tranche, where, onClose, onDone }: TrancheFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [remove] = useMutation(TrancheReportRemoveDocument, { refetchQueries: 'active' });
  const [picked, setPicked] = useState(where.regionCode ?? '');
  const reason = useReason('report-reason');
  const form = useActForm({ regionCode: 'report-region', reason: 'report-reason' });

  async function submit() {
    let units = 0;
    const isDone = await form.submit(reason.problems(), async () => {
      const variables = { budgetId, tranche, regionCode: picked || null, reason: reason.text };
      const answer = (await remove({ variables })).data?.subsidyReportRemove;
      units = answer?.units ?? 0;
      return answer;
    });
    if (isDone) onDone(t`Catatan laporan tahap ${tranche} dibatalkan untuk ${format.number(units)} unit.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Batalkan catatan laporan`} isDestructive onSubmit={submit} onCancel={onClose}>
      <TranchePlaceField
        id="report-region"
        where={where}
        value={picked}
        problem={form.problemOf('report-region')}
        countOf={({ reports }) => reports}
        onChange={setPicked}
      />
      <TextAreaField {...reason.field} problem={form.problemOf('report-reason')} />
    </ActForm>
  );
}
