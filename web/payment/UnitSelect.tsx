import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import type { PayerUnitInput } from '../apollo/schema.generated.ts';
import { SelectField } from '../ui/fields.tsx';
import { PaymentUnitsDocument } from './Payment.generated.ts';

interface UnitSelectProps {
  id: string;
  label?: string;
  /** How no choice reads. */
  none?: string;
  problem: string | undefined;
  value: PayerUnitInput | null;
  onChange: (unit: PayerUnitInput | null) => void;
}

const word = (unit: PayerUnitInput | null) =>
  unit?.groupId ? `group ${unit.groupId}` : unit?.mouId ? `mou ${unit.mouId}` : '';

/** Whose money it is: a group or an agreement that the viewer deals with, or nobody knows yet. */
export function UnitSelect({ id, label, none, problem, value, onChange }: UnitSelectProps) {
  const { t } = useLingui();
  const { data } = useQuery(PaymentUnitsDocument);

  function choose(chosen: string) {
    const [kind, unitId = ''] = chosen.split(' ');
    onChange(kind === 'group' ? { groupId: unitId } : kind === 'mou' ? { mouId: unitId } : null);
  }

  return (
    <SelectField
      id={id}
      label={label ?? t`Uang dari siapa`}
      characters={40}
      problem={problem}
      value={word(value)}
      onChange={(event) => choose(event.currentTarget.value)}
      data={[
        { value: '', label: none ?? t`Belum diketahui` },
        {
          group: t`Kelompok`,
          items: (data?.groups.nodes ?? []).map((g) => ({ value: `group ${g.id}`, label: g.name })),
        },
        {
          group: t`Perjanjian`,
          items: (data?.mous.nodes ?? []).map((m) => ({ value: `mou ${m.id}`, label: m.title })),
        },
      ]}
    />
  );
}
