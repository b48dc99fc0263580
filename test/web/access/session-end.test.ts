import { afterEach, expect, it, vi } from 'vitest';
import {
  endSession,
  holdUnsavedForm,
  isSessionEnded,
  onSessionChange,
  resumeSession,
} from '../../../web/access/session-end.ts';

afterEach(() => {
  resumeSession();
  vi.restoreAllMocks();
});

it('leaves for the sign-in page, with the way back, when nothing would be lost', () => {
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
  endSession();
  expect(assign).toHaveBeenCalledWith(expect.stringMatching(/^\/masuk\?ke=/));
  expect(isSessionEnded()).toBe(false);
});

it('stays and asks for the password while a form holds unsaved work', () => {
  const assign = vi.spyOn(location, 'assign').mockImplementation(() => undefined);
  const heard = vi.fn();
  const forget = onSessionChange(heard);
  const release = holdUnsavedForm();
  endSession();
  expect(assign).not.toHaveBeenCalled();
  expect(isSessionEnded()).toBe(true);
  expect(heard).toHaveBeenCalledOnce();
  release();
  forget();
});
