/** A sentence that one page hands to the next: what was just done. It lives in the history entry and shows once there. */
export interface Flash {
  flash: string;
}

export function readFlash(state: unknown): string | null {
  return typeof state === 'object' && state !== null && 'flash' in state && typeof state.flash === 'string'
    ? state.flash
    : null;
}
