import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';

interface FilterSelectProps {
  label: string;
  /** The word in the address; empty when nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  /** The words and how they read. */
  choices: readonly (readonly [value: string, label: string])[];
  /** How no choice reads; "all" unless said. */
  none?: string;
}

export function FilterSelect({ label, value, onChange, choices, none }: FilterSelectProps) {
  const { t } = useLingui();
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={choices.some(([known]) => known === value) ? value : ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: none ?? t`Semua` }, ...choices.map(([word, text]) => ({ value: word, label: text }))]}
    />
  );
}
