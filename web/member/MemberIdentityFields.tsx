import { useLingui } from '@lingui/react/macro';
import { Controller } from 'react-hook-form';
import { noDate, readDateParts, toDateParts } from '../format/date-parts.ts';
import { DateField } from '../ui/DateField.tsx';
import { TextField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { NikField } from './NikField.tsx';
import { NikReading } from './NikReading.tsx';
import { readNik } from './nik.ts';
import type { MemberFormState } from './useMemberForm.ts';
import { useMemberWords } from './useMemberWords.ts';

/** Who it is. Birth date and sex come from the NIK as soon as it is whole, and wait for a look. */
export function MemberIdentityFields({ state, isNew }: { state: MemberFormState; isNew: boolean }) {
  const { t } = useLingui();
  const words = useMemberWords();
  const { form, today, problemOf } = state;
  const { control, register, setValue, getValues, watch } = form;
  const [nik, birth, sex] = watch(['nik', 'birth', 'sex']);
  const reading = isNew ? readNik(nik, today) : null;
  const birthReading = readDateParts(birth);

  function takeBirthDate(date: string, ofSex: 'MALE' | 'FEMALE') {
    setValue('birth', toDateParts(date), { shouldDirty: true });
    setValue('sex', ofSex, { shouldDirty: true });
  }

  function changeNik(typed: string) {
    setValue('nik', typed, { shouldDirty: true });
    const found = readNik(typed, today);
    const [onlyDate, otherDate] = found.ok ? found.facts.birthDates : [];
    const isUntouched = readDateParts(getValues('birth')).kind === 'empty' && getValues('sex') === '';
    if (found.ok && onlyDate && !otherDate && isUntouched) {
      takeBirthDate(onlyDate, found.facts.sex);
    }
  }

  function reject() {
    setValue('birth', noDate, { shouldDirty: true });
    setValue('sex', '', { shouldDirty: true });
    document.getElementById('birth.day')?.focus();
  }

  return (
    <>
      {isNew && <NikField id="nik" problem={problemOf('nik')} value={nik} onChange={changeNik} />}
      {reading?.ok && reading.facts.birthDates.length > 0 && (
        <NikReading
          facts={reading.facts}
          birthDate={birthReading.kind === 'date' ? birthReading.date : null}
          sex={sex}
          onUse={(date) => takeBirthDate(date, reading.facts.sex)}
          onReject={reject}
        />
      )}
      <TextField
        id="name"
        label={t`Nama lengkap sesuai KTP`}
        problem={problemOf('name')}
        characters={44}
        spellCheck={false}
        {...register('name')}
      />
      <DateField
        id="birth"
        legend={t`Tanggal lahir`}
        hint={t`Contoh: 3 5 1990.`}
        problem={problemOf('birth')}
        day={register('birth.day')}
        month={register('birth.month')}
        year={register('birth.year')}
      />
      <Controller
        name="sex"
        control={control}
        render={({ field }) => (
          <RadioField
            id="sex"
            label={t`Jenis kelamin`}
            problem={problemOf('sex')}
            choices={[
              { value: 'FEMALE', label: words.sex.FEMALE },
              { value: 'MALE', label: words.sex.MALE },
            ]}
            {...field}
          />
        )}
      />
      <TextField
        id="motherName"
        label={t`Nama ibu kandung`}
        hint={t`Diperlukan sebelum dikirim ke BPJS Ketenagakerjaan.`}
        problem={problemOf('motherName')}
        characters={44}
        spellCheck={false}
        {...register('motherName')}
      />
      <TextField
        id="phone"
        label={t`Nomor HP`}
        optionalMark={t`boleh kosong`}
        problem={problemOf('phone')}
        characters={20}
        type="tel"
        inputMode="tel"
        {...register('phone')}
      />
    </>
  );
}
