import { useLingui } from '@lingui/react/macro';
import type { MouPartyKind } from '../apollo/schema.generated.ts';
import { FieldList, FieldListItem } from '../form/FieldList.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
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
    <FieldList
      legend={t`Para pihak`}
      add={{
        label: t`Tambah pihak`,
        onAdd: () => state.change({ parties: [...parties, newParty('PARTNER')] }),
      }}
    >
      {parties.map((party, index) => {
        const id = `parties.${index}`;
        const listed = choices[party.kind];
        const isListed = party.ofId === '' || listed.some((choice) => choice.id === party.ofId);
        return (
          <FieldListItem
            key={party.key}
            legend={t`Pihak ${index + 1}`}
            removeLabel={t`Hapus pihak ${index + 1}`}
            onRemove={() => state.change({ parties: parties.filter((_, at) => at !== index) })}
          >
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
          </FieldListItem>
        );
      })}
    </FieldList>
  );
}
