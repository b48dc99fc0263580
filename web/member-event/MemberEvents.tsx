import { useQuery } from '@apollo/client/react';
import { EventLinks } from './EventLinks.tsx';
import { EventsOfMemberDocument } from './MemberEvent.generated.ts';

/** What is recorded of a member, on the member's own page; nothing where there is nothing. */
export function MemberEvents({ memberId }: { memberId: string }) {
  const { data } = useQuery(EventsOfMemberDocument, { variables: { id: memberId }, fetchPolicy: 'cache-and-network' });
  return <EventLinks events={data?.member?.events ?? []} />;
}
