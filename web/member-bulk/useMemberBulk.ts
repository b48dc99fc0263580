import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { MemberBulkDocument, type MemberBulkFactsFragment } from './MemberBulk.generated.ts';

const busy: MemberBulkFactsFragment['state'][] = ['SELECTING', 'COMMITTING', 'UNDOING'];
const askEvery = 1000;

/** The act on many at this address, asked again every second while the server works on it. */
export function useMemberBulk(id: string) {
  const { data, error, loading, refetch, startPolling, stopPolling } = useQuery(MemberBulkDocument, {
    variables: { id },
  });
  const isBusy = data?.memberBulk != null && busy.includes(data.memberBulk.state);

  useEffect(() => {
    if (!isBusy) {
      return;
    }
    startPolling(askEvery);
    return stopPolling;
  }, [isBusy, startPolling, stopPolling]);

  return { bulk: data?.memberBulk ?? null, isBusy, isMissing: data?.memberBulk === null && !loading, error, refetch };
}
