import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { CopyButton } from './CopyButton.tsx';
import { TextAreaField } from './fields.tsx';
import classes from './ReadyMessage.module.css';

interface ReadyMessageProps {
  id: string;
  /** How it begins; whoever sends it may change it. */
  text: string;
}

/** A text to send to a unit. It names no person and no number of anybody: it travels outside the portal. */
export function ReadyMessage({ id, text: start }: ReadyMessageProps) {
  const { t } = useLingui();
  const [text, setText] = useState(start);
  return (
    <div className={classes.message}>
      <TextAreaField
        id={id}
        label={t`Pesan`}
        hint={t`Tanpa nama dan nomor peserta. Boleh diubah.`}
        rows={7}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <CopyButton text={text} label={t`Salin pesan`} />
        <a href={`https://wa.me/?text=${encodeURIComponent(text)}`} target="_blank" rel="noreferrer">
          {t`Buka di WhatsApp`}
        </a>
      </div>
    </div>
  );
}
