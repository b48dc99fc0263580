import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { MouPartyKind } from '../apollo/schema.generated.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import classes from './MouForm.module.css';
import { type MouFormParty, newParty } from './mou-form.ts';
import type { MouFormState } from './useMouForm.ts';
import { partyKinds, useMouWords } from './useMouWords.ts';

/** Who may be chosen as a party, by kind. */
export type PartyChoices = Record<MouPartyKind, readonly { id: string; name: string }[]>;

/** Who signs. As many as there are; each with the number of its own books once it has one. */
export function MouPartyFields({ state, choices }: { state: MouFormState; choices: PartyChoices }) {
  const { t } = useLingui();
  const words = useMouWords();
  const { parties } = state.values;
  const set = (index: number, changed: Partial<MouFormParty>) =>
    state.change({ parties: parties.map((party, at) => (at === index ? { ...party, ...changed } : party)) });

  return (
    <fieldset className={classes.parties}>
      <legend>{t`Para pihak`}</legend>
      {parties.map((party, index) => {
        const id = `parties.${index}`;
        const listed = choices[party.kind];
        const isListed = party.ofId === '' || listed.some((choice) => choice.id === party.ofId);
        return (
          <fieldset key={party.key} className={classes.party}>
            <legend>{t`Pihak ${index + 1}`}</legend>
            <SelectField
              id={`${id}.kind`}
              label={t`Jenis pihak`}
              value={party.kind}
              onChange={(event) => {
                const kind = partyKinds.find((known) => known === event.currentTarget.value) ?? party.kind;
                set(index, { kind, ofId: '', name: '' });
              }}
              data={partyKinds.map((value) => ({ value, label: words.partyKind[value] }))}
            />
            <SelectField
              id={id}
              label={t`Nama pihak`}
              problem={state.problemOf(id)}
              value={party.ofId}
              onChange={(event) => set(index, { ofId: event.currentTarget.value })}
              data={[
                { value: '', label: t`Pilih pihak` },
                ...(isListed ? [] : [{ value: party.ofId, label: party.name }]),
                ...listed.map((choice) => ({ value: choice.id, label: choice.name })),
              ]}
            />
            <TextField
              id={`${id}.number`}
              label={t`Nomor surat`}
              optionalMark={t`boleh menyusul`}
              problem={state.problemOf(`${id}.number`)}
              value={party.number}
              onChange={(event) => set(index, { number: event.currentTarget.value })}
            />
            <TextField
              id={`${id}.signatory`}
              label={t`Penanda tangan`}
              optionalMark={t`boleh menyusul`}
              problem={state.problemOf(`${id}.signatory`)}
              value={party.signatory}
              onChange={(event) => set(index, { signatory: event.currentTarget.value })}
            />
            <Button
              className={classes.remove}
              variant="subtle"
              color="red"
              size="compact-sm"
              onClick={() => state.change({ parties: parties.filter((_, at) => at !== index) })}
            >
              {t`Hapus pihak ${index + 1}`}
            </Button>
          </fieldset>
        );
      })}
      <Button
        className={classes.add}
        variant="default"
        size="xs"
        leftSection={<Icon name="plus" />}
        onClick={() => state.change({ parties: [...parties, newParty('PARTNER')] })}
      >
        {t`Tambah pihak`}
      </Button>
    </fieldset>
  );
}
