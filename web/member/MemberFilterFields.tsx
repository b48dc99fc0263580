import { useLingui } from '@lingui/react/macro';
import { useLocation } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { useLapseWords } from '../cover/useLapseWords.ts';
import { EcosystemFilters } from '../group/EcosystemFilters.tsx';
import { PartnerFilter, RegionFilter } from '../list/FilterPlaces.tsx';
import { FilterSelect } from '../list/FilterSelect.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { BelongingPickers } from './BelongingPickers.tsx';
import { type FilterKey, readSearchedNik } from './member-filter.ts';
import { OccupationFilter } from './OccupationFilter.tsx';
import { useMemberWords } from './useMemberWords.ts';

export function MemberFilterFields() {
  const { t } = useLingui();
  const words = useMemberWords();
  const lapses = useLapseWords();
  const viewer = useViewer();
  const nik = readSearchedNik(useLocation().state);
  const address = useListAddress<FilterKey | 'urut'>();
  const { get } = address;
  const set = (key: FilterKey | 'urut', value: string) => address.set(key, value, nik ? { nik } : null);
  const belonging = { groupId: get('kelompok'), mouId: get('mou') };

  return (
    <>
      <FilterSelect
        label={t`Status`}
        value={get('status')}
        onChange={(value) => set('status', value)}
        choices={[
          ['calon', words.status.CANDIDATE],
          ['terdaftar', words.status.REGISTERED],
          ['berakhir', words.status.ENDED],
        ]}
      />
      <FilterSelect
        label={t`Data`}
        value={get('siap')}
        onChange={(value) => set('siap', value)}
        choices={[
          ['belum', t`Belum lengkap`],
          ['ya', t`Lengkap`],
        ]}
      />
      <FilterSelect
        label={t`Kategori`}
        value={get('kategori')}
        onChange={(value) => set('kategori', value)}
        choices={[
          ['mme', words.category.MME],
          ['pr', words.category.PR],
          ['lainnya', words.category.OTHER],
        ]}
      />
      <OccupationFilter value={get('pekerjaan')} onChange={(code) => set('pekerjaan', code)} />
      <FilterSelect
        label={t`Segmen`}
        value={get('segmen')}
        onChange={(value) => set('segmen', value)}
        choices={[
          ['bpu', words.segment.BPU],
          ['pu', words.segment.PU],
        ]}
      />
      <FilterSelect
        label={t`Perlindungan`}
        value={get('perlindungan')}
        onChange={(value) => set('perlindungan', value)}
        choices={Object.entries(lapses)}
      />
      <RegionFilter value={get('wilayah')} onChange={(code) => set('wilayah', code)} />
      <PartnerFilter value={get('mitra')} onChange={(id) => set('mitra', id)} />
      <BelongingPickers
        id="filter"
        partnerId={viewer.partner?.id ?? get('mitra')}
        value={belonging}
        onChange={({ groupId, mouId }) =>
          groupId === belonging.groupId ? set('mou', mouId) : set('kelompok', groupId)
        }
        isFilter
      />
      <EcosystemFilters
        ecosystem={get('ekosistem')}
        sector={get('sektor')}
        onEcosystem={(word) => set('ekosistem', word)}
        onSector={(word) => set('sektor', word)}
      />
      <FilterSelect
        label={t`Urutan`}
        none={t`Nama`}
        value={get('urut')}
        onChange={(value) => set('urut', value)}
        choices={[
          ['terbaru', t`Terbaru`],
          ['desa', t`Desa/kelurahan`],
        ]}
      />
    </>
  );
}
