import { useQuery } from '@apollo/client/react';
import { SelectField } from '../ui/fields.tsx';
import { PartnerChoicesDocument, type PartnerChoicesQuery } from './PartnerPicker.generated.ts';

type PartnerChoice = PartnerChoicesQuery['partners']['nodes'][number];

interface PartnerPickerProps {
  id: string;
  label: string;
  emptyLabel: string;
  problem?: string | undefined;
  value: string;
  onChange: (partnerId: string) => void;
  /** Leaves out partners for which the viewer may not do the act at hand. */
  isOffered?: (partner: PartnerChoice) => boolean;
  size?: 'xs' | 'sm';
}

const atMost = 100;

/** Chooses one of the partners in sight. */
export function PartnerPicker(props: PartnerPickerProps) {
  const { id, label, emptyLabel, problem, value, onChange, isOffered = () => true, size = 'sm' } = props;
  const { data } = useQuery(PartnerChoicesDocument, { variables: { first: atMost }, fetchPolicy: 'cache-first' });
  const partners = data?.partners.nodes.filter(isOffered) ?? [];
  return (
    <SelectField
      id={id}
      label={label}
      problem={problem}
      size={size}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: emptyLabel },
        ...partners.map((partner) => ({ value: partner.id, label: partner.name })),
      ]}
    />
  );
}
