import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import classes from './ConflictNotice.module.css';
import { Notice } from './Notice.tsx';

export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

interface ConflictNoticeProps {
  differences: Difference[];
  onTakeTheirs: () => void;
  onKeepMine: () => void;
}

/** Somebody else saved first. What was typed here stays until its owner has compared and decided. */
export function ConflictNotice({ differences, onTakeTheirs, onKeepMine }: ConflictNoticeProps) {
  const { t } = useLingui();
  const [isCompared, setCompared] = useState(false);
  const notice = useRef<HTMLDivElement>(null);

  useEffect(() => notice.current?.focus(), []);

  return (
    <Notice
      ref={notice}
      tone="warn"
      role="alert"
      title={t`Petugas lain baru saja mengubah data ini`}
      acts={
        <>
          {!isCompared && (
            <Button variant="default" size="xs" onClick={() => setCompared(true)}>
              {t`Bandingkan`}
            </Button>
          )}
          {isCompared && (
            <Button variant="default" size="xs" onClick={onKeepMine}>
              {t`Simpan isian saya`}
            </Button>
          )}
          <Button variant="default" size="xs" onClick={onTakeTheirs}>
            {t`Muat ulang data terbaru`}
          </Button>
        </>
      }
    >
      <p>{t`Isian Anda belum disimpan dan masih ada di bawah.`}</p>
      {isCompared && differences.length === 0 && <p>{t`Isinya sama dengan isian Anda.`}</p>}
      {isCompared && differences.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t`Isian`}</th>
              <th scope="col">{t`Isian Anda`}</th>
              <th scope="col">{t`Data terbaru`}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <tr key={difference.label}>
                <th scope="row">{difference.label}</th>
                <td>{difference.mine || '–'}</td>
                <td>{difference.theirs || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Notice>
  );
}
