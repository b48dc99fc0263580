import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useSearchParams } from 'react-router';
import { SelectField } from '../ui/fields.tsx';
import { SubsidySimulationsDocument } from './Simulation.generated.ts';
import { readBeside, writeBeside } from './simulation-address.ts';

const atMost = 100;

/** Chooses a kept simulation to see beside this one; not there where none is kept. */
export function BesidePicker({ exceptId }: { exceptId: string | null }) {
  const { t } = useLingui();
  const [search, setSearch] = useSearchParams();
  const kept = useQuery(SubsidySimulationsDocument, { variables: { first: atMost } });
  const others = (kept.data?.subsidySimulations.nodes ?? []).filter(({ id }) => id !== exceptId);
  if (others.length === 0) return null;
  return (
    <div className="no-print">
      <SelectField
        id="beside"
        label={t`Bandingkan dengan simulasi lain`}
        characters={40}
        value={readBeside(search) ?? ''}
        onChange={({ currentTarget: { value } }) =>
          setSearch((before) => writeBeside(before, value), { replace: true, preventScrollReset: true })
        }
        data={[
          { value: '', label: t`Tidak dibandingkan` },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </div>
  );
}
