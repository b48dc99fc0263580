import { useLingui } from '@lingui/react/macro';
import { BudgetLineFields } from '../budget/BudgetLineFields.tsx';
import { CoverFields } from '../budget/CoverFields.tsx';
import { FundField } from '../budget/FundField.tsx';
import { LineSetField } from '../budget/LineSetField.tsx';
import { MouField } from '../budget/MouField.tsx';
import { budgetChoices, useBudgetWords } from '../budget/useBudgetWords.ts';
import { FormPart } from '../form/FormPart.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { AssumedFields } from './AssumedFields.tsx';
import classes from './Simulation.module.css';
import type { SimulationForm } from './simulation-form.ts';

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

  return (
    <form className={`${classes.form} no-print`} noValidate onSubmit={(event) => event.preventDefault()}>
      <FormPart legend={t`Masa dan orang`}>
        {!isBesideBudget && (
          <MouField
            hint={t`Sasaran desanya menjadi unit.`}
            problem={problemOf('mouId')}
            value={form.mouId}
            onChange={(mouId) => onChange({ mouId })}
          />
        )}
        <div className={classes.row}>
          <CoverFields value={form} problemOf={problemOf} onChange={onChange} />
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
          <FundField
            id="topUpFund"
            label={t`Sumber dana tambahan`}
            problem={problemOf('topUpFund')}
            value={form.topUpFund}
            onChange={(topUpFund) => onChange({ topUpFund })}
          />
        )}
        <FundField
          id="fundSource"
          label={t`Sumber dana`}
          problem={problemOf('fundSource')}
          value={form.fundSource}
          onChange={(fundSource) => onChange({ fundSource })}
        />
      </FormPart>
      <AssumedFields
        assumed={form.assumed}
        firstMonth={form.firstMonth}
        problemOf={problemOf}
        onChange={(assumed) => onChange({ assumed })}
      />
      <LineSetField problem={problemOf('lines')} lines={form.lines} onChange={(lines) => onChange({ lines })} />
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
