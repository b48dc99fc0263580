import { useLingui } from '@lingui/react/macro';
import { SelectField } from '../ui/fields.tsx';
import { useFundNames } from './useFundNames.ts';

interface FundFieldProps {
  id: string;
  label: string;
  problem: string | undefined;
  value: string;
  onChange: (code: string) => void;
  characters?: number;
}

/** Which fund pays. */
export function FundField({ id, label, problem, value, onChange, characters }: FundFieldProps) {
  const { t } = useLingui();
  const { funds } = useFundNames();
  return (
    <SelectField
      id={id}
      label={label}
      {...(characters && { characters })}
      problem={problem}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t`Pilih sumber dana` },
        ...funds.map(({ code, label: name }) => ({ value: code, label: name })),
      ]}
    />
  );
}
