import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { TypedDate } from '../form/TypedDate.tsx';
import { TextField } from '../ui/fields.tsx';
import { type CeremonyTermValues, shownNumbers } from './ceremony-form.ts';

interface CeremonyTermFieldsProps {
  values: CeremonyTermValues;
  onChange: (changed: Partial<CeremonyTermValues>) => void;
  problemOf: (fieldId: string) => string | undefined;
  /** How many papers are numbered. */
  count: number;
}

const counter = '{n}';
const padded = '{nnn}';

/** The server's names of the fields below -> the ids they have here. */
export const termFieldIds = {
  ...{ place: 'ceremony-place', officeSignatory: 'ceremony-signatory', signedOn: 'ceremony-held.day' },
  ...{ 'officeNumbers.pattern': 'ceremony-pattern', 'officeNumbers.first': 'ceremony-first' },
  ...{ 'groupNumbers.pattern': 'ceremony-group-pattern', 'groupNumbers.first': 'ceremony-group-first' },
};

/** Day, place, who signs for the office, and the numbers, with what they come to. */
export function CeremonyTermFields({ values, onChange, problemOf, count }: CeremonyTermFieldsProps) {
  const { t } = useLingui();
  const series = (pattern: string, first: string) => {
    const numbers = shownNumbers(pattern, first, Math.max(count, 1));
    const [from, to] = [numbers[0], numbers.at(-1)];
    if (!from) return t`Tulis ${counter} di tempat nomor urut; ${padded} untuk tiga angka.`;
    return from === to ? t`Nomornya ${from}` : t`Nomornya ${from} sampai ${to}`;
  };
  return (
    <>
      <TypedDate
        id="ceremony-held"
        legend={t`Tanggal penandatanganan`}
        problem={problemOf('ceremony-held.day')}
        value={values.heldOn}
        onChange={(heldOn) => onChange({ heldOn })}
      />
      <TextField
        id="ceremony-place"
        label={t`Tempat`}
        characters={40}
        problem={problemOf('ceremony-place')}
        value={values.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
      />
      <TextField
        id="ceremony-signatory"
        label={t`Penanda tangan kantor`}
        hint={t`Nama dan jabatan, untuk semua perjanjian`}
        characters={40}
        problem={problemOf('ceremony-signatory')}
        value={values.officeSignatory}
        onChange={(event) => onChange({ officeSignatory: event.currentTarget.value })}
      />
      <TextField
        id="ceremony-pattern"
        label={t`Pola nomor kantor`}
        hint={series(values.officePattern, values.officeFirst)}
        characters={30}
        problem={problemOf('ceremony-pattern')}
        value={values.officePattern}
        onChange={(event) => onChange({ officePattern: event.currentTarget.value })}
      />
      <TextField
        id="ceremony-first"
        label={t`Nomor pertama`}
        inputMode="numeric"
        characters={8}
        problem={problemOf('ceremony-first')}
        value={values.officeFirst}
        onChange={(event) => onChange({ officeFirst: event.currentTarget.value })}
      />
      <Checkbox
        id="ceremony-own-numbers"
        label={t`Kelompok punya nomor surat sendiri`}
        description={t`Kalau tidak, suratnya memakai nomor kantor.`}
        checked={values.hasGroupNumbers}
        onChange={(event) => onChange({ hasGroupNumbers: event.currentTarget.checked })}
      />
      {values.hasGroupNumbers && (
        <>
          <TextField
            id="ceremony-group-pattern"
            label={t`Pola nomor kelompok`}
            hint={series(values.groupPattern, values.groupFirst)}
            characters={30}
            problem={problemOf('ceremony-group-pattern')}
            value={values.groupPattern}
            onChange={(event) => onChange({ groupPattern: event.currentTarget.value })}
          />
          <TextField
            id="ceremony-group-first"
            label={t`Nomor pertama kelompok`}
            inputMode="numeric"
            characters={8}
            problem={problemOf('ceremony-group-first')}
            value={values.groupFirst}
            onChange={(event) => onChange({ groupFirst: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}
