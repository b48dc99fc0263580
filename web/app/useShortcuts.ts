import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { isTyping } from './is-typing.ts';
import { areShortcutsOn } from './shortcut-setting.ts';

const places: Record<string, string> = { b: '/beranda', m: '/mitra', p: '/peserta', i: '/impor' };

/** How long the second key of "g p" may take, in milliseconds. */
const pairWithin = 1500;

/** `/` to the search box, `g` and a letter to a place, `?` for the list of keys. */
export function useShortcuts({ onHelp }: { onHelp: () => void }): void {
  const navigate = useNavigate();
  const showHelp = useRef(onHelp);
  showHelp.current = onHelp;

  useEffect(() => {
    let goPressedAt = Number.NEGATIVE_INFINITY;

    function onKeyDown(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !areShortcutsOn()) {
        return;
      }
      const place = places[event.key];
      if (place && event.timeStamp - goPressedAt < pairWithin) {
        event.preventDefault();
        goPressedAt = Number.NEGATIVE_INFINITY;
        navigate(place);
      } else if (event.key === 'g') {
        goPressedAt = event.timeStamp;
      } else if (event.key === '/') {
        event.preventDefault();
        focusSearch(() => navigate('/peserta', { state: { focusSearch: true } }));
      } else if (event.key === '?') {
        event.preventDefault();
        showHelp.current();
      }
    }

    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [navigate]);
}

function focusSearch(otherwise: () => void): void {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (box) {
    box.focus();
    box.select();
  } else {
    otherwise();
  }
}
