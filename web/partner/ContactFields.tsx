import { useLingui } from '@lingui/react/macro';
import { FieldList, FieldListItem } from '../form/FieldList.tsx';
import { TextField } from '../ui/fields.tsx';
import { newContact, type PartnerFormContact } from './partner-form.ts';
import type { PartnerFormState } from './usePartnerForm.ts';

/** The people one calls. As many as wanted; empty ones are left out when saving. */
export function ContactFields({ state }: { state: PartnerFormState }) {
  const { t } = useLingui();
  const { contacts } = state.values;
  const set = (index: number, changed: Partial<PartnerFormContact>) =>
    state.change({ contacts: contacts.map((contact, at) => (at === index ? { ...contact, ...changed } : contact)) });

  return (
    <FieldList
      legend={t`Narahubung`}
      add={{ label: t`Tambah narahubung`, onAdd: () => state.change({ contacts: [...contacts, newContact()] }) }}
    >
      {contacts.map((contact, index) => (
        <FieldListItem
          key={contact.key}
          legend={t`Narahubung ${index + 1}`}
          removeLabel={t`Hapus narahubung ${index + 1}`}
          onRemove={() => state.change({ contacts: contacts.filter((_, at) => at !== index) })}
        >
          {(
            [
              ['name', t`Nama`],
              ['position', t`Jabatan`],
              ['phone', t`Telepon`],
              ['email', t`Surel`],
            ] as const
          ).map(([part, label]) => (
            <TextField
              key={part}
              id={`contacts.${index}.${part}`}
              label={label}
              type={part === 'phone' ? 'tel' : part === 'email' ? 'email' : 'text'}
              problem={state.problemOf(`contacts.${index}.${part}`)}
              value={contact[part]}
              onChange={(event) => set(index, { [part]: event.currentTarget.value })}
            />
          ))}
        </FieldListItem>
      ))}
    </FieldList>
  );
}
