import { useLingui } from '@lingui/react/macro';
import { FilterBoxes } from '../list/FilterBoxes.tsx';
import { PartnerFilter } from '../list/FilterPlaces.tsx';
import { FilterSelect } from '../list/FilterSelect.tsx';
import { SearchForm } from '../list/SearchForm.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { countFilters, type FilterKey, phases, states } from './mou-filter.ts';
import { useMouWords } from './useMouWords.ts';

export function MouFilters() {
  const { t } = useLingui();
  const words = useMouWords();
  const { search, set, get } = useListAddress<FilterKey | 'urut'>();
  return (
    <>
      <FilterBoxes
        count={countFilters(search)}
        clearTo="/mou"
        search={
          <SearchForm
            label={t`Cari judul atau nomor MoU`}
            shown={get('cari')}
            onSearch={(typed) => set('cari', typed)}
          />
        }
      >
        <FilterSelect
          label={t`Status`}
          value={get('status')}
          onChange={(value) => set('status', value)}
          choices={[
            ...Object.entries(states).map(([word, state]): [string, string] => [word, words.state[state]]),
            ...Object.entries(phases).map(([word, phase]): [string, string] => [word, words.phase[phase]]),
          ]}
        />
        <FilterSelect
          label={t`Jenis`}
          value={get('jenis')}
          onChange={(value) => set('jenis', value)}
          choices={[
            ['mou', words.kind.MOU],
            ['pks', words.kind.PKS],
            ['adendum', words.kind.ADDENDUM],
          ]}
        />
        <FilterSelect
          label={t`Segera berakhir`}
          value={get('akhir')}
          onChange={(value) => set('akhir', value)}
          choices={[
            ['30', t`Dalam 30 hari`],
            ['60', t`Dalam 60 hari`],
            ['90', t`Dalam 90 hari`],
          ]}
        />
        <PartnerFilter value={get('mitra')} onChange={(id) => set('mitra', id)} />
        <FilterSelect
          label={t`Urutan`}
          none={t`Judul`}
          value={get('urut')}
          onChange={(value) => set('urut', value)}
          choices={[['akhir', t`Tanggal berakhir`]]}
        />
      </FilterBoxes>
      {get('kelompok') && <p>{t`Hanya MoU yang ditandatangani satu kelompok.`}</p>}
    </>
  );
}
