import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { jakartaDate } from '../format/date.ts';
import { toDateParts } from '../format/date-parts.ts';
import { useFormat } from '../format/useFormat.ts';
import { TextField } from '../ui/fields.tsx';
import { TrancheReportDocument } from './Tranche.generated.ts';
import type { TrancheFormProps } from './TrancheForm.tsx';
import { TranchePlaceField } from './TranchePlaceField.tsx';

/** Notes that the units of a region have accounted for a tranche. */
export function TrancheReportForm({ budgetId, tranche, where, onClose, onDone }: TrancheFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const readDate = useDateProblem();
  const [report] = useMutation(TrancheReportDocument, { refetchQueries: 'active' });
  const [picked, setPicked] = useState(where.regionCode ?? '');
  const [receivedOn, setReceivedOn] = useState(() => toDateParts(jakartaDate(new Date())));
  const [note, setNote] = useState('');
  const form = useActForm({
    ...{ regionCode: 'report-region', receivedOn: 'report-on.day', note: 'report-note' },
  });

  async function submit() {
    const date = readDate(receivedOn, 'report-on.day');
    let units = 0;
    const isDone = await form.submit(date.problems, async () => {
      if (!date.date) return null;
      const place = { budgetId, tranche, regionCode: picked || null };
      const variables = { ...place, receivedOn: date.date, note: note.trim() || null };
      const answer = (await report({ variables })).data?.subsidyReportReceive;
      units = answer?.units ?? 0;
      return answer;
    });
    if (isDone) onDone(t`Laporan tahap ${tranche} dicatat untuk ${format.number(units)} unit.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Catat laporan`} onSubmit={submit} onCancel={onClose}>
      <TranchePlaceField
        id="report-region"
        where={where}
        value={picked}
        problem={form.problemOf('report-region')}
        countOf={({ reportsMissing }) => reportsMissing}
        onChange={setPicked}
      />
      <TypedDate
        id="report-on"
        legend={t`Tanggal laporan diterima`}
        problem={form.problemOf('report-on.day')}
        value={receivedOn}
        onChange={setReceivedOn}
      />
      <TextField
        id="report-note"
        label={t`Catatan`}
        optionalMark={t`boleh kosong`}
        characters={44}
        problem={form.problemOf('report-note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActForm>
  );
}
