import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { SelectField } from '../ui/fields.tsx';
import type { TranchePlaceFragment, TrancheSumFragment } from './Tranche.generated.ts';

/** Where a tranche is written down: the part that is looked at, or one of the regions right below it. */
export interface TrancheWhere {
  /** null: all units. */
  readonly regionCode: string | null;
  readonly name: string;
  readonly sum: TrancheSumFragment;
  readonly places: readonly TranchePlaceFragment[];
}

interface TranchePlaceFieldProps {
  id: string;
  where: TrancheWhere;
  value: string;
  problem: string | undefined;
  /** How many units of it the act is about. */
  countOf: (sum: TrancheSumFragment) => number;
  onChange: (regionCode: string) => void;
}

/** Picks a region and says how many units it stands for. */
export function TranchePlaceField({ id, where, value, problem, countOf, onChange }: TranchePlaceFieldProps) {
  const { t } = useLingui();
  const format = useFormat();
  const named = (name: string, sum: TrancheSumFragment) => t`${name}: ${format.number(countOf(sum))} unit`;
  const below = where.places.flatMap((place) =>
    place.region && place.region.code !== where.regionCode
      ? [{ value: place.region.code, label: named(regionName(place.region), place) }]
      : [],
  );
  return (
    <SelectField
      id={id}
      label={t`Unit yang dicatat`}
      characters={44}
      problem={problem}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: where.regionCode ?? '', label: named(where.name, where.sum) }, ...below]}
    />
  );
}

/** The figures of the region that is picked. */
export const sumAt = ({ regionCode, places, sum }: TrancheWhere, picked: string): TrancheSumFragment =>
  picked === (regionCode ?? '') ? sum : (places.find(({ region }) => region?.code === picked) ?? sum);
