import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useFormat } from '../format/useFormat.ts';
import type { DataColumn } from '../ui/DataTable.tsx';
import { Tag } from '../ui/Tag.tsx';
import { FileButton } from './FileButton.tsx';
import type { MouPaperFragment } from './MouPapers.generated.ts';
import classes from './MouPapers.module.css';
import { usePaperWords } from './usePaperWords.ts';

/** So much of a checksum is enough to compare by eye. */
const SHOWN_OF_SUM = 12;

interface PaperActs {
  isBusy: boolean;
  onReplace: (paper: MouPaperFragment, file: File) => void;
  onWithdraw: (paper: MouPaperFragment) => void;
}

/** @param acts null for who does not keep the papers */
export function usePaperColumns(acts: PaperActs | null): DataColumn<MouPaperFragment>[] {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePaperWords();
  const named = ({ kind, number }: MouPaperFragment) =>
    number === 1 ? words.kind[kind] : t`${words.kind[kind]}, versi ${number}`;
  return [
    {
      ...{ id: 'paper', header: t`Dokumen`, isRowHeader: true },
      cell: (paper) => (
        <>
          {paper.viewerCanOpen ? (
            <a href={`/mous/papers/${paper.id}`} download={paper.fileName}>
              {named(paper)} ({paper.fileName.split('.').at(-1)?.toUpperCase()})
            </a>
          ) : (
            named(paper)
          )}
          <span className={classes.sum} title={paper.sha256}>
            {t`SHA-256`} {paper.sha256.slice(0, SHOWN_OF_SUM)}
            <span className="visually-hidden">{paper.sha256.slice(SHOWN_OF_SUM)}</span>
          </span>
        </>
      ),
    },
    {
      ...{ id: 'state', header: t`Keadaan`, phone: 'second' },
      cell: ({ current, withdrawnAt, withdrawnByName, withdrawnReason }) =>
        withdrawnAt ? (
          t`Ditarik ${withdrawnByName ?? ''}, ${format.dateTime(withdrawnAt)}: ${withdrawnReason ?? ''}`
        ) : current ? (
          <Tag tone="done" icon="check">
            {t({ message: 'Berlaku', context: 'dokumen' })}
          </Tag>
        ) : (
          t`Versi lama`
        ),
    },
    {
      id: 'size',
      header: t`Ukuran`,
      align: 'end',
      phone: 'first',
      isWhole: true,
      cell: ({ size }) => format.fileSize(size),
    },
    {
      ...{ id: 'by', header: t`Diunggah`, phone: 'second' },
      cell: ({ addedByName, createdAt }) => `${addedByName}, ${format.dateTime(createdAt)}`,
    },
    ...(acts
      ? [
          {
            ...{ id: 'act', header: t`Tindakan`, isAct: true, phone: 'second' as const },
            cell: (paper: MouPaperFragment) =>
              paper.viewerCanWithdraw && (
                <span className={classes.acts}>
                  {paper.current && (
                    <FileButton
                      label={t`Versi baru ${words.kind[paper.kind]}`}
                      variant="subtle"
                      size="compact-sm"
                      isBusy={acts.isBusy}
                      onFile={(file) => acts.onReplace(paper, file)}
                    >
                      {t`Ganti`}
                      <span className="visually-hidden"> {named(paper)}</span>
                    </FileButton>
                  )}
                  <Button variant="subtle" color="red" size="compact-sm" onClick={() => acts.onWithdraw(paper)}>
                    {t`Tarik`}
                    <span className="visually-hidden"> {named(paper)}</span>
                  </Button>
                </span>
              ),
          },
        ]
      : []),
  ];
}
