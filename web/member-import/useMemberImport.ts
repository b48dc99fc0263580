import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { MemberImportDocument, type MemberImportFactsFragment } from './MemberImport.generated.ts';

const busy: MemberImportFactsFragment['state'][] = ['CHECKING', 'COMMITTING'];
const askEvery = 1000;

/** The import at this address, asked again every second while the server works on it. */
export function useMemberImport(id: string) {
  const { data, error, loading, refetch, startPolling, stopPolling } = useQuery(MemberImportDocument, {
    variables: { id },
  });
  const isBusy = data?.memberImport != null && busy.includes(data.memberImport.state);

  useEffect(() => {
    if (!isBusy) {
      return;
    }
    startPolling(askEvery);
    return stopPolling;
  }, [isBusy, startPolling, stopPolling]);

  return {
    memberImport: data?.memberImport ?? null,
    isMissing: data?.memberImport === null && !loading,
    error,
    refetch,
  };
}
