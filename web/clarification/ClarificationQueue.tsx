import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { useMonthWords } from '../other-fund/useMonthWords.ts';
import { LineList } from '../ui/LineList.tsx';
import { Section } from '../ui/Section.tsx';
import type { ClarificationFactsFragment } from './Clarification.generated.ts';
import { useClarificationWords } from './useClarificationWords.ts';
import { WaitingDays } from './WaitingDays.tsx';

interface Told {
  nodes: readonly ClarificationFactsFragment[];
  totalCount: number | null;
}

/** On a home: what the branch has to answer, the longest waiting first. Nothing where nothing waits. */
export function ClarificationQueue({ queue }: { queue: Told }) {
  const { t } = useLingui();
  const format = useFormat();
  const months = useMonthWords();
  if (queue.nodes.length === 0) return null;
  return (
    <Section
      title={t`Klarifikasi yang menunggu jawaban (${format.number(queue.totalCount ?? queue.nodes.length)})`}
      beside={<Link to="/anggaran/klarifikasi">{t`Lihat semua klarifikasi`}</Link>}
    >
      <LineList>
        {queue.nodes.map(({ id, member, firstMonth, months: count, waitingDays }) => (
          <li key={id}>
            <Link to={`/anggaran/klarifikasi/${id}`}>{member.name}</Link>
            <span className="figures">
              {months.span(firstMonth, count)} · <WaitingDays days={waitingDays ?? 0} />
            </span>
          </li>
        ))}
      </LineList>
    </Section>
  );
}

/** On a home: what the branch has answered of late. Nothing where nothing was. */
export function ClarificationNews({ news }: { news: Told['nodes'] }) {
  const { t } = useLingui();
  const words = useClarificationWords();
  if (news.length === 0) return null;
  return (
    <Section
      title={t`Klarifikasi yang baru dijawab`}
      beside={<Link to="/anggaran/klarifikasi?keadaan=dijawab">{t`Lihat semua jawaban`}</Link>}
    >
      <LineList>
        {news.map((one) => (
          <li key={one.id}>
            <Link to={`/anggaran/klarifikasi/${one.id}`}>{one.member.name}</Link>
            <span>{words.answer(one)}</span>
          </li>
        ))}
      </LineList>
    </Section>
  );
}
