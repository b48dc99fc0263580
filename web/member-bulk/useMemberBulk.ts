import { useQuery } from '@apollo/client/react';
import { usePollingWhile } from '../apollo/usePollingWhile.ts';
import { MemberBulkDocument, type MemberBulkFactsFragment } from './MemberBulk.generated.ts';

const busy: MemberBulkFactsFragment['state'][] = ['SELECTING', 'COMMITTING', 'UNDOING'];

/** The act on many at this address, asked again every second while the server works on it. */
export function useMemberBulk(id: string) {
  const query = useQuery(MemberBulkDocument, { variables: { id } });
  const { data, error, loading, refetch } = query;
  const isBusy = data?.memberBulk != null && busy.includes(data.memberBulk.state);

  usePollingWhile(isBusy, query);

  return { bulk: data?.memberBulk ?? null, isBusy, isMissing: data?.memberBulk === null && !loading, error, refetch };
}
