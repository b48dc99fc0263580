import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useViewer } from '../access/viewer-context.ts';
import { FormPart } from '../form/FormPart.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { BudgetMousDocument } from './Budget.generated.ts';
import classes from './BudgetFields.module.css';
import { BudgetLineFields } from './BudgetLineFields.tsx';
import { type BudgetFormValues, type LineSet, lineSetOf, linesFor } from './budget-form.ts';
import type { BudgetFormState } from './useBudgetForm.ts';
import { useBudgetWords } from './useBudgetWords.ts';
import { useFundNames } from './useFundNames.ts';

const atMost = 100;

interface BudgetFieldsProps {
  state: BudgetFormState;
  /** The partner of the budget that is edited: it stays. */
  partnerId?: string | null;
}

export function BudgetFields({ state, partnerId }: BudgetFieldsProps) {
  const { t } = useLingui();
  const words = useBudgetWords();
  const viewer = useViewer();
  const { values, change, problemOf } = state;
  const ofPartner = partnerId ?? viewer.partner?.id;
  const mous = useQuery(BudgetMousDocument, {
    variables: { first: atMost, filter: ofPartner ? { partnerId: ofPartner } : {} },
  });
  const { funds } = useFundNames();
  const showsPartner = !ofPartner;
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
        <SelectField
          id="mouId"
          label={t({ message: 'Perjanjian', context: 'satu' })}
          hint={t`Pesertanya dibayar dari anggaran ini; sasaran desanya menjadi unit.`}
          problem={problemOf('mouId')}
          value={values.mouId}
          onChange={(event) => change({ mouId: event.currentTarget.value })}
          data={[
            { value: '', label: t`Pilih perjanjian` },
            ...(mous.data?.mous.nodes ?? []).map(({ id, title, partner }) => ({
              value: id,
              label: showsPartner && partner ? `${title} · ${partner.name}` : title,
            })),
          ]}
        />
        {text('name', t({ message: 'Nama', context: 'anggaran' }), { hint: t`Misalnya: BKBK pekerja rentan 2027.` })}
        <SelectField
          id="fundSource"
          label={t`Sumber dana`}
          characters={40}
          problem={problemOf('fundSource')}
          value={values.fundSource}
          onChange={(event) => change({ fundSource: event.currentTarget.value })}
          data={[
            { value: '', label: t`Pilih sumber dana` },
            ...funds.map(({ code, label }) => ({ value: code, label })),
          ]}
        />
        <div className={classes.row}>
          {number('year', t`Tahun anggaran`)}
          <TextField
            id="firstMonth"
            type="month"
            label={t`Bulan pertama`}
            characters={14}
            problem={problemOf('firstMonth')}
            value={values.firstMonth}
            onChange={(event) => change({ firstMonth: event.currentTarget.value })}
          />
          {number('months', t`Jumlah bulan`)}
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
        <SelectField
          id="lines"
          label={t`Unit penerima`}
          characters={32}
          problem={problemOf('lines')}
          value={lineSetOf(values.lines)}
          onChange={(event) => change({ lines: linesFor(event.currentTarget.value as LineSet, values.lines) })}
          data={[
            { value: 'ANY', label: words.unitKind.ANY },
            { value: 'VILLAGE', label: t`Desa saja` },
            { value: 'WARD', label: t`Kelurahan saja` },
            { value: 'APART', label: t`Desa dan kelurahan terpisah` },
          ]}
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
