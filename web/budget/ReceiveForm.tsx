import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ActForm } from '../form/ActForm.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { jakartaDate } from '../format/date.ts';
import { toDateParts } from '../format/date-parts.ts';
import { readRupiah } from '../format/rupiah.ts';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { BudgetPlaceDocument, BudgetReceiveDocument, type UnitFactsFragment } from './BudgetUnits.generated.ts';
import type { BudgetActFormProps } from './budget-act.ts';
import { readBudgetAddress } from './budget-address.ts';
import { typedPercent } from './typed-number.ts';
import { UnitPicker } from './UnitPicker.tsx';
import { unitIdsOf } from './unit-ids.ts';

/** Notes that a tranche has come: the same sum to one unit, or to each of those that are looked at. */
export function ReceiveForm({ budget, onClose, onDone }: BudgetActFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const readDate = useDateProblem();
  const client = useApolloClient();
  const [search] = useSearchParams();
  const { regionCode } = readBudgetAddress(search);
  const place = useQuery(BudgetPlaceDocument, { variables: { code: regionCode ?? '' }, skip: regionCode === null });
  const [receive] = useMutation(BudgetReceiveDocument, { refetchQueries: 'active' });
  const [who, setWho] = useState('all');
  const [unit, setUnit] = useState<UnitFactsFragment | null>(null);
  const [tranche, setTranche] = useState('1');
  const [amount, setAmount] = useState('');
  const [reference, setReference] = useState('');
  const [receivedOn, setReceivedOn] = useState(() => toDateParts(jakartaDate(new Date())));
  const form = useActForm({
    ...{ allocationIds: 'receive-unit', tranche: 'receive-tranche', amount: 'receive-amount' },
    ...{ receivedOn: 'receive-on.day', reference: 'receive-reference' },
  });
  const longest = budget.lines.reduce(
    (most, line) => (line.tranches.length > most.length ? line.tranches : most),
    [...(budget.lines[0]?.tranches ?? [])],
  );
  const region = place.data?.region;
  const where = region ? regionName(region) : t`anggaran ini`;

  async function submit() {
    const date = readDate(receivedOn, 'receive-on.day');
    const digits = readRupiah(amount);
    const found: FieldProblem[] = [];
    if (who === 'one' && !unit) found.push({ fieldId: 'receive-unit', message: t`Pilih unitnya.` });
    if (!digits) found.push({ fieldId: 'receive-amount', message: t`Tulis rupiah tanpa sen, misalnya 3.000.000.` });
    if (reference.trim().length < 3)
      found.push({ fieldId: 'receive-reference', message: t`Isi nomor SP2D, paling sedikit 3 huruf.` });
    found.push(...date.problems);
    let count = 0;
    const isDone = await form.submit(found, async () => {
      if (!digits || !date.date) return null;
      const ids = who === 'one' ? (unit ? [unit.id] : []) : await unitIdsOf(client, budget.id, regionCode);
      count = ids.length;
      const variables = { ids, tranche: Number(tranche), amount: digits, receivedOn: date.date, reference };
      return (await receive({ variables })).data?.subsidyReceive;
    });
    if (isDone && digits) onDone(t`Dana masuk ${format.rupiah(digits)} dicatat untuk ${format.number(count)} unit.`);
  }

  return (
    <ActForm {...form} submitLabel={t`Catat dana masuk`} onSubmit={submit} onCancel={onClose}>
      <RadioField
        id="receive-who"
        name="receive-who"
        label={t`Unit penerima`}
        value={who}
        onChange={setWho}
        choices={[
          { value: 'all', label: t`Semua unit ${where}`, hint: t`Jumlah yang sama untuk tiap unit.` },
          { value: 'one', label: t`Satu desa atau kelurahan` },
        ]}
      />
      {who === 'one' && (
        <UnitPicker
          id="receive-unit"
          budgetId={budget.id}
          label={t`Desa/kelurahan`}
          problem={form.problemOf('receive-unit')}
          onChange={setUnit}
        />
      )}
      <SelectField
        id="receive-tranche"
        label={t({ message: 'Tahap', context: 'dana' })}
        characters={32}
        problem={form.problemOf('receive-tranche')}
        value={tranche}
        onChange={(event) => setTranche(event.currentTarget.value)}
        data={longest.map(({ number, share, expectedOn }) => ({
          value: String(number),
          label: t`Tahap ${number}: ${typedPercent(share)}%, ${format.date(expectedOn)}`,
        }))}
      />
      <TextField
        id="receive-amount"
        label={t`Jumlah tiap unit`}
        hint={t`Hanya bagian untuk iuran, bukan seluruh dana desa.`}
        characters={18}
        leftSection="Rp"
        inputMode="numeric"
        className="figures"
        problem={form.problemOf('receive-amount')}
        value={amount}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      <TextField
        id="receive-reference"
        label={t`Nomor SP2D`}
        characters={28}
        problem={form.problemOf('receive-reference')}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      <TypedDate
        id="receive-on"
        legend={t`Tanggal masuk`}
        problem={form.problemOf('receive-on.day')}
        value={receivedOn}
        onChange={setReceivedOn}
      />
    </ActForm>
  );
}
