import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { differenceOf } from './difference.ts';

/** How much a figure is more or less than another: sign, amount and a word, so that nobody has to see a colour. */
export function useDifferenceWords() {
  const { t } = useLingui();
  const format = useFormat();
  const told = (before: string | number, after: string | number, show: (by: string) => string): string => {
    const { sign, by } = differenceOf(before, after);
    if (sign === 'SAME') return t({ message: 'sama', context: 'selisih' });
    return sign === 'MORE' ? t`+${show(by)} (naik)` : t`−${show(by)} (turun)`;
  };
  return {
    money: (before: string, after: string) => told(before, after, format.rupiah),
    count: (before: number, after: number) => told(before, after, (by) => format.number(Number(by))),
    /** Months as YYYY-MM; null where there is none. */
    month(before: string | null, after: string | null): string {
      if (before === after) return t({ message: 'sama', context: 'selisih' });
      if (before === null || after === null) return t({ message: 'berubah', context: 'selisih' });
      return after > before ? t`lebih lambat` : t`lebih awal`;
    },
  };
}
