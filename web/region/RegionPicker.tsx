import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { type ReactNode, type Ref, useState } from 'react';
import { useDebounced } from '../ui/useDebounced.ts';
import { type RegionOptionFragment, RegionSearchDocument } from './RegionPicker.generated.ts';
import classes from './RegionPicker.module.css';
import { fullRegionName, regionName } from './region-name.ts';

interface RegionPickerProps {
  id: string;
  label: string;
  hint?: ReactNode;
  problem?: string | undefined;
  /** Only regions of this level; without it every level from province to village. */
  level?: RegionOptionFragment['level'];
  value: RegionOptionFragment | null;
  onChange: (region: RegionOptionFragment | null) => void;
  size?: 'xs' | 'sm';
  placeholder?: string;
  ref?: Ref<HTMLInputElement>;
}

const shownAtOnce = 20;

/** Finds a region by part of its name; every answer says which district and regency it lies in. */
export function RegionPicker(props: RegionPickerProps) {
  const { id, label, hint, problem, level, value, onChange, size = 'sm', placeholder, ref } = props;
  const { t } = useLingui();
  const [typed, setTyped] = useState<string | null>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const search = useDebounced(typed?.trim() ?? '', 200);
  const isSearching = search.length >= 2;
  const { data, previousData, loading } = useQuery(RegionSearchDocument, {
    variables: { search, level: level ?? null, first: shownAtOnce },
    skip: !isSearching || !combobox.dropdownOpened,
    fetchPolicy: 'cache-first',
  });
  const answer = data ?? (loading ? previousData : undefined);
  const options = isSearching ? (answer?.regions.nodes ?? []) : [];

  function choose(code: string) {
    onChange(options.find((option) => option.code === code) ?? null);
    setTyped(null);
    combobox.closeDropdown();
  }

  function leave() {
    combobox.closeDropdown();
    // What was typed but not chosen is no region; an emptied box means none.
    if (typed !== null && typed.trim() === '') {
      onChange(null);
    }
    setTyped(null);
  }

  return (
    <Combobox store={combobox} onOptionSubmit={choose} transitionProps={{ duration: 0 }} withinPortal={false}>
      <Combobox.Target>
        <InputBase
          id={id}
          ref={ref}
          size={size}
          label={label}
          description={hint}
          error={problem}
          inputWrapperOrder={['label', 'description', 'error', 'input']}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          styles={{
            label: { fontWeight: size === 'xs' ? 400 : 500 },
            description: { fontSize: 13, lineHeight: '18px', color: 'var(--ink-mute)' },
            error: { fontSize: 13, lineHeight: '18px', fontWeight: 500 },
            wrapper: { marginTop: size === 'xs' ? 0 : 4 },
          }}
          value={typed ?? (value ? fullRegionName(value) : '')}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={leave}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!isSearching && !typed}>
        <Combobox.Options aria-label={t`Pilihan`} mah={280} style={{ overflowY: 'auto' }}>
          {options.map((option) => (
            <Combobox.Option key={option.code} value={option.code}>
              <span className={classes.name}>{regionName(option)}</span>
              <span className={classes.path}>
                {option.path} <span className="figures">{option.code}</span>
              </span>
            </Combobox.Option>
          ))}
          {options.length === 0 && (
            <Combobox.Empty>
              {isSearching && !loading ? t`Tidak ada wilayah dengan nama itu.` : t`Ketik paling sedikit 2 huruf.`}
            </Combobox.Empty>
          )}
          {answer?.regions.pageInfo.hasNextPage && isSearching && (
            <Combobox.Footer>{t`Masih ada yang lain. Ketik lebih lengkap.`}</Combobox.Footer>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
