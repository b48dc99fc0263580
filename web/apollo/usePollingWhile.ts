import { useEffect, useRef } from 'react';

const askEvery = 1000;

interface Polled {
  startPolling: (milliseconds: number) => void;
  stopPolling: () => void;
  refetch: () => Promise<unknown>;
}

/**
 * Asks again every second as long as the server is at work on what was asked for, and once more when it has ended: an answer
 * may have been read in part a moment before the end and in part after it.
 */
export function usePollingWhile(isBusy: boolean, { startPolling, stopPolling, refetch }: Polled) {
  const wasBusy = useRef(false);
  useEffect(() => {
    if (wasBusy.current && !isBusy) void refetch();
    wasBusy.current = isBusy;
  }, [isBusy, refetch]);
  useEffect(() => {
    if (!isBusy) {
      return;
    }
    startPolling(askEvery);
    return stopPolling;
  }, [isBusy, startPolling, stopPolling]);
}
