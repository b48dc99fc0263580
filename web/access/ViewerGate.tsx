import { useQuery } from '@apollo/client/react';
import { type ReactNode, useEffect } from 'react';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { signInAddress } from './session-end.ts';
import { useOwnLocale } from './useSwitchLocale.ts';
import { ViewerDocument } from './Viewer.generated.ts';
import classes from './ViewerGate.module.css';
import { ViewerContext } from './viewer-context.ts';

/** Lets in who is signed in and sends everyone else to the sign-in page. */
export function ViewerGate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  const isNobody = data?.viewer === null;
  useOwnLocale(data?.viewer?.locale);

  useEffect(() => {
    if (isNobody) {
      location.replace(signInAddress());
    }
  }, [isNobody]);

  if (error && !data) {
    return (
      <div className={classes.failure}>
        <RequestFailure error={error} onRetry={() => refetch()} />
      </div>
    );
  }
  if (!data?.viewer) {
    return null;
  }
  return <ViewerContext value={data.viewer}>{children}</ViewerContext>;
}
