import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { jakartaDate } from '../format/date.ts';
import { SelectField, TextAreaField } from '../ui/fields.tsx';
import { MemberOtherFundDocument } from './OtherFund.generated.ts';

/** Which months of a year another fund has taken. */
export interface OtherFundFound {
  readonly year: string;
  readonly months: readonly string[];
}

interface LookFormProps {
  memberId: string;
  onClose: () => void;
  onDone: (found: OtherFundFound) => void;
}

/** Whether another fund pays for somebody: a question that is put on record, with its reason. */
export function LookForm({ memberId, onClose, onDone }: LookFormProps) {
  const { t } = useLingui();
  const [look] = useMutation(MemberOtherFundDocument, {
    fetchPolicy: 'no-cache',
    // the look itself is a line of it
    refetchQueries: ['MemberHistory'],
  });
  const thisYear = Number(jakartaDate(new Date()).slice(0, 4));
  const [year, setYear] = useState(String(thisYear));
  const [reason, setReason] = useState('');
  const form = useActForm({ reason: 'look-reason' });

  async function submit() {
    const missing = reason.trim() ? [] : [{ fieldId: 'look-reason', message: t`Tuliskan alasan.` }];
    let months: readonly string[] = [];
    const isDone = await form.submit(missing, async () => {
      const span = { firstMonth: `${year}-01`, months: 12 };
      const { data } = await look({ variables: { memberId, span, reason: reason.trim() } });
      months = data?.memberOtherFund.found?.months ?? [];
      return data?.memberOtherFund;
    });
    if (isDone) onDone({ year, months });
  }

  return (
    <ActForm {...form} submitLabel={t`Periksa`} onSubmit={submit} onCancel={onClose}>
      <p>{t`Jawabannya hanya bulan, bukan siapa yang membayar. Nama Anda, waktu, dan alasan dicatat di riwayat peserta.`}</p>
      <SelectField
        id="look-year"
        label={t`Tahun`}
        characters={10}
        value={year}
        onChange={(event) => setYear(event.currentTarget.value)}
        data={[thisYear + 1, thisYear, thisYear - 1].map(String)}
      />
      <TextAreaField
        id="look-reason"
        label={t`Alasan`}
        hint={t`Misalnya: keluarga mengaku sudah didaftarkan kabupaten.`}
        problem={form.problemOf('look-reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
