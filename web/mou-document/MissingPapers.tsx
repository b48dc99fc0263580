import { useLingui } from '@lingui/react/macro';
import type { MouPaperKind } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { LineList } from '../ui/LineList.tsx';
import { Tag } from '../ui/Tag.tsx';
import { FileButton } from './FileButton.tsx';
import type { MouEvidenceFragment } from './MouPapers.generated.ts';
import classes from './MouPapers.module.css';
import { usePaperWords } from './usePaperWords.ts';

interface MissingPapersProps {
  evidence: readonly MouEvidenceFragment[];
  isBusy: boolean;
  /** null for who does not bring papers. */
  onFile: ((file: File, kind: MouPaperKind) => void) | null;
}

/** What has to be on file as the agreement stands: what is missing, who brings it and by when. */
export function MissingPapers({ evidence, isBusy, onFile }: MissingPapersProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePaperWords();
  return (
    <LineList>
      {evidence.map(({ paper, who, dueOn, missing, overdue }) => (
        <li key={paper}>
          <span>
            {words.kind[paper]}
            {missing && (
              <span className="quiet"> {t`dibawa ${words.who[who]}, paling lambat ${format.date(dueOn)}`}</span>
            )}
          </span>
          <span className={classes.state}>
            {missing ? (
              <Tag tone="warn" icon={overdue ? 'alert' : 'clock'}>
                {overdue ? t`Belum ada, lewat tenggat` : t`Belum ada`}
              </Tag>
            ) : (
              <Tag tone="done" icon="check">
                {t`Ada`}
              </Tag>
            )}
            {missing && onFile && (
              <span className="no-print">
                <FileButton
                  label={t`Berkas ${words.kind[paper]}`}
                  size="xs"
                  isBusy={isBusy}
                  onFile={(file) => onFile(file, paper)}
                >
                  {t`Unggah`}
                  <span className="visually-hidden"> {words.kind[paper]}</span>
                </FileButton>
              </span>
            )}
          </span>
        </li>
      ))}
    </LineList>
  );
}
