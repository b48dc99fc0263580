const key = 'portal.shortcuts';

/** Single-letter shortcuts may be switched off (WCAG 2.1.4): speech input and stray keys would set them off. */
export function areShortcutsOn(): boolean {
  return localStorage.getItem(key) !== 'off';
}

export function setShortcutsOn(isOn: boolean): void {
  if (isOn) {
    localStorage.removeItem(key);
  } else {
    localStorage.setItem(key, 'off');
  }
}
