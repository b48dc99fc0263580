import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useViewer } from '../access/viewer-context.ts';
import { PartnerPicker } from '../partner/PartnerPicker.tsx';
import { RegionByCodeDocument, type RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import { RegionPicker } from '../region/RegionPicker.tsx';
import classes from './FilterBoxes.module.css';

interface FilterProps {
  /** The code or id in the address; empty when nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
}

/** Where: any region. The address has its code only, so its name is asked for unless it was chosen here. */
export function RegionFilter({ value, onChange }: FilterProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<RegionOptionFragment | null>(null);
  const isChosenHere = chosen?.code === value;
  const { data } = useQuery(RegionByCodeDocument, { variables: { code: value }, skip: !value || isChosenHere });
  const known = isChosenHere ? chosen : (data?.region ?? null);
  return (
    <div className={classes.wide}>
      <RegionPicker
        id="filter-region"
        size="xs"
        label={t`Wilayah`}
        placeholder={t`Semua`}
        value={value ? known : null}
        onChange={(region) => {
          setChosen(region);
          onChange(region?.code ?? '');
        }}
      />
    </div>
  );
}

/** Whose: for those who see more than one partner. */
export function PartnerFilter({ value, onChange }: FilterProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  return viewer.partner === null ? (
    <PartnerPicker
      id="filter-partner"
      size="xs"
      label={t({ message: 'Mitra', context: 'satu' })}
      emptyLabel={t`Semua`}
      value={value}
      onChange={onChange}
    />
  ) : null;
}
