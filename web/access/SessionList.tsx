import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { useFormat } from '../format/useFormat.ts';
import { Tag } from '../ui/Tag.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { SessionEndDocument, SessionsDocument } from './AccountPage.generated.ts';
import classes from './SessionList.module.css';
import { signOut } from './session.request.ts';

/** Where one is signed in; a session that one does not know can be ended here. */
export function SessionList() {
  const { t } = useLingui();
  const format = useFormat();
  const { data, error, refetch } = useQuery(SessionsDocument);
  const [end, ending] = useMutation(SessionEndDocument);
  const sessions = data?.viewer?.sessions;

  async function endSession(id: string, isCurrent: boolean) {
    if (isCurrent) {
      await signOut();
      location.assign('/masuk');
    } else {
      await end({ variables: { id } });
    }
  }

  if (error) {
    return <RequestFailure error={error} onRetry={() => refetch()} />;
  }
  if (!sessions) {
    return <Waiting rows={3} />;
  }
  return (
    <>
      {ending.error && <RequestFailure error={ending.error} />}
      <ul className={classes.sessions}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div className={classes.what}>
              <p>
                <b>{session.device}</b>{' '}
                {session.current && (
                  <Tag tone="brand" icon="check">
                    {t`Sesi ini`}
                  </Tag>
                )}
              </p>
              <p className={`${classes.detail} figures`}>
                {t`Terakhir dipakai ${format.dateTime(session.lastSeenAt)}`}
                {session.address ? ` · ${session.address}` : ''}
              </p>
              <p className={`${classes.detail} figures`}>{t`Masuk ${format.dateTime(session.createdAt)}`}</p>
            </div>
            <Button
              variant="default"
              size="xs"
              onClick={() => endSession(session.id, session.current).catch(() => undefined)}
            >
              {session.current ? t`Keluar` : t`Akhiri`}
              <span className="visually-hidden">: {session.device}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
