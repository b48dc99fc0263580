import { useLingui } from '@lingui/react/macro';
import { FilterBoxes } from '../list/FilterBoxes.tsx';
import { PartnerFilter, RegionFilter } from '../list/FilterPlaces.tsx';
import { FilterSelect } from '../list/FilterSelect.tsx';
import { SearchForm } from '../list/SearchForm.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { EcosystemFilters } from './EcosystemFilters.tsx';
import { countGroupFilters, type GroupFilterKey, stageWords } from './group-filter.ts';
import { useGroupWords } from './useGroupWords.ts';

export function GroupFilters() {
  const { t } = useLingui();
  const words = useGroupWords();
  const { search, set, get } = useListAddress<GroupFilterKey | 'urut'>();
  return (
    <FilterBoxes
      count={countGroupFilters(search)}
      clearTo="/kelompok"
      search={<SearchForm label={t`Cari nama kelompok`} shown={get('cari')} onSearch={(typed) => set('cari', typed)} />}
    >
      <FilterSelect
        label={t`MoU`}
        value={get('mou')}
        onChange={(value) => set('mou', value)}
        choices={[
          ['belum', t`Belum tanda tangan`],
          ['sudah', t`Sudah tanda tangan`],
        ]}
      />
      <FilterSelect
        label={t`Tahap`}
        value={get('tahap')}
        onChange={(value) => set('tahap', value)}
        choices={stageWords.map(({ word, stage }) => [word, words.stage[stage]] as const)}
      />
      <EcosystemFilters
        ecosystem={get('ekosistem')}
        sector={get('sektor')}
        onEcosystem={(word) => set('ekosistem', word)}
        onSector={(word) => set('sektor', word)}
      />
      <RegionFilter value={get('wilayah')} onChange={(code) => set('wilayah', code)} />
      <PartnerFilter value={get('mitra')} onChange={(id) => set('mitra', id)} />
      <FilterSelect
        label={t`Keadaan`}
        none={t`Terbuka`}
        value={get('tutup')}
        onChange={(value) => set('tutup', value)}
        choices={[['ya', t`Ditutup`]]}
      />
      <FilterSelect
        label={t`Urutan`}
        none={t`Yang perlu dihubungi dulu`}
        value={get('urut')}
        onChange={(value) => set('urut', value)}
        choices={[['nama', t`Nama`]]}
      />
    </FilterBoxes>
  );
}
