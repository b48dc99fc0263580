import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Section } from '../ui/Section.tsx';
import { Tag } from '../ui/Tag.tsx';
import classes from './EventPapers.module.css';
import { MarkPaperForm } from './MarkPaperForm.tsx';
import type { EventPaperFragment, MemberEventFactsFragment } from './MemberEvent.generated.ts';
import { useEventWords } from './useEventWords.ts';

/** The papers of a claim: which are there since when, which are not needed and why, which are missing. */
export function EventPapers({ event, onNews }: { event: MemberEventFactsFragment; onNews: (news: string) => void }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useEventWords();
  const [paper, setPaper] = useState<EventPaperFragment | null>(null);
  const papers = event.documents;
  const settled = papers.filter(({ state }) => state !== 'MISSING').length;
  return (
    <Section
      title={t`Berkas klaim`}
      beside={
        <span className="figures">{t`${format.number(settled)} dari ${format.number(papers.length)} sudah jelas`}</span>
      }
    >
      <p className={classes.note}>
        {t`Daftar ini menurut kebiasaan layanan klaim, belum diperiksa pada peraturan. Kantor cabang yang menentukan.`}
      </p>
      <DataTable
        caption={t`Daftar berkas klaim`}
        rows={papers}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'paper',
            header: t`Berkas`,
            isRowHeader: true,
            cell: ({ label, hint }) => (
              <>
                {label}
                <span className={classes.hint}>{hint}</span>
              </>
            ),
          },
          {
            id: 'state',
            header: t`Keadaan`,
            phone: 'first',
            cell: ({ state }) =>
              state === 'MISSING' ? (
                <Tag tone="warn" icon="alert">
                  {words.state.MISSING}
                </Tag>
              ) : (
                words.state[state]
              ),
          },
          {
            id: 'detail',
            header: t`Tanggal atau alasan`,
            phone: 'second',
            cell: ({ handedInOn, reason }) => (handedInOn ? format.date(handedInOn) : reason),
          },
          ...(event.viewerCanChange
            ? [
                {
                  id: 'act',
                  header: t`Tindakan`,
                  isAct: true,
                  phone: 'second' as const,
                  cell: (row: EventPaperFragment) => (
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={t`Ubah keadaan: ${row.label}`}
                      onClick={() => setPaper(row)}
                    >
                      {t`Ubah`}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Dialog title={paper?.label ?? ''} isOpen={paper !== null} onClose={() => setPaper(null)}>
        {paper && (
          <MarkPaperForm
            paper={paper}
            onClose={() => setPaper(null)}
            onDone={() => {
              setPaper(null);
              onNews(t`Keadaan berkas disimpan: ${paper.label}.`);
            }}
          />
        )}
      </Dialog>
    </Section>
  );
}
