/**
 * What happens when the server no longer knows the session. A page without unsaved work goes to the sign-in page and comes
 * back; a form with unsaved work stays where it is and is asked for the password in a dialog.
 */
const unsavedForms = new Set<symbol>();
const listeners = new Set<() => void>();
let isEnded = false;

/** A form that would lose what was typed registers itself; the answer takes it off the list again. */
export function holdUnsavedForm(): () => void {
  const form = Symbol('unsaved form');
  unsavedForms.add(form);
  return () => unsavedForms.delete(form);
}

export function endSession(): void {
  if (unsavedForms.size > 0) {
    setEnded(true);
  } else {
    location.assign(signInAddress());
  }
}

export function resumeSession(): void {
  setEnded(false);
}

export function isSessionEnded(): boolean {
  return isEnded;
}

export function onSessionChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The sign-in page, with the way back here. */
export function signInAddress(): string {
  return `/masuk?ke=${encodeURIComponent(location.pathname + location.search)}`;
}

function setEnded(ended: boolean): void {
  isEnded = ended;
  for (const listener of listeners) {
    listener();
  }
}
