import { useLingui } from '@lingui/react/macro';
import { TextField } from '../ui/fields.tsx';

interface Cover {
  firstMonth: string;
  months: string;
}

interface CoverFieldsProps {
  value: Cover;
  problemOf: (fieldId: string) => string | undefined;
  onChange: (changed: Partial<Cover>) => void;
}

/** From which month on a budget pays, and for how many. */
export function CoverFields({ value, problemOf, onChange }: CoverFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <TextField
        id="firstMonth"
        type="month"
        label={t`Bulan pertama`}
        characters={14}
        problem={problemOf('firstMonth')}
        value={value.firstMonth}
        onChange={(event) => onChange({ firstMonth: event.currentTarget.value })}
      />
      <TextField
        id="months"
        label={t`Jumlah bulan`}
        characters={8}
        inputMode="numeric"
        className="figures"
        problem={problemOf('months')}
        value={value.months}
        onChange={(event) => onChange({ months: event.currentTarget.value })}
      />
    </>
  );
}
