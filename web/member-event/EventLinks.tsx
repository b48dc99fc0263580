import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { MemberEventKind } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import { useEventWords } from './useEventWords.ts';

interface EventLine {
  readonly id: string;
  readonly kind: MemberEventKind;
  readonly occurredOn: string;
  readonly withdrawnAt: string | null;
}

/** What is recorded of a member and stands, each with the way to its papers. */
export function EventLinks({ events }: { events: readonly EventLine[] }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useEventWords();
  const standing = events.filter((event) => event.withdrawnAt === null);
  if (standing.length === 0) return null;
  return (
    <Notice tone="info" title={t`Kejadian yang tercatat`}>
      <ul>
        {standing.map((event) => (
          <li key={event.id}>
            <Link to={`/kejadian/${event.id}`}>
              {words.kind[event.kind]}, {format.date(event.occurredOn)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
