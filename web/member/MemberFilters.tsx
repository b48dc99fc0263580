import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { PartnerPicker } from '../partner/PartnerPicker.tsx';
import { RegionByCodeDocument, type RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import { RegionPicker } from '../region/RegionPicker.tsx';
import { Icon } from '../ui/Icon.tsx';
import { BelongingNote } from './BelongingNote.tsx';
import { BelongingPickers } from './BelongingPickers.tsx';
import classes from './MemberFilters.module.css';
import { countFilters, type FilterKey, readSearchedNik } from './member-filter.ts';
import { useMemberWords } from './useMemberWords.ts';

/** The filters of the list. Each stands in the address, so that a list can be kept, sent and gone back to. */
export function MemberFilters() {
  const { t } = useLingui();
  const words = useMemberWords();
  const viewer = useViewer();
  const location = useLocation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  const nik = readSearchedNik(location.state);
  const filterCount = countFilters(search, nik);
  const regionCode = search.get('wilayah');
  const [chosenRegion, setChosenRegion] = useState<RegionOptionFragment | null>(null);
  const isChosenHere = chosenRegion !== null && chosenRegion.code === regionCode;
  const region = useQuery(RegionByCodeDocument, {
    variables: { code: regionCode ?? '' },
    skip: !regionCode || isChosenHere,
  });
  const partnerId = viewer.partner?.id ?? search.get('mitra') ?? '';
  const belonging = { groupId: search.get('kelompok') ?? '', mouId: search.get('mou') ?? '' };
  const shownRegion = isChosenHere ? chosenRegion : (region.data?.region ?? null);

  function set(key: FilterKey | 'urut', value: string) {
    const next = new URLSearchParams(search);
    if (value) {
      next.set(key, value);
    } else {
      next.delete(key);
    }
    navigate({ search: next.toString() }, { state: nik ? { nik } : null });
  }

  const selects = [
    {
      key: 'status' as const,
      label: t`Status`,
      choices: [
        ['calon', words.status.CANDIDATE],
        ['terdaftar', words.status.REGISTERED],
        ['berakhir', words.status.ENDED],
      ],
    },
    {
      key: 'siap' as const,
      label: t`Data`,
      choices: [
        ['belum', t`Belum lengkap`],
        ['ya', t`Lengkap`],
      ],
    },
    {
      key: 'kategori' as const,
      label: t`Kategori`,
      choices: [
        ['mme', words.category.MME],
        ['pr', words.category.PR],
        ['lainnya', words.category.OTHER],
      ],
    },
    {
      key: 'segmen' as const,
      label: t`Segmen`,
      choices: [
        ['bpu', words.segment.BPU],
        ['pu', words.segment.PU],
      ],
    },
  ];

  return (
    <div className={`${classes.filters} no-print`}>
      <Button
        className={classes.toggle}
        variant="default"
        size="xs"
        aria-expanded={isOpen}
        aria-controls="member-filters"
        rightSection={<Icon name="down" size={12} />}
        onClick={() => setOpen(!isOpen)}
      >
        {filterCount > 0 ? t`Saringan (${filterCount})` : t`Saringan`}
      </Button>
      <div id="member-filters" className={classes.boxes} data-open={isOpen || undefined}>
        {selects.map((select) => (
          <NativeSelect
            key={select.key}
            size="xs"
            label={select.label}
            value={search.get(select.key) ?? ''}
            onChange={(event) => set(select.key, event.currentTarget.value)}
            data={[
              { value: '', label: t`Semua` },
              ...select.choices.map(([value = '', label = '']) => ({ value, label })),
            ]}
          />
        ))}
        <div className={classes.region}>
          <RegionPicker
            id="filter-region"
            size="xs"
            label={t`Wilayah`}
            placeholder={t`Semua`}
            value={regionCode ? shownRegion : null}
            onChange={(chosen) => {
              setChosenRegion(chosen);
              set('wilayah', chosen?.code ?? '');
            }}
          />
        </div>
        {viewer.partner === null && (
          <PartnerPicker
            id="filter-partner"
            size="xs"
            label={t({ message: 'Mitra', context: 'satu' })}
            emptyLabel={t`Semua`}
            value={search.get('mitra') ?? ''}
            onChange={(id) => set('mitra', id)}
          />
        )}
        <BelongingPickers
          id="filter"
          partnerId={partnerId}
          value={belonging}
          onChange={({ groupId, mouId }) =>
            groupId === belonging.groupId ? set('mou', mouId) : set('kelompok', groupId)
          }
          isFilter
        />
        <NativeSelect
          size="xs"
          label={t`Urutan`}
          value={search.get('urut') ?? 'nama'}
          onChange={(event) => set('urut', event.currentTarget.value === 'nama' ? '' : event.currentTarget.value)}
          data={[
            { value: 'nama', label: t`Nama` },
            { value: 'terbaru', label: t`Terbaru` },
            { value: 'desa', label: t`Desa/kelurahan` },
          ]}
        />
        {filterCount > 0 && (
          <Button variant="subtle" size="xs" onClick={() => navigate('/peserta')}>
            {t`Hapus semua saringan`}
          </Button>
        )}
      </div>
      <BelongingNote {...belonging} />
      {search.get('impor') && <p>{t`Hanya peserta dari satu impor.`}</p>}
    </div>
  );
}
