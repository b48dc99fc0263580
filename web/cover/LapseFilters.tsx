import { useLingui } from '@lingui/react/macro';
import { useSearchParams } from 'react-router';
import { FilterBoxes } from '../list/FilterBoxes.tsx';
import { PartnerFilter, RegionFilter } from '../list/FilterPlaces.tsx';
import { FilterSelect } from '../list/FilterSelect.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { readsPeople } from './lapse-filter.ts';

export function LapseFilters() {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const { set, get } = useListAddress<'wilayah' | 'mitra' | 'kelompok' | 'mou' | 'urut'>();
  const isByPerson = readsPeople(search);
  const count = (['wilayah', 'mitra', 'kelompok', 'mou'] as const).filter((key) => get(key)).length;
  return (
    <FilterBoxes count={count} clearTo={isByPerson ? '/jatuh-tempo?per=orang' : '/jatuh-tempo'}>
      <RegionFilter value={get('wilayah')} onChange={(code) => set('wilayah', code)} />
      <PartnerFilter value={get('mitra')} onChange={(id) => set('mitra', id)} />
      <FilterSelect
        label={t`Urutan`}
        none={t`Yang paling dulu berakhir`}
        value={get('urut')}
        onChange={(value) => set('urut', value)}
        choices={isByPerson ? [['akhir', t`Yang paling akhir berakhir`]] : [['orang', t`Orang terbanyak`]]}
      />
    </FilterBoxes>
  );
}
