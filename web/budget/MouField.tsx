import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useViewer } from '../access/viewer-context.ts';
import { SelectField } from '../ui/fields.tsx';
import { BudgetMousDocument } from './Budget.generated.ts';

const atMost = 100;

interface MouFieldProps {
  hint: string;
  problem: string | undefined;
  value: string;
  onChange: (mouId: string) => void;
  /** The partner of the budget that is edited: it stays. */
  partnerId?: string | null;
}

/** Which agreement a budget is for, or would be. */
export function MouField({ hint, problem, value, onChange, partnerId }: MouFieldProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  const ofPartner = partnerId ?? viewer.partner?.id;
  const mous = useQuery(BudgetMousDocument, {
    variables: { first: atMost, filter: ofPartner ? { partnerId: ofPartner } : {} },
  });
  return (
    <SelectField
      id="mouId"
      label={t({ message: 'Perjanjian', context: 'satu' })}
      hint={hint}
      problem={problem}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t`Pilih perjanjian` },
        ...(mous.data?.mous.nodes ?? []).map(({ id, title, partner }) => ({
          value: id,
          label: !ofPartner && partner ? `${title} · ${partner.name}` : title,
        })),
      ]}
    />
  );
}
