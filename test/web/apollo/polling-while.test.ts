import { renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { usePollingWhile } from '../../../web/apollo/usePollingWhile.ts';

function watch(isBusy: boolean) {
  const query = { startPolling: vi.fn(), stopPolling: vi.fn(), refetch: vi.fn(async () => undefined) };
  const { rerender } = renderHook(({ busy }) => usePollingWhile(busy, query), { initialProps: { busy: isBusy } });
  return { query, become: (busy: boolean) => rerender({ busy }) };
}

it('asks while the server works, and once more when it has ended', () => {
  const { query, become } = watch(true);
  expect(query.startPolling).toHaveBeenCalledTimes(1);
  expect(query.refetch).not.toHaveBeenCalled();
  become(false);
  expect(query.stopPolling).toHaveBeenCalled();
  expect(query.refetch).toHaveBeenCalledTimes(1);
  become(false);
  expect(query.refetch).toHaveBeenCalledTimes(1);
});

it('asks nothing more of work that was over before', () => {
  const { query } = watch(false);
  expect(query.startPolling).not.toHaveBeenCalled();
  expect(query.refetch).not.toHaveBeenCalled();
});
