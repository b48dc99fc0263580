import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { ListTools } from '../list/ListTools.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { yearChoices } from './target-address.ts';

interface TargetToolsProps {
  year: number;
  /** YYYY-MM */
  month: string;
  years: readonly number[];
}

/** Which year, and until which of its months. */
export function TargetTools({ year, month, years }: TargetToolsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { set } = useListAddress<'tahun' | 'bulan'>();
  const today = jakartaDate(new Date());
  const thisYear = Number(today.slice(0, 4));
  const last = year < thisYear ? 12 : year === thisYear ? Number(today.slice(5, 7)) : 1;
  const months = Array.from({ length: last }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  return (
    <ListTools>
      <NativeSelect
        aria-label={t`Tahun`}
        value={String(year)}
        onChange={(event) => set('tahun', event.currentTarget.value)}
        data={yearChoices(years, thisYear).map((one) => ({ value: String(one), label: String(one) }))}
      />
      <NativeSelect
        aria-label={t`Sampai bulan`}
        value={month}
        onChange={(event) => set('bulan', String(Number(event.currentTarget.value.slice(5))))}
        data={months.map((one) => ({ value: one, label: t`sampai ${format.month(one)}` }))}
      />
    </ListTools>
  );
}
