import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useRef } from 'react';
import { Link } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import {
  MemberBulkCancelDocument,
  MemberBulkCommitDocument,
  type MemberBulkFactsFragment,
  MemberBulkUndoDocument,
} from './MemberBulk.generated.ts';
import classes from './MemberBulkPage.module.css';

/** What may be done with it now: carried out, given up, stopped, taken back. */
export function BulkActs({ bulk }: { bulk: MemberBulkFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const [commit, committing] = useMutation(MemberBulkCommitDocument);
  const [undo, undoing] = useMutation(MemberBulkUndoDocument);
  const [cancel, cancelling] = useMutation(MemberBulkCancelDocument);
  const keys = useRef({ commit: crypto.randomUUID(), undo: crypto.randomUUID() });
  const isBusy = committing.loading || undoing.loading || cancelling.loading;
  const failure = committing.error ?? undoing.error ?? cancelling.error;
  const problems = [
    ...(committing.data?.memberBulkCommit.userErrors ?? []),
    ...(undoing.data?.memberBulkUndo.userErrors ?? []),
    ...(cancelling.data?.memberBulkCancel.userErrors ?? []),
  ];
  const { id } = bulk;
  const count = format.number(bulk.counts.changing);
  const names: Record<MemberBulkFactsFragment['act'], string> = {
    END: t`Akhiri ${count} kepesertaan`,
    REACTIVATE: t`Aktifkan kembali ${count} peserta`,
    ASSIGN: t`Pindahkan ${count} peserta`,
    MOVE: t`Pindahkan ${count} peserta`,
  };

  return (
    <>
      {problems.length > 0 && (
        <Notice tone="error" role="alert" title={t`Tidak dapat dijalankan`}>
          {problems.map((problem) => (
            <p key={problem.code}>{problem.message}</p>
          ))}
        </Notice>
      )}
      {failure && <RequestFailure error={failure} />}
      <div className={classes.acts}>
        {bulk.viewerCanCommit && (
          <Button
            size="md"
            color={bulk.act === 'END' ? 'red' : undefined}
            aria-disabled={isBusy}
            onClick={() => commit({ variables: { id, idempotencyKey: keys.current.commit } }).catch(() => undefined)}
          >
            {names[bulk.act]}
          </Button>
        )}
        {bulk.viewerCanUndo && (
          <Button
            variant="default"
            aria-disabled={isBusy}
            onClick={() => undo({ variables: { id, idempotencyKey: keys.current.undo } }).catch(() => undefined)}
          >
            {t`Kembalikan seperti semula`}
          </Button>
        )}
        {bulk.viewerCanCancel && (
          <Button
            variant="default"
            aria-disabled={isBusy}
            onClick={() => cancel({ variables: { id } }).catch(() => undefined)}
          >
            {bulk.state === 'READY' ? t`Jangan jalankan` : t`Hentikan`}
          </Button>
        )}
        <Link to="/peserta">{t`Kembali ke daftar peserta`}</Link>
      </div>
    </>
  );
}
