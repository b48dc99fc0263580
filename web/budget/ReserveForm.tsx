import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { SelectField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import type { BudgetFactsFragment } from './Budget.generated.ts';
import { BudgetReserveDocument, type BudgetReserveMutation, type UnitFactsFragment } from './BudgetUnits.generated.ts';
import { monthsOf } from './cover-months.ts';
import { UnitPicker } from './UnitPicker.tsx';

export type ReserveAnswer = BudgetReserveMutation['subsidyReserve'];

interface ReserveFormProps {
  budget: BudgetFactsFragment;
  /** The one unit it is about, where that is settled. */
  only?: UnitFactsFragment;
  onClose: () => void;
  onDone: (answer: ReserveAnswer) => void;
}

/** Sets months of people against what their villages may use. */
export function ReserveForm({ budget, only, onClose, onDone }: ReserveFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const key = useRef(crypto.randomUUID());
  const [reserve] = useMutation(BudgetReserveDocument, { refetchQueries: 'active' });
  const cover = monthsOf(budget);
  const now = jakartaDate(new Date()).slice(0, 7);
  const [who, setWho] = useState(only ? 'one' : 'all');
  const [unit, setUnit] = useState<UnitFactsFragment | null>(only ?? null);
  const [firstMonth, setFirstMonth] = useState(cover.includes(now) ? now : budget.firstMonth);
  const most = cover.length - cover.indexOf(firstMonth);
  const [months, setMonths] = useState(1);
  const form = useActForm({
    ...{ firstMonth: 'reserve-first', months: 'reserve-months', villageCode: 'reserve-unit' },
  });

  async function submit() {
    const found: FieldProblem[] =
      who === 'one' && !unit ? [{ fieldId: 'reserve-unit', message: t`Pilih unitnya.` }] : [];
    let made: ReserveAnswer | undefined;
    const isDone = await form.submit(found, async () => {
      const villageCode = who === 'one' ? (unit?.village?.code ?? null) : null;
      const span = { villageCode, firstMonth, months: Math.min(months, most) };
      const { data } = await reserve({ variables: { budgetId: budget.id, span, key: key.current } });
      key.current = crypto.randomUUID();
      made = data?.subsidyReserve;
      return made;
    });
    if (isDone && made) onDone(made);
  }

  return (
    <ActForm {...form} submitLabel={t`Cadangkan`} onSubmit={submit} onCancel={onClose}>
      <p>{t`Yang paling lama terdaftar didahulukan, sejauh kuota dan dananya cukup.`}</p>
      {!only && (
        <RadioField
          id="reserve-who"
          name="reserve-who"
          label={t`Untuk siapa`}
          value={who}
          onChange={setWho}
          choices={[
            { value: 'all', label: t`Semua unit anggaran ini` },
            { value: 'one', label: t`Satu desa atau kelurahan` },
          ]}
        />
      )}
      {who === 'one' && !only && (
        <UnitPicker
          id="reserve-unit"
          budgetId={budget.id}
          label={t`Desa/kelurahan`}
          problem={form.problemOf('reserve-unit')}
          onChange={setUnit}
        />
      )}
      <SelectField
        id="reserve-first"
        label={t`Mulai bulan`}
        characters={20}
        problem={form.problemOf('reserve-first')}
        value={firstMonth}
        onChange={(event) => setFirstMonth(event.currentTarget.value)}
        data={cover.map((month) => ({ value: month, label: format.month(month) }))}
      />
      <SelectField
        id="reserve-months"
        label={t`Untuk berapa bulan`}
        characters={20}
        problem={form.problemOf('reserve-months')}
        value={String(Math.min(months, most))}
        onChange={(event) => setMonths(Number(event.currentTarget.value))}
        data={Array.from({ length: most }, (_, index) => String(index + 1))}
      />
    </ActForm>
  );
}
