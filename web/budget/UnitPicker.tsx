import { useLazyQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import type { RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import { RegionPicker } from '../region/RegionPicker.tsx';
import { BudgetUnitsDocument, type UnitFactsFragment } from './BudgetUnits.generated.ts';

interface UnitPickerProps {
  id: string;
  budgetId: string;
  label: string;
  problem: string | undefined;
  onChange: (unit: UnitFactsFragment | null) => void;
}

/** Finds a unit of a budget by its village, and says what is left there. */
export function UnitPicker({ id, budgetId, label, problem, onChange }: UnitPickerProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [region, setRegion] = useState<RegionOptionFragment | null>(null);
  const [unit, setUnit] = useState<UnitFactsFragment | null>(null);
  const [find, finding] = useLazyQuery(BudgetUnitsDocument, { fetchPolicy: 'network-only' });

  async function choose(chosen: RegionOptionFragment | null) {
    setRegion(chosen);
    setUnit(null);
    onChange(null);
    if (!chosen) return;
    const answer = await find({ variables: { id: budgetId, first: 1, regionCode: chosen.code } });
    const found = answer.data?.subsidyBudget?.allocations.nodes[0] ?? null;
    setUnit(found);
    onChange(found);
  }

  const isMissing = region !== null && unit === null && !finding.loading;
  return (
    <RegionPicker
      id={id}
      label={label}
      level="VILLAGE"
      hint={
        unit
          ? t`Alokasi ${format.rupiah(unit.allocated)}, sisa ${format.rupiah(unit.left)}.`
          : t`Ketik sebagian nama desa atau kelurahan.`
      }
      problem={isMissing ? t`Desa ini tidak memiliki alokasi dalam anggaran.` : problem}
      value={region}
      onChange={choose}
    />
  );
}
