import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { useFormat } from '../format/useFormat.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { accessText, whatsAppAddress } from './access-text.ts';
import classes from './UserAct.module.css';
import { UserIssueCodeDocument } from './UserPage.generated.ts';
import type { UserActFormProps } from './user-act.ts';

/** Issues a one-time code and shows it this once, with a text to send along. */
export function IssueCodeForm({ user, onClose }: UserActFormProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const [issue, { data, error, loading }] = useMutation(UserIssueCodeDocument);
  const [failure, setFailure] = useState<unknown>(null);
  const code = data?.userIssueCode.code;
  const refusal = data?.userIssueCode.userErrors[0]?.message;
  const until = data?.userIssueCode.user?.codeValidUntil;

  if (!code) {
    return (
      <div className={classes.form}>
        <p>{t`Dengan kode ini pengguna membuat kata sandinya sendiri. Kode yang lama tidak berlaku lagi.`}</p>
        {refusal && <Notice tone="error" role="alert" title={refusal} />}
        {Boolean(error ?? failure) && <RequestFailure error={error ?? failure} />}
        <div className={classes.acts}>
          <Button aria-disabled={loading} onClick={() => issue({ variables: { id: user.id } }).catch(setFailure)}>
            {t`Terbitkan kode`}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t`Batal`}
          </Button>
        </div>
      </div>
    );
  }
  const validUntil = until ? format.dateTime(until) : '';
  const text = accessText({ name: user.name, login: user.login, code }, location.origin, validUntil, i18n.locale);
  return (
    <div className={classes.form}>
      <Notice tone="warn" role="status" title={t`Kode hanya tampil sekali. Salin atau kirim sekarang.`} />
      <Facts
        absent="–"
        facts={[
          { label: t`Nama pengguna`, value: user.login },
          { label: t`Kode sekali pakai`, value: <strong className={classes.code}>{code}</strong> },
          { label: t`Kode berlaku sampai`, value: validUntil, figures: true },
        ]}
      />
      <div className={classes.acts}>
        <CopyButton text={text} label={t`Salin pesan`} />
        <Button
          component="a"
          size="xs"
          variant="default"
          href={whatsAppAddress(user.phone, text)}
          target="_blank"
          rel="noreferrer"
        >
          {t`Kirim lewat WhatsApp`}
        </Button>
      </div>
      <div className={classes.acts}>
        <Button onClick={onClose}>{t`Selesai`}</Button>
      </div>
    </div>
  );
}
