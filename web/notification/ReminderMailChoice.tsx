import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { ReminderMailDocument, SetReminderMailDocument } from './Notification.generated.ts';

/** Whether reminders come by e-mail too. */
export function ReminderMailChoice() {
  const { t } = useLingui();
  const { data } = useQuery(ReminderMailDocument);
  const [save] = useMutation(SetReminderMailDocument);
  const [isFailed, setFailed] = useState(false);
  const mail = data?.viewer?.reminderMail;
  if (!mail) return null;

  async function choose(on: boolean) {
    setFailed((await save({ variables: { on } }).catch(() => null)) === null);
  }

  return (
    <Section title={t`Pengingat`}>
      {isFailed && <Notice tone="error" role="alert" title={t`Tidak terkirim. Coba lagi.`} />}
      <Checkbox
        label={t`Kirim pengingat juga lewat surel`}
        description={
          mail.address
            ? t`Ke ${mail.address}. Pengingat di portal selalu ada.`
            : t`Akun ini belum punya alamat surel. Minta pengelola pengguna mengisinya.`
        }
        disabled={mail.address === null}
        checked={mail.on && mail.address !== null}
        onChange={(event) => choose(event.currentTarget.checked)}
      />
    </Section>
  );
}
