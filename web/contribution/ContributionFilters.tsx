import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import type { PayerUnitInput } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { FilterBoxes } from '../list/FilterBoxes.tsx';
import { FilterSelect } from '../list/FilterSelect.tsx';
import { SearchForm } from '../list/SearchForm.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { nearMonths, stateWords, unitWords } from './contribution-filter.ts';
import { useContributionWords } from './useContributionWords.ts';

interface ContributionFiltersProps {
  unit: PayerUnitInput;
  month: string;
  presentMonth: string;
}

export function ContributionFilters({ unit, month, presentMonth }: ContributionFiltersProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useContributionWords();
  const { set, get } = useListAddress<'bulan' | 'keadaan' | 'cari'>();
  const count = (['bulan', 'keadaan', 'cari'] as const).filter((key) => get(key)).length;
  return (
    <FilterBoxes
      count={count}
      clearTo={`/iuran?${unitWords(unit)}`}
      search={<SearchForm label={t`Cari nama`} shown={get('cari')} onSearch={(typed) => set('cari', typed)} />}
    >
      <NativeSelect
        size="xs"
        label={t`Bulan`}
        value={month}
        onChange={(event) => set('bulan', event.currentTarget.value)}
        data={nearMonths(presentMonth, month).map((value) => ({ value, label: format.month(value) }))}
      />
      <FilterSelect
        label={t`Keadaan`}
        value={get('keadaan')}
        onChange={(word) => set('keadaan', word)}
        choices={Object.entries(stateWords).map(([word, state]) => [word, words.state[state]] as const)}
      />
    </FilterBoxes>
  );
}
