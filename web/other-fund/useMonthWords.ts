import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { monthAfter } from '../payment/usePaymentWords.ts';
import { monthRanges } from './month-ranges.ts';

/** Months in words: those in a row from the first to the last. */
export function useMonthWords() {
  const { t } = useLingui();
  const format = useFormat();
  const range = (first: string, last: string) =>
    first === last ? format.month(first) : t`${format.month(first)} – ${format.month(last)}`;
  return {
    range,
    list: (months: readonly string[]) =>
      monthRanges(months)
        .map(({ first, last }) => range(first, last))
        .join(', '),
    span: (firstMonth: string, months: number) => range(firstMonth, monthAfter(firstMonth, months - 1)),
  };
}
