import { useFormat } from '../format/useFormat.ts';
import { SelectField } from '../ui/fields.tsx';

interface MonthFieldProps {
  id: string;
  label: string;
  problem?: string | undefined;
  /** Those that may be chosen, YYYY-MM. */
  months: readonly string[];
  value: string;
  onChange: (month: string) => void;
}

/** One of some months, by its name. */
export function MonthField({ months, onChange, ...field }: MonthFieldProps) {
  const format = useFormat();
  return (
    <SelectField
      {...field}
      characters={20}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={months.map((month) => ({ value: month, label: format.month(month) }))}
    />
  );
}
