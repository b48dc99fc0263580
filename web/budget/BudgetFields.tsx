import { useLingui } from '@lingui/react/macro';
import { FormPart } from '../form/FormPart.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { TextField } from '../ui/fields.tsx';
import classes from './BudgetFields.module.css';
import { BudgetLineFields } from './BudgetLineFields.tsx';
import type { BudgetFormValues } from './budget-form.ts';
import { CoverFields } from './CoverFields.tsx';
import { FundField } from './FundField.tsx';
import { LineSetField } from './LineSetField.tsx';
import { MouField } from './MouField.tsx';
import type { BudgetFormState } from './useBudgetForm.ts';

interface BudgetFieldsProps {
  state: BudgetFormState;
  /** The partner of the budget that is edited: it stays. */
  partnerId?: string | null;
}

export function BudgetFields({ state, partnerId }: BudgetFieldsProps) {
  const { t } = useLingui();
  const { values, change, problemOf } = state;
  const text = (field: TextKey, label: string, more: { hint?: string; characters?: number; optional?: true } = {}) => (
    <TextField
      id={field}
      label={label}
      hint={more.hint}
      {...(more.characters && { characters: more.characters })}
      {...(more.optional && { optionalMark: t`boleh kosong` })}
      problem={problemOf(field)}
      value={values[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  const number = (field: TextKey, label: string) => (
    <TextField
      id={field}
      label={label}
      characters={8}
      inputMode="numeric"
      className="figures"
      problem={problemOf(field)}
      value={values[field]}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );

  return (
    <>
      <FormPart legend={t`Program`}>
        <MouField
          hint={t`Pesertanya dibayar dari anggaran ini; sasaran desanya menjadi unit.`}
          problem={problemOf('mouId')}
          value={values.mouId}
          onChange={(mouId) => change({ mouId })}
          partnerId={partnerId ?? null}
        />
        {text('name', t({ message: 'Nama', context: 'anggaran' }), { hint: t`Misalnya: BKBK pekerja rentan 2027.` })}
        <FundField
          id="fundSource"
          label={t`Sumber dana`}
          characters={40}
          problem={problemOf('fundSource')}
          value={values.fundSource}
          onChange={(fundSource) => change({ fundSource })}
        />
        <div className={classes.row}>
          {number('year', t`Tahun anggaran`)}
          <CoverFields value={values} problemOf={problemOf} onChange={change} />
        </div>
        <div className={classes.row}>
          {number('ageFrom', t`Umur dari`)}
          {number('ageTo', t`Umur sampai`)}
        </div>
        {text('agency', t`Perangkat daerah pengelola`, { optional: true })}
        {text('accountCode', t`Kode rekening belanja`, { optional: true, characters: 24 })}
      </FormPart>
      <FormPart legend={t`Dasar hukum`}>
        {text('regulation', t`Nomor peraturan`, { optional: true })}
        <TypedDate
          id="regulationOn"
          legend={t`Tanggal peraturan`}
          problem={problemOf('regulationOn.day')}
          value={values.regulationOn}
          onChange={(regulationOn) => change({ regulationOn })}
        />
        {text('decree', t`Nomor SK`, { optional: true, hint: t`Harus diisi sebelum meminta persetujuan.` })}
        <TypedDate
          id="decreeOn"
          legend={t`Tanggal SK`}
          problem={problemOf('decreeOn.day')}
          value={values.decreeOn}
          onChange={(decreeOn) => change({ decreeOn })}
        />
      </FormPart>
      <FormPart legend={t`Jalur dana`}>
        <LineSetField
          characters={32}
          problem={problemOf('lines')}
          lines={values.lines}
          onChange={(lines) => change({ lines })}
        />
      </FormPart>
      {values.lines.map((line, index) => (
        <BudgetLineFields
          key={line.unitKind}
          line={line}
          index={index}
          problemOf={problemOf}
          onChange={(next) => change({ lines: values.lines.map((one, at) => (at === index ? next : one)) })}
        />
      ))}
    </>
  );
}

type TextKey = {
  [Key in keyof BudgetFormValues]: BudgetFormValues[Key] extends string ? Key : never;
}[keyof BudgetFormValues];
