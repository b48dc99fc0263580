import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { areShortcutsOn, setShortcutsOn } from '../app/shortcut-setting.ts';
import { ReminderMailChoice } from '../notification/ReminderMailChoice.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Page } from '../ui/Page.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { Section } from '../ui/Section.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SessionList } from './SessionList.tsx';
import { useRoleWords } from './useRoleWords.ts';
import { useSwitchLocale } from './useSwitchLocale.ts';
import { useViewer } from './viewer-context.ts';

/** One's own account: who one is here, the language, the keyboard, and where one is signed in. */
export function AccountPage() {
  const { t, i18n } = useLingui();
  const viewer = useViewer();
  const switchLocale = useSwitchLocale();
  const roles = useRoleWords();
  const [isOn, setOn] = useState(areShortcutsOn);
  return (
    <Page title={t`Akun dan sesi`} width="read">
      <Section title={t`Anda`}>
        <Facts
          absent={t`Belum diisi`}
          facts={[
            { label: t`Nama`, value: viewer.name },
            { label: t`Nama pengguna`, value: viewer.login },
            { label: t`Peran`, value: roles[viewer.role] },
            { label: t`Wewenang`, value: viewer.scopeLabel },
            ...(viewer.partner
              ? [{ label: t({ message: 'Mitra', context: 'satu' }), value: viewer.partner.name }]
              : []),
          ]}
        />
      </Section>
      <Section title={t`Tampilan`}>
        <RadioField
          id="locale"
          name="locale"
          label={t`Bahasa`}
          value={i18n.locale}
          onChange={(locale) => switchLocale(locale === 'en' ? 'en' : 'id')}
          choices={[
            { value: 'id', label: 'Bahasa Indonesia' },
            { value: 'en', label: 'English' },
          ]}
        />
        <Checkbox
          label={t`Pakai pintasan satu huruf`}
          description={t`Tekan ? untuk melihat daftarnya.`}
          checked={isOn}
          onChange={(event) => {
            setOn(event.currentTarget.checked);
            setShortcutsOn(event.currentTarget.checked);
          }}
        />
      </Section>
      <ReminderMailChoice />
      <Section title={t`Kata sandi`}>
        <PasswordForm />
      </Section>
      <Section title={t`Sesi`}>
        <SessionList />
      </Section>
    </Page>
  );
}
