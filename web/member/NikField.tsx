import { useLingui } from '@lingui/react/macro';
import type { ChangeEvent, Ref } from 'react';
import { TextField } from '../ui/fields.tsx';
import { bareNik, groupNik } from './nik.ts';

interface NikFieldProps {
  id: string;
  label?: string;
  problem?: string | undefined;
  value: string;
  onChange: (typed: string) => void;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
}

/** Sixteen digits, shown in groups of four as on the card. What is no digit is kept as typed, to be seen and corrected. */
export function NikField({ id, label, problem, value, onChange, onBlur, ref }: NikFieldProps) {
  const { t } = useLingui();

  function change(event: ChangeEvent<HTMLInputElement>) {
    const box = event.currentTarget;
    const digits = bareNik(box.value);
    // Regrouping moves the cursor, so it only happens while somebody types at the end.
    const isAtEnd = box.selectionStart === box.value.length;
    onChange(isAtEnd && /^\d*$/.test(digits) ? groupNik(digits) : box.value);
  }

  return (
    <TextField
      id={id}
      ref={ref}
      label={label ?? t`NIK (nomor KTP)`}
      hint={t`16 angka. Contoh bentuk: 1571 0743 0590 0000.`}
      problem={problem}
      characters={22}
      inputMode="numeric"
      spellCheck={false}
      className="figures"
      value={value}
      onChange={change}
      onBlur={onBlur}
    />
  );
}
