/** Where an upload stands. Pure, so that every step can be tried without a network. */
export type UploadState =
  | { kind: 'idle' }
  | { kind: 'sending'; fileName: string; sent: number; size: number; startedAt: number; now: number }
  | { kind: 'refused'; message: string }
  | { kind: 'interrupted' }
  | { kind: 'sent'; importId: string };

export type UploadEvent =
  | { type: 'started'; fileName: string; size: number; at: number }
  | { type: 'progressed'; sent: number; at: number }
  | { type: 'answered'; importId: string }
  | { type: 'refused'; message: string }
  | { type: 'interrupted' }
  | { type: 'cancelled' };

export const idleUpload: UploadState = { kind: 'idle' };

export function nextUploadState(state: UploadState, event: UploadEvent): UploadState {
  switch (event.type) {
    case 'started':
      return {
        kind: 'sending',
        fileName: event.fileName,
        sent: 0,
        size: event.size,
        startedAt: event.at,
        now: event.at,
      };
    case 'progressed':
      // A multipart body is a little longer than its file.
      return state.kind === 'sending' ? { ...state, sent: Math.min(event.sent, state.size), now: event.at } : state;
    case 'answered':
      return { kind: 'sent', importId: event.importId };
    case 'refused':
      return { kind: 'refused', message: event.message };
    case 'interrupted':
      return state.kind === 'sending' ? { kind: 'interrupted' } : state;
    case 'cancelled':
      return idleUpload;
  }
}

const tellAfter = 2000;

/** Seconds still to go at the pace so far, or `null` while that would be a guess. Times are in milliseconds. */
export function secondsLeft(state: UploadState): number | null {
  if (state.kind !== 'sending' || state.sent === 0 || state.now - state.startedAt < tellAfter) {
    return null;
  }
  const perByte = (state.now - state.startedAt) / state.sent;
  return Math.ceil(((state.size - state.sent) * perByte) / 1000);
}
