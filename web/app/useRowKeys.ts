import { type RefObject, useEffect, useRef } from 'react';
import { isTyping } from './is-typing.ts';
import { areShortcutsOn } from './shortcut-setting.ts';

interface RowKeys {
  /** What the rows stand in. */
  list: RefObject<HTMLElement | null>;
  onToggle: (id: string) => void;
  /** Escape, where something is chosen. */
  onCancel: (() => void) | null;
}

/**
 * `j` and `k` move to the next and the previous row's link, so that Enter opens it as any link; `x` chooses the row one
 * is in. Each row says its id in `data-row`.
 */
export function useRowKeys(keys: RowKeys): void {
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { list, onToggle, onCancel } = latest.current;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) {
        return;
      }
      if (event.key === 'Escape' && onCancel) {
        onCancel();
      }
      if (!areShortcutsOn() || !list.current) {
        return;
      }
      const rows = [...list.current.querySelectorAll<HTMLElement>('[data-row]')];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      if (event.key === 'j' || event.key === 'k') {
        event.preventDefault();
        const next = event.key === 'j' ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0);
        const link = rows[next]?.querySelector<HTMLElement>('th a, a');
        link?.scrollIntoView({ block: 'nearest' });
        link?.focus();
      } else if (event.key === 'x' && at >= 0) {
        event.preventDefault();
        onToggle(rows[at]?.dataset.row ?? '');
      }
    }

    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
