import { useLingui } from '@lingui/react/macro';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { PartnerPicker } from '../partner/PartnerPicker.tsx';
import { Icon } from '../ui/Icon.tsx';
import classes from './MouFilters.module.css';
import { countFilters, type FilterKey } from './mou-filter.ts';
import { useMouWords } from './useMouWords.ts';

/** The filters of the list. Each stands in the address, so that a list can be kept, sent and gone back to. */
export function MouFilters() {
  const { t } = useLingui();
  const words = useMouWords();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [isOpen, setOpen] = useState(false);
  const filterCount = countFilters(search);

  function set(key: FilterKey | 'urut', value: string) {
    const next = new URLSearchParams(search);
    if (value) {
      next.set(key, value);
    } else {
      next.delete(key);
    }
    navigate({ search: next.toString() });
  }

  const selects = [
    {
      key: 'status' as const,
      label: t`Status`,
      choices: [
        ['draf', words.state.DRAFT],
        ['ditandatangani', words.state.SIGNED],
        ['berjalan', words.state.ACTIVE],
        ['berakhir', words.state.ENDED],
      ],
    },
    {
      key: 'jenis' as const,
      label: t`Jenis`,
      choices: [
        ['mou', words.kind.MOU],
        ['pks', words.kind.PKS],
        ['adendum', words.kind.ADDENDUM],
      ],
    },
    {
      key: 'akhir' as const,
      label: t`Segera berakhir`,
      choices: [
        ['30', t`Dalam 30 hari`],
        ['60', t`Dalam 60 hari`],
        ['90', t`Dalam 90 hari`],
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
        aria-controls="mou-filters"
        rightSection={<Icon name="down" size={12} />}
        onClick={() => setOpen(!isOpen)}
      >
        {filterCount > 0 ? t`Saringan (${filterCount})` : t`Saringan`}
      </Button>
      <div id="mou-filters" className={classes.boxes} data-open={isOpen || undefined}>
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
          label={t`Urutan`}
          value={search.get('urut') === 'akhir' ? 'akhir' : ''}
          onChange={(event) => set('urut', event.currentTarget.value)}
          data={[
            { value: '', label: t`Judul` },
            { value: 'akhir', label: t`Tanggal berakhir` },
          ]}
        />
        {filterCount > 0 && (
          <Button variant="subtle" size="xs" onClick={() => navigate('/mou')}>
            {t`Hapus semua saringan`}
          </Button>
        )}
      </div>
      {search.get('kelompok') && <p>{t`Hanya MoU yang ditandatangani satu kelompok.`}</p>}
    </div>
  );
}
