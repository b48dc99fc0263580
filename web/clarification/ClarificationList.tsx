import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useMonthWords } from '../other-fund/useMonthWords.ts';
import { LineList } from '../ui/LineList.tsx';
import { Tag } from '../ui/Tag.tsx';
import { ClarificationsDocument } from './Clarification.generated.ts';
import { clarificationLooks, useClarificationWords } from './useClarificationWords.ts';

const SHOWN = 5;

/** What was asked of the branch about one member, the latest first; nothing where nothing was. */
export function ClarificationList({ memberId }: { memberId: string }) {
  const { t } = useLingui();
  const words = useClarificationWords();
  const months = useMonthWords();
  const { data } = useQuery(ClarificationsDocument, { variables: { first: SHOWN, filter: { memberId } } });
  const asked = data?.subsidyClarifications.nodes ?? [];
  if (asked.length === 0) return null;
  return (
    <LineList>
      {asked.map((one) => (
        <li key={one.id}>
          <Link to={`/anggaran/klarifikasi/${one.id}`}>
            {t`Klarifikasi ${months.span(one.firstMonth, one.months)}`}
          </Link>
          <span>
            {words.answer(one)} <Tag {...clarificationLooks[one.state]}>{words.state[one.state]}</Tag>
          </span>
        </li>
      ))}
    </LineList>
  );
}
