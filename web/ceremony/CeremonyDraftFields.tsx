import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { TypedDate } from '../form/TypedDate.tsx';
import { mouPayers, programmes, useMouWords } from '../mou/useMouWords.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import type { CeremonyChoicesQuery } from './Ceremony.generated.ts';
import type { CeremonyFormValues } from './ceremony-form.ts';

interface CeremonyDraftFieldsProps {
  choices: CeremonyChoicesQuery;
  values: CeremonyFormValues;
  onChange: (changed: Partial<CeremonyFormValues>) => void;
  problemOf: (fieldId: string) => string | undefined;
}

/** What the agreements say that are drafted; those that are ready keep their own words. */
export function CeremonyDraftFields({ choices, values, onChange, problemOf }: CeremonyDraftFieldsProps) {
  const { t } = useLingui();
  const words = useMouWords();
  const above = (choices.partner?.mous ?? []).filter(({ kind, state }) => kind === 'MOU' && state !== 'ENDED');
  return (
    <>
      <SelectField
        id="ceremony-office"
        label={t`Kantor yang menandatangani`}
        hint={t`Peserta dihitung untuk kantor ini.`}
        characters={36}
        problem={problemOf('ceremony-office')}
        value={values.officeId}
        onChange={(event) => onChange({ officeId: event.currentTarget.value })}
        data={[
          { value: '', label: t`Pilih kantor` },
          ...choices.offices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <RadioField
        id="ceremony-kind"
        name="ceremony-kind"
        label={t`Jenis perjanjian`}
        value={values.kind}
        onChange={(kind) => onChange({ kind: kind === 'PKS' ? 'PKS' : 'MOU' })}
        choices={[
          { value: 'MOU', label: words.kind.MOU },
          { value: 'PKS', label: words.kind.PKS },
        ]}
      />
      <TextField
        id="ceremony-subject"
        label={t`Tentang`}
        hint={t`Judul: nama kelompok, lalu kata-kata ini`}
        characters={40}
        problem={problemOf('ceremony-subject')}
        value={values.subject}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      {above.length > 0 && (
        <SelectField
          id="ceremony-parent"
          label={t`Perjanjian payung`}
          optionalMark={t`boleh kosong`}
          characters={40}
          problem={problemOf('ceremony-parent')}
          value={values.parentId}
          onChange={(event) => onChange({ parentId: event.currentTarget.value })}
          data={[{ value: '', label: t`Tanpa payung` }, ...above.map(({ id, title }) => ({ value: id, label: title }))]}
        />
      )}
      <TypedDate
        id="ceremony-drafted"
        legend={t`Naskah disusun (kosong berarti hari ini)`}
        problem={problemOf('ceremony-drafted.day')}
        value={values.draftedOn}
        onChange={(draftedOn) => onChange({ draftedOn })}
      />
      <TypedDate
        id="ceremony-starts"
        legend={t`Mulai berlaku`}
        problem={problemOf('ceremony-starts.day')}
        value={values.startsOn}
        onChange={(startsOn) => onChange({ startsOn })}
      />
      <TypedDate
        id="ceremony-ends"
        legend={t`Berlaku sampai (boleh kosong)`}
        problem={problemOf('ceremony-ends.day')}
        value={values.endsOn}
        onChange={(endsOn) => onChange({ endsOn })}
      />
      <Checkbox.Group
        label={t`Program`}
        error={problemOf('ceremony-programme-JKK')}
        value={values.programmes}
        onChange={(chosen) => onChange({ programmes: programmes.filter((one) => chosen.includes(one)) })}
      >
        <div style={{ display: 'grid', gap: 8, marginTop: 6 }}>
          {programmes
            .filter((programme) => programme !== 'JP')
            .map((programme) => (
              <Checkbox
                key={programme}
                id={`ceremony-programme-${programme}`}
                value={programme}
                label={words.programme[programme]}
              />
            ))}
        </div>
      </Checkbox.Group>
      <SelectField
        id="ceremony-payer"
        label={t`Iuran dibayar`}
        characters={28}
        value={values.payer}
        onChange={(event) =>
          onChange({ payer: mouPayers.find((known) => known === event.currentTarget.value) ?? 'SELF' })
        }
        data={mouPayers.map((value) => ({ value, label: words.payer[value] }))}
      />
    </>
  );
}
