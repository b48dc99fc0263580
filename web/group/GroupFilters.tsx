import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { PartnerPicker } from '../partner/PartnerPicker.tsx';
import { RegionByCodeDocument, type RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import { RegionPicker } from '../region/RegionPicker.tsx';
import { Icon } from '../ui/Icon.tsx';
import classes from './GroupFilters.module.css';
import { countGroupFilters, type GroupFilterKey, stageWords } from './group-filter.ts';
import { useGroupWords } from './useGroupWords.ts';

/** The filters of the list. Each stands in the address, so that a list can be kept, sent and gone back to. */
export function GroupFilters() {
  const { t } = useLingui();
  const words = useGroupWords();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const box = useRef<HTMLInputElement>(null);
  const text = search.get('cari') ?? '';
  const regionCode = search.get('wilayah');
  const [chosenRegion, setChosenRegion] = useState<RegionOptionFragment | null>(null);
  const isChosenHere = chosenRegion !== null && chosenRegion.code === regionCode;
  const region = useQuery(RegionByCodeDocument, {
    variables: { code: regionCode ?? '' },
    skip: !regionCode || isChosenHere,
  });
  const shownRegion = isChosenHere ? chosenRegion : (region.data?.region ?? null);

  useEffect(() => {
    if (box.current) {
      box.current.value = text;
    }
  }, [text]);

  function set(key: GroupFilterKey | 'urut', value: string) {
    const next = new URLSearchParams(search);
    if (value) {
      next.set(key, value);
    } else {
      next.delete(key);
    }
    navigate({ search: next.toString() });
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    set('cari', box.current?.value.trim() ?? '');
  }

  return (
    <div className={`${classes.filters} no-print`}>
      <search>
        <form className={classes.search} onSubmit={submit}>
          <TextInput
            ref={box}
            type="search"
            className={classes.box}
            aria-label={t`Cari nama kelompok`}
            placeholder={t`Cari nama kelompok`}
            leftSection={<Icon name="search" />}
            defaultValue={text}
            autoComplete="off"
          />
          <Button type="submit" variant="default">
            {t`Cari`}
          </Button>
        </form>
      </search>
      <div className={classes.boxes}>
        <NativeSelect
          size="xs"
          label={t`MoU`}
          value={search.get('mou') ?? ''}
          onChange={(event) => set('mou', event.currentTarget.value)}
          data={[
            { value: '', label: t`Semua` },
            { value: 'belum', label: t`Belum tanda tangan` },
            { value: 'sudah', label: t`Sudah tanda tangan` },
          ]}
        />
        <NativeSelect
          size="xs"
          label={t`Tahap`}
          value={search.get('tahap') ?? ''}
          onChange={(event) => set('tahap', event.currentTarget.value)}
          data={[
            { value: '', label: t`Semua` },
            ...stageWords.map(({ word, stage }) => ({ value: word, label: words.stage[stage] })),
          ]}
        />
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
        <NativeSelect
          size="xs"
          label={t`Keadaan`}
          value={search.get('tutup') ?? ''}
          onChange={(event) => set('tutup', event.currentTarget.value)}
          data={[
            { value: '', label: t`Terbuka` },
            { value: 'ya', label: t`Ditutup` },
          ]}
        />
        <NativeSelect
          size="xs"
          label={t`Urutan`}
          value={search.get('urut') ?? 'langkah'}
          onChange={(event) => set('urut', event.currentTarget.value === 'langkah' ? '' : event.currentTarget.value)}
          data={[
            { value: 'langkah', label: t`Yang perlu dihubungi dulu` },
            { value: 'nama', label: t`Nama` },
          ]}
        />
        {countGroupFilters(search) > 0 && (
          <Button variant="subtle" size="xs" onClick={() => navigate('/kelompok')}>
            {t`Hapus semua saringan`}
          </Button>
        )}
      </div>
    </div>
  );
}
