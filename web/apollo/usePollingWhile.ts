import { useEffect } from 'react';

const askEvery = 1000;

interface Polled {
  startPolling: (milliseconds: number) => void;
  stopPolling: () => void;
}

/** Asks again every second as long as the server is at work on what was asked for. */
export function usePollingWhile(isBusy: boolean, { startPolling, stopPolling }: Polled) {
  useEffect(() => {
    if (!isBusy) {
      return;
    }
    startPolling(askEvery);
    return stopPolling;
  }, [isBusy, startPolling, stopPolling]);
}
