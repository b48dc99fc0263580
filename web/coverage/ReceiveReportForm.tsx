import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { jakartaDate } from '../format/date.ts';
import { toDateParts } from '../format/date-parts.ts';
import { SelectField, TextAreaField } from '../ui/fields.tsx';
import { CoverageDocument, type CoverageQuery, MouReportReceiveDocument } from './Coverage.generated.ts';
import { closedMonths } from './closed-months.ts';
import { useMonthName } from './useMonthName.ts';

interface ReceiveReportFormProps {
  coverage: NonNullable<CoverageQuery['coverage']>;
  onClose: () => void;
}

const offered = 12;

export function ReceiveReportForm({ coverage, onClose }: ReceiveReportFormProps) {
  const { t } = useLingui();
  const monthName = useMonthName();
  const readDate = useDateProblem();
  const [receive] = useMutation(MouReportReceiveDocument, { refetchQueries: [CoverageDocument] });
  const today = jakartaDate(new Date());
  const noted = new Set(coverage.reports.map(({ month }) => month));
  const months = closedMonths(today, offered).filter((month) => !noted.has(month));
  const [month, setMonth] = useState(months[0] ?? '');
  const [receivedOn, setReceivedOn] = useState(() => toDateParts(today));
  const [note, setNote] = useState('');
  const form = useActForm({ month: 'report-month', receivedOn: 'report-received.day', note: 'report-note' });

  async function submit() {
    const date = readDate(receivedOn, 'report-received.day');
    const isDone = await form.submit(date.problems, async () => {
      if (!date.date || !coverage.region) {
        return null;
      }
      const { data } = await receive({
        variables: {
          mouId: coverage.mouId,
          regencyCode: coverage.region.code,
          month,
          receivedOn: date.date,
          note: note.trim() || null,
        },
      });
      return data?.mouReportReceive;
    });
    if (isDone) {
      onClose();
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Catat laporan`} onSubmit={submit} onCancel={onClose}>
      <SelectField
        id="report-month"
        label={t`Bulan laporan`}
        problem={form.problemOf('report-month')}
        value={month}
        onChange={(event) => setMonth(event.currentTarget.value)}
        data={months.map((value) => ({ value, label: monthName(value) }))}
      />
      <TypedDate
        id="report-received"
        legend={t`Diterima pada`}
        problem={form.problemOf('report-received.day')}
        value={receivedOn}
        onChange={setReceivedOn}
      />
      <TextAreaField
        id="report-note"
        label={t`Catatan`}
        optionalMark={t`boleh kosong`}
        problem={form.problemOf('report-note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActForm>
  );
}
