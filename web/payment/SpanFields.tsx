import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { MonthField } from '../form/MonthField.tsx';
import { jakartaDate } from '../format/date.ts';
import { SelectField } from '../ui/fields.tsx';
import { monthAfter } from './usePaymentWords.ts';

export interface TypedSpan {
  firstMonth: string;
  months: string;
}

const spans = ['1', '2', '3', '6', '12'];
const offered = { back: 6, ahead: 3 };

const presentMonth = () => jakartaDate(new Date()).slice(0, 7);

/** One month: the given one, or the present. */
export const spanFrom = (firstMonth: string | null = null): TypedSpan => ({
  firstMonth: firstMonth ?? presentMonth(),
  months: '1',
});

interface SpanFieldsProps {
  value: TypedSpan;
  onChange: (span: TypedSpan) => void;
  problemOf: (fieldId: string) => string | undefined;
}

/** The months that money is for. */
export function SpanFields({ value, onChange, problemOf }: SpanFieldsProps) {
  const { t } = useLingui();
  const [before] = useState(value.firstMonth);
  const near = Array.from({ length: offered.back + offered.ahead + 1 }, (_, index) =>
    monthAfter(presentMonth(), index - offered.back),
  );
  // the form may have been opened for a month further off
  const choices = near.includes(before) ? near : [...near, before].sort();
  return (
    <>
      <MonthField
        id="payment-first"
        label={t`Mulai bulan`}
        problem={problemOf('payment-first')}
        months={choices}
        value={value.firstMonth}
        onChange={(firstMonth) => onChange({ ...value, firstMonth })}
      />
      <SelectField
        id="payment-months"
        label={t`Untuk berapa bulan`}
        characters={20}
        problem={problemOf('payment-months')}
        value={value.months}
        onChange={(event) => onChange({ ...value, months: event.currentTarget.value })}
        data={spans}
      />
    </>
  );
}
