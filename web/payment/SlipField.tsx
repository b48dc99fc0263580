import { useLingui } from '@lingui/react/macro';
import classes from './SlipField.module.css';

/** The photo or PDF of a transfer slip: the phone's own way of choosing or taking one. */
export function SlipField({ onChange }: { onChange: (file: File | null) => void }) {
  const { t } = useLingui();
  return (
    <div className={classes.field}>
      <label htmlFor="payment-slip">{t`Bukti transfer (boleh kosong)`}</label>
      <p id="payment-slip-hint">{t`Foto JPEG atau PNG, atau PDF, paling besar 5 MB.`}</p>
      <input
        id="payment-slip"
        type="file"
        accept="image/jpeg,image/png,application/pdf"
        aria-describedby="payment-slip-hint"
        onChange={(event) => onChange(event.currentTarget.files?.[0] ?? null)}
      />
    </div>
  );
}
