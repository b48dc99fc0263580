import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { TextField } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import classes from './PartnerForm.module.css';
import { newContact, type PartnerFormContact } from './partner-form.ts';
import type { PartnerFormState } from './usePartnerForm.ts';

/** The people one calls. As many as wanted; empty ones are left out when saving. */
export function ContactFields({ state }: { state: PartnerFormState }) {
  const { t } = useLingui();
  const { contacts } = state.values;
  const set = (index: number, changed: Partial<PartnerFormContact>) =>
    state.change({ contacts: contacts.map((contact, at) => (at === index ? { ...contact, ...changed } : contact)) });

  return (
    <fieldset className={classes.contacts}>
      <legend>{t`Narahubung`}</legend>
      {contacts.map((contact, index) => (
        <fieldset key={contact.key} className={classes.contact}>
          <legend>{t`Narahubung ${index + 1}`}</legend>
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
          <Button
            className={classes.remove}
            variant="subtle"
            color="red"
            size="compact-sm"
            onClick={() => state.change({ contacts: contacts.filter((_, at) => at !== index) })}
          >
            {t`Hapus narahubung ${index + 1}`}
          </Button>
        </fieldset>
      ))}
      <Button
        className={classes.add}
        variant="default"
        size="xs"
        leftSection={<Icon name="plus" />}
        onClick={() => state.change({ contacts: [...contacts, newContact()] })}
      >
        {t`Tambah narahubung`}
      </Button>
    </fieldset>
  );
}
