import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { SelectField, TextField } from '../ui/fields.tsx';
import { type MouFormPartnersQuery, MouFormRelatedDocument } from './MouForm.generated.ts';
import { MouPartyFields } from './MouPartyFields.tsx';
import { MouTermFields } from './MouTermFields.tsx';
import { usualParties } from './mou-form.ts';
import type { MouFormState } from './useMouForm.ts';
import { mouKinds, useMouWords } from './useMouWords.ts';

interface MouFieldsProps {
  state: MouFormState;
  /** Partners and offices to choose from, as soon as they are known. */
  known: MouFormPartnersQuery | undefined;
  /** The agreement that is edited; its partner stays and it is no parent of its own. */
  mouId?: string;
}

const atMost = 100;

export function MouFields({ state, known, mouId }: MouFieldsProps) {
  const { t } = useLingui();
  const words = useMouWords();
  const { values, change, problemOf } = state;
  const { data: related } = useQuery(MouFormRelatedDocument, {
    variables: { partnerId: values.partnerId, first: atMost },
    skip: values.partnerId === '',
  });
  const partners = known?.partners.nodes ?? [];
  const parents = (related?.partner?.mous ?? []).filter(({ id }) => id !== mouId);

  function choosePartner(partnerId: string) {
    const partner = partners.find(({ id }) => id === partnerId);
    change({ partnerId, parentId: '', parties: partner ? usualParties(partner) : [] });
  }

  return (
    <>
      {!mouId && (
        <SelectField
          id="partner"
          label={t({ message: 'Mitra', context: 'satu' })}
          hint={t`Mitra yang pesertanya diatur perjanjian ini.`}
          problem={problemOf('partner')}
          value={values.partnerId}
          onChange={(event) => choosePartner(event.currentTarget.value)}
          data={[
            { value: '', label: t`Pilih mitra` },
            ...partners
              .filter(({ viewerCanCreateMou }) => viewerCanCreateMou)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <SelectField
        id="kind"
        label={t`Jenis`}
        characters={32}
        value={values.kind}
        onChange={(event) => change({ kind: mouKinds.find((known) => known === event.currentTarget.value) ?? 'PKS' })}
        data={mouKinds.map((value) => ({ value, label: words.kind[value] }))}
      />
      <TextField
        id="title"
        label={t`Judul`}
        hint={t`Seperti tertulis di naskah.`}
        problem={problemOf('title')}
        value={values.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <SelectField
        id="parent"
        label={t`Perjanjian induk`}
        {...(values.kind !== 'ADDENDUM' && { optionalMark: t`boleh kosong` })}
        problem={problemOf('parent')}
        value={values.parentId}
        onChange={(event) => change({ parentId: event.currentTarget.value })}
        data={[
          { value: '', label: values.kind === 'ADDENDUM' ? t`Pilih perjanjian yang diubah` : t`Tidak ada` },
          ...parents.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <MouTermFields state={state} />
      <MouPartyFields
        state={state}
        choices={{ OFFICE: known?.offices ?? [], PARTNER: partners, GROUP: related?.groups.nodes ?? [] }}
      />
    </>
  );
}
