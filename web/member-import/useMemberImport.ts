import { useQuery } from '@apollo/client/react';
import { usePollingWhile } from '../apollo/usePollingWhile.ts';
import { MemberImportDocument, type MemberImportFactsFragment } from './MemberImport.generated.ts';

const busy: MemberImportFactsFragment['state'][] = ['CHECKING', 'COMMITTING', 'UNDOING'];

/** The import at this address, asked again every second while the server works on it. */
export function useMemberImport(id: string) {
  const query = useQuery(MemberImportDocument, { variables: { id } });
  const { data, error, loading, refetch } = query;
  const isBusy = data?.memberImport != null && busy.includes(data.memberImport.state);

  usePollingWhile(isBusy, query);

  return {
    memberImport: data?.memberImport ?? null,
    isMissing: data?.memberImport === null && !loading,
    error,
    refetch,
  };
}
