import { useLingui } from '@lingui/react/macro';
import { jakartaDate } from '../format/date.ts';
import { FilterBoxes } from '../list/FilterBoxes.tsx';
import { PartnerFilter } from '../list/FilterPlaces.tsx';
import { FilterSelect } from '../list/FilterSelect.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { type BudgetFilterKey, countBudgetFilters, stateWords } from './budget-filter.ts';
import { useBudgetWords } from './useBudgetWords.ts';

const yearsOffered = 5;

export function BudgetFilters() {
  const { t } = useLingui();
  const words = useBudgetWords();
  const { search, set, get } = useListAddress<BudgetFilterKey>();
  const next = Number(jakartaDate(new Date()).slice(0, 4)) + 1;
  const years = Array.from({ length: yearsOffered }, (_, index) => String(next - index));
  return (
    <FilterBoxes count={countBudgetFilters(search)} clearTo="/anggaran">
      <FilterSelect
        label={t`Tahun anggaran`}
        value={get('tahun')}
        onChange={(value) => set('tahun', value)}
        choices={years.map((year) => [year, year] as const)}
      />
      <FilterSelect
        label={t`Keadaan`}
        value={get('keadaan')}
        onChange={(value) => set('keadaan', value)}
        choices={Object.entries(stateWords).map(([word, state]) => [word, words.state[state]] as const)}
      />
      <PartnerFilter value={get('mitra')} onChange={(id) => set('mitra', id)} />
    </FilterBoxes>
  );
}
