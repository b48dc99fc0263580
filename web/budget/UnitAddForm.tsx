import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { MonthField } from '../form/MonthField.tsx';
import { useActForm } from '../form/useActForm.ts';
import { jakartaDate } from '../format/date.ts';
import { readRupiah } from '../format/rupiah.ts';
import { useFormat } from '../format/useFormat.ts';
import type { RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import { RegionPicker } from '../region/RegionPicker.tsx';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { TextField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { UnitAddDocument } from './BudgetChanges.generated.ts';
import type { UnitFactsFragment } from './BudgetUnits.generated.ts';
import { type ChangeFormProps, costFrom } from './change-form.ts';
import { monthsOf, spanFromNow } from './cover-months.ts';
import { GroundsFields } from './GroundsFields.tsx';
import { QuotaFields, readQuotas, typedQuotas } from './QuotaFields.tsx';
import { UnitPicker } from './UnitPicker.tsx';
import { useGrounds } from './useGrounds.ts';

/** Makes a village a unit of an approved budget, and says what its quota costs for the months that are left. */
export function UnitAddForm({ budget, onClose, onDone }: ChangeFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const key = useRef(crypto.randomUUID());
  const [add] = useMutation(UnitAddDocument, { refetchQueries: 'active' });
  const cover = monthsOf(budget);
  const [village, setVillage] = useState<RegionOptionFragment | null>(null);
  const [source, setSource] = useState(budget.undivided === '0' ? 'unit' : 'rest');
  const [from, setFrom] = useState<UnitFactsFragment | null>(null);
  const [amount, setAmount] = useState('');
  const [quotas, setQuotas] = useState(() => typedQuotas(budget.lines[0]?.quotas));
  const [firstMonth, setFirstMonth] = useState(
    () => spanFromNow(cover, jakartaDate(new Date()).slice(0, 7)).firstMonth,
  );
  const grounds = useGrounds('unit-add');
  const form = useActForm({
    ...{ ...grounds.ids, villageCode: 'unit-village', amount: 'unit-amount', fromId: 'unit-from' },
    ...{ quotas: 'unit-quotas', firstMonth: 'unit-first' },
  });
  const read = readQuotas(quotas);
  const people = read ? read.mme + read.pr + read.other : 0;
  const cost = costFrom(budget.personMonths, firstMonth, people);

  async function submit() {
    const digits = readRupiah(amount);
    const found: FieldProblem[] = [];
    if (!village) found.push({ fieldId: 'unit-village', message: t`Pilih desa atau kelurahan.` });
    if (source === 'unit' && !from) found.push({ fieldId: 'unit-from', message: t`Pilih unit asal dananya.` });
    if (!read || people === 0)
      found.push({ fieldId: 'unit-quotas', message: t`Tulis jumlah orang, paling sedikit 1 orang.` });
    if (!digits || digits === '0')
      found.push({ fieldId: 'unit-amount', message: t`Tulis rupiah tanpa sen, misalnya 10.080.000.` });
    found.push(...grounds.problems());
    const isDone = await form.submit(found, async () => {
      if (!village || !digits || !read) return null;
      const fromId = source === 'unit' ? (from?.id ?? null) : null;
      const unit = { villageCode: village.code, amount: digits, fromId, quotas: read, firstMonth };
      const variables = { budgetId: budget.id, unit, grounds: grounds.written, key: key.current };
      const answer = (await add({ variables })).data?.subsidyUnitAdd;
      key.current = crypto.randomUUID();
      return answer;
    });
    if (isDone && digits) onDone(t`${village?.name ?? ''} menjadi unit anggaran dengan ${format.rupiah(digits)}.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Tambah unit`} onSubmit={submit} onCancel={onClose}>
      <RegionPicker
        id="unit-village"
        label={t`Desa atau kelurahan`}
        level="VILLAGE"
        hint={t`Ketik sebagian nama desa atau kelurahan.`}
        problem={form.problemOf('unit-village')}
        value={village}
        onChange={setVillage}
      />
      <RadioField
        id="unit-source"
        name="unit-source"
        label={t`Asal dana`}
        value={source}
        onChange={setSource}
        choices={[
          { value: 'rest', label: t`Dana yang belum dibagi: ${format.rupiah(budget.undivided)}` },
          { value: 'unit', label: t`Sisa dana unit lain` },
        ]}
      />
      {source === 'unit' && (
        <UnitPicker
          id="unit-from"
          budgetId={budget.id}
          label={t`Dari unit`}
          problem={form.problemOf('unit-from')}
          onChange={setFrom}
        />
      )}
      <QuotaFields id="unit-quotas" value={quotas} problem={form.problemOf('unit-quotas')} onChange={setQuotas} />
      <MonthField
        id="unit-first"
        label={t`Mulai bulan`}
        problem={form.problemOf('unit-first')}
        months={cover}
        value={firstMonth}
        onChange={setFirstMonth}
      />
      <TextField
        id="unit-amount"
        label={t`Jumlah`}
        characters={18}
        leftSection="Rp"
        inputMode="numeric"
        className="figures"
        hint={
          cost !== null && people > 0
            ? t`Kuota ini sampai akhir masa perlindungan berbiaya ${format.rupiah(cost)}.`
            : undefined
        }
        problem={form.problemOf('unit-amount')}
        value={amount}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      <GroundsFields grounds={grounds} problemOf={form.problemOf} />
    </ActForm>
  );
}
