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
      <NumberSeriesFields
        id="ceremony"
        labels={[t`Pola nomor kantor`, t`Nomor pertama`]}
        hint={series(values.officePattern, values.officeFirst)}
        problemOf={problemOf}
        value={[values.officePattern, values.officeFirst]}
        onChange={([officePattern, officeFirst]) => onChange({ officePattern, officeFirst })}
      />
      <Checkbox
        id="ceremony-own-numbers"
        label={t`Kelompok punya nomor surat sendiri`}
        description={t`Kalau tidak, suratnya memakai nomor kantor.`}
        checked={values.hasGroupNumbers}
        onChange={(event) => onChange({ hasGroupNumbers: event.currentTarget.checked })}
      />
      {values.hasGroupNumbers && (
        <NumberSeriesFields
          id="ceremony-group"
          labels={[t`Pola nomor kelompok`, t`Nomor pertama kelompok`]}
          hint={series(values.groupPattern, values.groupFirst)}
          problemOf={problemOf}
          value={[values.groupPattern, values.groupFirst]}
          onChange={([groupPattern, groupFirst]) => onChange({ groupPattern, groupFirst })}
        />
      )}
    </>
  );
}

interface NumberSeriesFieldsProps {
  /** The boxes are called after it: `-pattern` and `-first`. */
  id: string;
  labels: readonly [pattern: string, first: string];
  /** What the two come to. */
  hint: string;
  problemOf: (fieldId: string) => string | undefined;
  value: readonly [pattern: string, first: string];
  onChange: (value: readonly [pattern: string, first: string]) => void;
}

/** How the papers of a series are numbered, and from which number on. */
function NumberSeriesFields({
  id,
  labels,
  hint,
  problemOf,
  value: [pattern, first],
  onChange,
}: NumberSeriesFieldsProps) {
  return (
    <>
      <TextField
        id={`${id}-pattern`}
        label={labels[0]}
        hint={hint}
        characters={30}
        problem={problemOf(`${id}-pattern`)}
        value={pattern}
        onChange={(event) => onChange([event.currentTarget.value, first])}
      />
      <TextField
        id={`${id}-first`}
        label={labels[1]}
        inputMode="numeric"
        characters={8}
        problem={problemOf(`${id}-first`)}
        value={first}
        onChange={(event) => onChange([pattern, event.currentTarget.value])}
      />
    </>
  );
}
