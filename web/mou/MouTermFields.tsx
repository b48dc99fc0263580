import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { TypedDate } from '../form/TypedDate.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import classes from './MouTermFields.module.css';
import type { MouFormState } from './useMouForm.ts';
import { mouPayers, programmes, useMouWords } from './useMouWords.ts';

/** From when to when, what it brings, for whom, who pays, and how many people it aims at. */
export function MouTermFields({ state }: { state: MouFormState }) {
  const { t } = useLingui();
  const words = useMouWords();
  const { values, change, problemOf } = state;
  return (
    <>
      <TypedDate
        id="drafted"
        legend={t`Naskah disusun (kosong berarti hari ini)`}
        problem={problemOf('drafted.day')}
        value={values.draftedOn}
        onChange={(draftedOn) => change({ draftedOn })}
      />
      <div className={classes.period}>
        <TypedDate
          id="starts"
          legend={t`Mulai berlaku`}
          problem={problemOf('starts.day')}
          value={values.startsOn}
          onChange={(startsOn) => change({ startsOn })}
        />
        <TypedDate
          id="ends"
          legend={t`Berlaku sampai (boleh kosong)`}
          problem={problemOf('ends.day')}
          value={values.endsOn}
          onChange={(endsOn) => change({ endsOn })}
        />
      </div>
      <Checkbox.Group
        label={t`Program`}
        error={problemOf('programme-JKK')}
        value={values.programmes}
        onChange={(chosen) => change({ programmes: programmes.filter((programme) => chosen.includes(programme)) })}
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        styles={{ label: { fontWeight: 500 }, error: { fontSize: 13, lineHeight: '18px', fontWeight: 500 } }}
      >
        <div className={classes.checks}>
          {programmes.map((programme) => (
            <Checkbox
              key={programme}
              id={`programme-${programme}`}
              value={programme}
              label={words.programme[programme]}
            />
          ))}
        </div>
      </Checkbox.Group>
      <RadioField
        id="segment"
        name="segment"
        label={t`Segmen`}
        value={values.segment}
        onChange={(segment) => change({ segment: segment === 'PU' ? 'PU' : 'BPU' })}
        choices={[
          { value: 'BPU', label: words.segment.BPU },
          { value: 'PU', label: words.segment.PU },
        ]}
      />
      <SelectField
        id="payer"
        label={t`Iuran dibayar`}
        problem={problemOf('payer')}
        characters={28}
        value={values.payer}
        onChange={(event) => change({ payer: mouPayers.find((known) => known === event.currentTarget.value) ?? '' })}
        data={[
          { value: '', label: t`Pilih pembayar` },
          ...mouPayers.map((value) => ({ value, label: words.payer[value] })),
        ]}
      />
      <TextField
        id="target"
        label={t`Sasaran peserta`}
        optionalMark={t`boleh kosong`}
        hint={t`Jumlah orang. Dapat diubah setelah ditandatangani.`}
        inputMode="numeric"
        characters={12}
        problem={problemOf('target')}
        value={values.target}
        onChange={(event) => change({ target: event.currentTarget.value })}
      />
    </>
  );
}
