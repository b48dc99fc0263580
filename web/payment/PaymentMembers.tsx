import { useQuery } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { PaymentMembersDocument } from './Payment.generated.ts';
import classes from './PaymentMembers.module.css';

interface PaymentMembersProps {
  groupId: string;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

const pageSize = 100;
/** Nobody goes through longer lists by ticking boxes. */
const shownMost = 500;

/** The registered members of a group, to be ticked one by one; all are ticked when the list is there. */
export function PaymentMembers({ groupId, chosen, onChange }: PaymentMembersProps) {
  const { t } = useLingui();
  const { data, error, refetch, fetchMore } = useQuery(PaymentMembersDocument, {
    variables: { groupId, first: pageSize },
  });
  const nodes = data?.members.nodes ?? [];
  const { hasNextPage, endCursor } = data?.members.pageInfo ?? {};

  useEffect(() => {
    if (!hasNextPage || nodes.length >= shownMost) return;
    void fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult: { members } }) => ({
        members: { ...members, nodes: [...before.members.nodes, ...members.nodes] },
      }),
    });
  }, [hasNextPage, endCursor, nodes.length, fetchMore]);

  if (error) return <RequestFailure error={error} onRetry={() => refetch()} />;
  if (!data) return <Waiting rows={4} />;
  const isOn = new Set(chosen);
  return (
    <fieldset className={classes.members}>
      <legend>
        <Plural value={chosen.length} one="# orang dipilih" other="# orang dipilih" />
      </legend>
      <p className={classes.tools}>
        <button type="button" onClick={() => onChange(nodes.map(({ id }) => id))}>{t`Pilih semua`}</button>
        <button type="button" onClick={() => onChange([])}>{t`Kosongkan`}</button>
      </p>
      <ul>
        {nodes.map(({ id, name }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={isOn.has(id)}
                onChange={() => onChange(isOn.has(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
