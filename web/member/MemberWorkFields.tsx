import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Controller } from 'react-hook-form';
import { SelectField, TextField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { MemberFormChoicesDocument } from './MemberForm.generated.ts';
import type { MemberFormState } from './useMemberForm.ts';
import { useMemberWords } from './useMemberWords.ts';

/** What the person does for a living, and who pays the contribution. */
export function MemberWorkFields({ state, isNew }: { state: MemberFormState; isNew: boolean }) {
  const { t } = useLingui();
  const words = useMemberWords();
  const { form, problemOf } = state;
  const { data } = useQuery(MemberFormChoicesDocument, { fetchPolicy: 'cache-first' });
  const choice = ({ code, label }: { code: string; label: string }) => ({ value: code, label });
  // The select has to know its choices before it can hold a value; until they are there it is not tied to the form.
  const occupations = data?.occupations.map(choice) ?? [];
  const sectors = data?.sectors.map(choice) ?? [];

  return (
    <>
      <Controller
        name="occupation"
        control={form.control}
        render={({ field }) => (
          <SelectField
            id="occupation"
            label={t`Pekerjaan`}
            problem={problemOf('occupation')}
            characters={36}
            data={[{ value: '', label: t`Pilih pekerjaan` }, ...occupations]}
            {...field}
          />
        )}
      />
      <Controller
        name="sector"
        control={form.control}
        render={({ field }) => (
          <SelectField
            id="sector"
            label={t`Sektor`}
            optionalMark={t`boleh kosong`}
            problem={problemOf('sector')}
            characters={36}
            data={[{ value: '', label: t`Menurut pekerjaan` }, ...sectors]}
            {...field}
          />
        )}
      />
      <TextField
        id="income"
        label={t`Penghasilan sebulan`}
        optionalMark={t`boleh kosong`}
        hint={t`Dalam rupiah, tanpa sen. Contoh: 1.500.000.`}
        problem={problemOf('income')}
        characters={18}
        leftSection="Rp"
        inputMode="numeric"
        className="figures"
        {...form.register('income')}
      />
      {isNew && (
        <Controller
          name="segment"
          control={form.control}
          render={({ field }) => (
            <RadioField
              id="segment"
              label={t`Segmen`}
              problem={problemOf('segment')}
              choices={[
                { value: 'BPU', label: words.segment.BPU },
                { value: 'PU', label: words.segment.PU },
              ]}
              {...field}
            />
          )}
        />
      )}
      <Controller
        name="category"
        control={form.control}
        render={({ field }) => (
          <SelectField
            id="category"
            label={t`Kategori`}
            hint={t`Untuk penerima subsidi.`}
            problem={problemOf('category')}
            characters={36}
            data={[
              { value: '', label: t`Belum ditentukan` },
              { value: 'MME', label: words.category.MME },
              { value: 'PR', label: words.category.PR },
              { value: 'OTHER', label: words.category.OTHER },
            ]}
            {...field}
          />
        )}
      />
      <Controller
        name="payer"
        control={form.control}
        render={({ field }) => (
          <RadioField
            id="payer"
            label={t`Iuran dibayar oleh`}
            problem={problemOf('payer')}
            choices={[
              { value: 'SUBSIDY', label: words.payer.SUBSIDY },
              { value: 'SELF', label: words.payer.SELF },
              { value: 'EMPLOYER', label: words.payer.EMPLOYER },
              { value: 'SPONSOR', label: words.payer.SPONSOR },
            ]}
            {...field}
          />
        )}
      />
      <TextField
        id="kpj"
        label={t`Nomor peserta (KPJ)`}
        optionalMark={t`boleh kosong`}
        hint={t`Ada di kartu peserta. Tanpa KPJ, ia calon peserta.`}
        problem={problemOf('kpj')}
        characters={16}
        spellCheck={false}
        className="figures"
        {...form.register('kpj')}
      />
    </>
  );
}
