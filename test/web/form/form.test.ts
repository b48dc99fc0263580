import { act, renderHook } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useEditing } from '../../../web/form/useEditing.ts';
import { type ServerProblem, useFormState } from '../../../web/form/useFormState.ts';
import { useCreating } from '../../../web/form/useSaving.ts';

const own = { fieldIds: { regionCode: 'region' }, describe: ({ fieldId }: { fieldId: string }) => `${fieldId}?` };
const refused = (...fields: (string | null)[]): { userErrors: ServerProblem[] } => ({
  userErrors: fields.map((field) => ({ code: 'REFUSED', message: `no ${field}`, field })),
});
const done = { userErrors: [] };

describe('a form with a page of its own', () => {
  it('brings what the server found to the fields here', () => {
    const { result } = renderHook(() => useFormState({ name: '' }, own));
    act(() => {
      result.current.judge([{ fieldId: 'name' }]);
    });
    expect(result.current.problems).toEqual([{ fieldId: 'name', message: 'name?' }]);
    act(() => result.current.showServerProblems(refused('input.regionCode', 'contacts.0.phone', null).userErrors));
    expect(result.current.problems.map(({ fieldId }) => fieldId)).toEqual(['region', 'contacts.0.phone', undefined]);
    expect(result.current.problemOf('region')).toBe('no input.regionCode');
  });

  it('keeps its key after a lost answer and takes a new one after a refusal', async () => {
    const form = { check: () => true, showServerProblems: vi.fn() };
    const { result } = renderHook(() => useCreating(form));
    const keys: string[] = [];
    const send = (answer: () => unknown) => async () =>
      result.current.save(async (key) => {
        keys.push(key);
        return answer() as typeof done;
      });
    await act(
      send(() => {
        throw new Error('lost');
      }),
    );
    expect(result.current.failure).toEqual(new Error('lost'));
    await act(send(() => refused('name')));
    await act(send(() => done));
    expect(form.showServerProblems).toHaveBeenCalledOnce();
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[1]);
  });

  it('asks nothing while something known speaks against it', async () => {
    const send = vi.fn();
    const { result } = renderHook(() => useCreating({ check: () => false, showServerProblems: vi.fn() }));
    await act(() => result.current.save(send));
    expect(send).not.toHaveBeenCalled();
  });
});

describe('an edit that somebody else was faster than', () => {
  function edit() {
    const form = { check: () => true, showServerProblems: vi.fn(), show: vi.fn() };
    const send = vi.fn(async (version: number) =>
      version === 1 ? { userErrors: [{ code: 'VERSION_CONFLICT', message: 'newer', field: null }] } : done,
    );
    const onSaved = vi.fn();
    const { result } = renderHook(() =>
      useEditing({ version: 1 }, form, { send, readNewest: async () => ({ version: 2 }), onSaved }),
    );
    return { form, send, onSaved, result };
  }

  it('waits for a decision and keeps what was typed', async () => {
    const { form, onSaved, result } = edit();
    await act(result.current.save);
    expect(result.current.newer).toEqual({ version: 2 });
    expect([onSaved, form.show, form.showServerProblems].some(({ mock }) => mock.calls.length > 0)).toBe(false);
  });

  it('saves over the newer version when asked to', async () => {
    const { onSaved, result, send } = edit();
    await act(result.current.save);
    await act(async () => result.current.keepMine({ version: 2 }));
    expect(send.mock.calls).toEqual([[1], [2]]);
    expect(result.current.newer).toBeNull();
    expect(onSaved).toHaveBeenCalledOnce();
  });

  it('shows the newer one when asked to, and saves from there', async () => {
    const { form, result, send } = edit();
    await act(result.current.save);
    await act(async () => result.current.takeNewer({ version: 2 }));
    expect(form.show).toHaveBeenCalledWith({ version: 2 });
    await act(result.current.save);
    expect(send).toHaveBeenLastCalledWith(2);
  });
});
