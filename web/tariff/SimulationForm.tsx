import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import type { Segment } from '../apollo/schema.generated.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import classes from './SimulationForm.module.css';
import { programmesOf, questionOf, riskClasses, type Simulation } from './simulation.ts';
import { useTariffWords } from './useTariffWords.ts';

interface Choice {
  readonly code: string;
  readonly label: string;
}

interface SimulationFormProps {
  simulation: Simulation;
  sectors: readonly Choice[];
  funds: readonly Choice[];
  problems: readonly { field?: string | null; message: string }[];
  onChange: (next: Partial<Simulation>) => void;
}

const asChoice = ({ code, label }: Choice) => ({ value: code, label });

/** Whom to price and who pays; each change is answered at once. */
export function SimulationForm({ simulation, sectors, funds, problems, onChange }: SimulationFormProps) {
  const { t } = useLingui();
  const words = useTariffWords();
  const { segment, programmes } = simulation;
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  const unread = (change: Partial<Simulation>) =>
    questionOf({ ...simulation, people: '1', months: '1', from: '2026-01', income: '', ...change }) === null;

  return (
    <form className={`${classes.form} no-print`} noValidate onSubmit={(event) => event.preventDefault()}>
      <RadioField
        id="segmen"
        name="segmen"
        label={t`Segmen`}
        choices={[
          { value: 'BPU', label: t`Bukan penerima upah (BPU)` },
          { value: 'PU', label: t`Penerima upah (PU)` },
        ]}
        value={segment}
        onChange={(value) => onChange(forSegment(value as Segment))}
      />
      <Checkbox.Group
        label={t`Program`}
        error={problemOf('programmes')}
        value={[...programmes]}
        onChange={(chosen) => onChange({ programmes: programmesOf[segment].filter((p) => chosen.includes(p)) })}
      >
        <div className={classes.checks}>
          {programmesOf[segment].map((programme) => (
            <Checkbox key={programme} value={programme} label={words.programme[programme]} />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.row}>
        <TextField
          id="orang"
          label={t`Jumlah orang`}
          characters={10}
          inputMode="numeric"
          className="figures"
          value={simulation.people}
          problem={unread({ people: simulation.people }) ? t`Tulis angka bulat, misalnya 75.` : problemOf('people')}
          onChange={(event) => onChange({ people: event.currentTarget.value })}
        />
        <TextField
          id="mulai"
          type="month"
          label={t`Bulan pertama`}
          characters={14}
          value={simulation.from}
          problem={unread({ from: simulation.from }) ? t`Pilih bulan, misalnya 2026-11.` : problemOf('from')}
          onChange={(event) => onChange({ from: event.currentTarget.value })}
        />
        <TextField
          id="bulan"
          label={t`Jumlah bulan`}
          characters={6}
          inputMode="numeric"
          className="figures"
          value={simulation.months}
          problem={unread({ months: simulation.months }) ? t`Tulis angka bulat, misalnya 12.` : problemOf('months')}
          onChange={(event) => onChange({ months: event.currentTarget.value })}
        />
        <TextField
          id="upah"
          label={segment === 'PU' ? t`Upah sebulan` : t`Penghasilan sebulan`}
          optionalMark={segment === 'PU' ? undefined : t`boleh kosong`}
          characters={16}
          leftSection="Rp"
          inputMode="numeric"
          className="figures"
          value={simulation.income}
          problem={
            unread({ income: simulation.income }) ? t`Tulis rupiah tanpa sen, misalnya 1.500.000.` : problemOf('income')
          }
          onChange={(event) => onChange({ income: event.currentTarget.value })}
        />
      </div>
      <div className={classes.row}>
        <SelectField
          id="dana"
          label={t`Dibayar dari`}
          data={funds.map(asChoice)}
          problem={problemOf('fundSource')}
          value={simulation.fund}
          onChange={(event) => onChange({ fund: event.currentTarget.value })}
        />
        <SelectField
          id="sektor"
          label={t`Sektor`}
          data={sectors.map(asChoice)}
          value={simulation.sector}
          onChange={(event) => onChange({ sector: event.currentTarget.value })}
        />
        {segment === 'PU' && (
          <SelectField
            id="risiko"
            label={t`Risiko kerja`}
            data={riskClasses.map((risk) => ({ value: risk, label: words.riskClass[risk] }))}
            value={simulation.riskClass}
            onChange={(event) => onChange({ riskClass: event.currentTarget.value as Simulation['riskClass'] })}
          />
        )}
      </div>
    </form>
  );
}

/** Another segment has other programmes and another usual payer. */
function forSegment(segment: Segment): Partial<Simulation> {
  return segment === 'PU'
    ? { segment, programmes: programmesOf.PU, fund: 'EMPLOYER' }
    : { segment, programmes: ['JKK', 'JKM'], fund: 'SELF' };
}
