import { useLingui } from '@lingui/react/macro';
import { MonthField } from '../form/MonthField.tsx';
import { SelectField } from '../ui/fields.tsx';
import { monthsFrom } from './cover-months.ts';

export interface Span {
  readonly firstMonth: string;
  readonly months: number;
}

interface SpanFieldsProps {
  /** Before the ids of both fields. */
  idPrefix: string;
  /** Months that may be chosen, the first one first; there may be gaps. */
  cover: readonly string[];
  value: Span;
  onChange: (span: Span) => void;
  problems?: { first?: string | undefined; months?: string | undefined };
}

/** From which month on, and for how many in a row, within those that a budget pays. */
export function SpanFields({ idPrefix, cover, value, onChange, problems }: SpanFieldsProps) {
  const { t } = useLingui();
  const mostFrom = (month: string) => monthsFrom(cover, month);
  return (
    <>
      <MonthField
        id={`${idPrefix}-first`}
        label={t`Mulai bulan`}
        problem={problems?.first}
        months={cover}
        value={value.firstMonth}
        onChange={(firstMonth) => onChange({ firstMonth, months: mostFrom(firstMonth) })}
      />
      <SelectField
        id={`${idPrefix}-months`}
        label={t`Untuk berapa bulan`}
        characters={20}
        problem={problems?.months}
        value={String(value.months)}
        onChange={(event) => onChange({ ...value, months: Number(event.currentTarget.value) })}
        data={Array.from({ length: mostFrom(value.firstMonth) }, (_, index) => String(index + 1))}
      />
    </>
  );
}
