import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { useFormat } from '../format/useFormat.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { ActivityForm, type CorrectedActivity } from './ActivityForm.tsx';
import classes from './GroupActivities.module.css';
import { GroupActivitiesDocument } from './GroupWork.generated.ts';
import { useGroupWords } from './useGroupWords.ts';

const shownFirst = 5;
const shownMost = 100;

interface GroupActivitiesProps {
  group: { id: string; name: string; viewerCanAdvance: boolean };
}

/** Calls, visits and meetings, the latest first. What was put right stays in sight, struck out. */
export function GroupActivities({ group }: GroupActivitiesProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useGroupWords();
  const [first, setFirst] = useState(shownFirst);
  const [writing, setWriting] = useState<'new' | CorrectedActivity | null>(null);
  const [news, setNews] = useState<string | null>(null);
  const query = useQuery(GroupActivitiesDocument, { variables: { id: group.id, first } });
  const list = (query.data ?? query.previousData)?.group?.activities;
  return (
    <Section
      title={t`Catatan kegiatan`}
      beside={
        group.viewerCanAdvance && (
          <Button variant="default" size="xs" className="no-print" onClick={() => setWriting('new')}>
            {t`Catat kegiatan`}
          </Button>
        )
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {query.error && <RequestFailure error={query.error} onRetry={() => query.refetch()} />}
      {list?.nodes.length === 0 && (
        <p className="quiet">{t`Belum ada kegiatan. Catat telepon, kunjungan, atau pertemuan pertama.`}</p>
      )}
      <ol className={classes.list}>
        {list?.nodes.map((one) => (
          <li key={one.id} data-corrected={one.correctedById !== null || undefined}>
            <p className={classes.head}>
              <strong>{words.activity[one.kind]}</strong>
              <span className="figures">{format.date(one.happenedOn)}</span>
              <span className="quiet">{one.recordedByName}</span>
              {one.correctedById && <span className="quiet">{t`sudah diperbaiki`}</span>}
              {one.correctsId && <span className="quiet">{t`perbaikan`}</span>}
              {group.viewerCanAdvance && one.correctedById === null && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  className="no-print"
                  aria-label={t`Perbaiki catatan ${format.date(one.happenedOn)}`}
                  onClick={() => setWriting(one)}
                >
                  {t`Perbaiki`}
                </Button>
              )}
            </p>
            <p>{one.correctedById ? <s>{one.note}</s> : one.note}</p>
          </li>
        ))}
      </ol>
      {list?.pageInfo.hasNextPage && first < shownMost && (
        <Button variant="subtle" size="xs" className="no-print" onClick={() => setFirst(shownMost)}>
          {t`Tampilkan lebih banyak`}
        </Button>
      )}
      <Dialog
        title={writing === 'new' ? t`Catat kegiatan: ${group.name}` : t`Perbaiki catatan`}
        isOpen={writing !== null}
        onClose={() => setWriting(null)}
      >
        {writing !== null && (
          <ActivityForm
            groupId={group.id}
            corrected={writing === 'new' ? null : writing}
            onClose={() => setWriting(null)}
            onDone={() => {
              setWriting(null);
              setNews(t`Kegiatan dicatat.`);
              void query.refetch();
            }}
          />
        )}
      </Dialog>
    </Section>
  );
}
