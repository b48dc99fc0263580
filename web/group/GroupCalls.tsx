import { useQuery } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { Section } from '../ui/Section.tsx';
import classes from './GroupActivities.module.css';
import { GroupContact } from './GroupContact.tsx';
import { GroupPipelineDocument } from './GroupsPage.generated.ts';
import { GroupCallsDocument } from './GroupWork.generated.ts';
import { NextStepDay } from './NextStepDay.tsx';

const calls = 3;

/** How many have signed, how many are to go, and whom to call for them: what is late and due comes first. */
export function GroupCalls({ partnerId }: { partnerId: string | null }) {
  const { t } = useLingui();
  const format = useFormat();
  const pipeline = useQuery(GroupPipelineDocument, { variables: { partnerId } }).data?.groupPipeline;
  const { data } = useQuery(GroupCallsDocument, { variables: { first: calls, partnerId } });
  const left = pipeline ? pipeline.total - pipeline.signed : 0;
  if (!pipeline || left === 0 || !data) {
    return null;
  }
  return (
    <Section title={t`${pipeline.signed} dari ${pipeline.total} bertanda tangan, ${left} lagi. Hubungi siapa?`}>
      <ol className={classes.list}>
        {data.groups.nodes.map((group) => (
          <li key={group.id}>
            <p className={classes.head}>
              <Link to={`/kelompok/${group.id}`}>{group.name}</Link>
              <GroupContact group={group} />
              <NextStepDay group={group} />
              {group.lastActivity && (
                <span className="quiet">{t`terakhir ${format.date(group.lastActivity.happenedOn)}`}</span>
              )}
            </p>
            <p>{group.nextStep ?? t`Belum ada langkah berikutnya. Catat satu.`}</p>
          </li>
        ))}
      </ol>
      {left > calls && (
        <p>
          <Link to="/kelompok?mou=belum">
            <Plural value={left} one="Lihat # kelompok" other="Lihat semua # kelompok" />
          </Link>
        </p>
      )}
    </Section>
  );
}
