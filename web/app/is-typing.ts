/** Whether a key goes to something that takes letters. A box to tick does not. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest(
        'input:not([type="checkbox"], [type="radio"]), textarea, select, [role="dialog"], [role="menu"]',
      ) !== null)
  );
}
