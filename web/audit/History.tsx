import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useFormat } from '../format/useFormat.ts';
import { ChangeList } from './ChangeList.tsx';
import type { HistoryEntryFragment } from './History.generated.ts';
import classes from './History.module.css';

interface HistoryProps {
  entries: readonly HistoryEntryFragment[];
  hasMore: boolean;
  onMore: () => void;
}

/** Who did what and when, with before and after and the reason given; newest first. */
export function History({ entries, hasMore, onMore }: HistoryProps) {
  const { t } = useLingui();
  const format = useFormat();
  const acts: Record<HistoryEntryFragment['action'], string> = {
    CREATED: t`mendaftarkan`,
    CHANGED: t`mengubah`,
    REMOVED: t`menghapus`,
    NIK_REVEALED: t`melihat NIK lengkap`,
    OTHER_FUND_LOOKED: t`memeriksa sumber dana lain`,
  };
  if (entries.length === 0) {
    return <p className={classes.none}>{t`Belum ada perubahan.`}</p>;
  }
  return (
    <div className={classes.history}>
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            <p className={classes.line}>
              <span>
                <strong>{entry.actorName}</strong> {acts[entry.action]}
              </span>
              <time dateTime={entry.at} className="figures">
                {format.dateTime(entry.at)}
              </time>
            </p>
            {entry.action !== 'CREATED' && entry.changes.length > 0 && <ChangeList changes={entry.changes} />}
            {entry.reason && (
              <p className={classes.reason}>
                {t`Alasan`}: {entry.reason}
              </p>
            )}
          </li>
        ))}
      </ol>
      {hasMore && (
        <Button variant="default" size="xs" onClick={onMore} className="no-print">
          {t`Tampilkan yang lebih lama`}
        </Button>
      )}
    </div>
  );
}
