import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useViewer } from '../access/viewer-context.ts';
import { BudgetMousDocument } from '../budget/Budget.generated.ts';
import { BudgetLineFields } from '../budget/BudgetLineFields.tsx';
import { type LineSet, lineSetOf, linesFor } from '../budget/budget-form.ts';
import { budgetChoices, useBudgetWords } from '../budget/useBudgetWords.ts';
import { useFundNames } from '../budget/useFundNames.ts';
import { FormPart } from '../form/FormPart.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { AssumedFields } from './AssumedFields.tsx';
import classes from './Simulation.module.css';
import type { SimulationForm } from './simulation-form.ts';

const atMost = 100;

interface SimulationFieldsProps {
  form: SimulationForm;
  /** Beside a budget the agreement is the budget's. */
  isBesideBudget: boolean;
  problemOf: (fieldId: string) => string | undefined;
  onChange: (changed: Partial<SimulationForm>) => void;
}

/** Everything that may be otherwise; each change is answered at once. */
export function SimulationFields({ form, isBesideBudget, problemOf, onChange }: SimulationFieldsProps) {
  const { t } = useLingui();
  const words = useBudgetWords();
  const viewer = useViewer();
  const { funds } = useFundNames();
  const ofPartner = viewer.partner?.id;
  const mous = useQuery(BudgetMousDocument, {
    variables: { first: atMost, filter: ofPartner ? { partnerId: ofPartner } : {} },
    skip: isBesideBudget,
  });
  const fundChoices = funds.map(({ code, label }) => ({ value: code, label }));

  return (
    <form className={`${classes.form} no-print`} noValidate onSubmit={(event) => event.preventDefault()}>
      <FormPart legend={t`Masa dan orang`}>
        {!isBesideBudget && (
          <SelectField
            id="mouId"
            label={t({ message: 'Perjanjian', context: 'satu' })}
            hint={t`Sasaran desanya menjadi unit.`}
            problem={problemOf('mouId')}
            value={form.mouId}
            onChange={(event) => onChange({ mouId: event.currentTarget.value })}
            data={[
              { value: '', label: t`Pilih perjanjian` },
              ...(mous.data?.mous.nodes ?? []).map(({ id, title, partner }) => ({
                value: id,
                label: !ofPartner && partner ? `${title} · ${partner.name}` : title,
              })),
            ]}
          />
        )}
        <div className={classes.row}>
          <TextField
            id="firstMonth"
            type="month"
            label={t`Bulan pertama`}
            characters={14}
            problem={problemOf('firstMonth')}
            value={form.firstMonth}
            onChange={(event) => onChange({ firstMonth: event.currentTarget.value })}
          />
          <TextField
            id="months"
            label={t`Jumlah bulan`}
            characters={8}
            inputMode="numeric"
            className="figures"
            problem={problemOf('months')}
            value={form.months}
            onChange={(event) => onChange({ months: event.currentTarget.value })}
          />
        </div>
        <TextField
          id="peopleShare"
          label={t`Bagian orang dari kuota (%)`}
          hint={t`Misalnya 95 bila tidak semua kuota terisi. Dibulatkan ke bawah.`}
          characters={8}
          inputMode="decimal"
          className="figures"
          problem={problemOf('peopleShare')}
          value={form.peopleShare}
          onChange={(event) => onChange({ peopleShare: event.currentTarget.value })}
        />
        <SelectField
          id="choice"
          label={t`Bila kuota melebihi pagu`}
          problem={problemOf('choice')}
          value={form.choice ?? ''}
          onChange={(event) =>
            onChange({ choice: budgetChoices.find((known) => known === event.currentTarget.value) ?? null })
          }
          data={[
            { value: '', label: t`Belum dipilih` },
            ...budgetChoices.map((value) => ({ value, label: words.choice[value] })),
          ]}
        />
        {form.choice === 'TOP_UP' && (
          <SelectField
            id="topUpFund"
            label={t`Sumber dana tambahan`}
            problem={problemOf('topUpFund')}
            value={form.topUpFund}
            onChange={(event) => onChange({ topUpFund: event.currentTarget.value })}
            data={[{ value: '', label: t`Pilih sumber dana` }, ...fundChoices]}
          />
        )}
        <SelectField
          id="fundSource"
          label={t`Sumber dana`}
          problem={problemOf('fundSource')}
          value={form.fundSource}
          onChange={(event) => onChange({ fundSource: event.currentTarget.value })}
          data={[{ value: '', label: t`Pilih sumber dana` }, ...fundChoices]}
        />
      </FormPart>
      <AssumedFields
        assumed={form.assumed}
        firstMonth={form.firstMonth}
        problemOf={problemOf}
        onChange={(assumed) => onChange({ assumed })}
      />
      <SelectField
        id="lines"
        label={t`Unit penerima`}
        problem={problemOf('lines')}
        value={lineSetOf(form.lines)}
        onChange={(event) => onChange({ lines: linesFor(event.currentTarget.value as LineSet, form.lines) })}
        data={[
          { value: 'ANY', label: words.unitKind.ANY },
          { value: 'VILLAGE', label: t`Desa saja` },
          { value: 'WARD', label: t`Kelurahan saja` },
          { value: 'APART', label: t`Desa dan kelurahan terpisah` },
        ]}
      />
      {form.lines.map((line, index) => (
        <BudgetLineFields
          key={line.unitKind}
          line={line}
          index={index}
          problemOf={problemOf}
          onChange={(next) => onChange({ lines: form.lines.map((one, at) => (at === index ? next : one)) })}
        />
      ))}
    </form>
  );
}
