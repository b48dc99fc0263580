import { useLingui } from '@lingui/react';
import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** A sentence about what was just done, for the history state of the page one goes to. */
export interface Flash {
  flash: string;
}

/**
 * The sentence the page before handed over, or one said here. It shows once: going back or reloading does not repeat it,
 * and a change of language takes it away, because it was said in the other one.
 */
export function useFlash(): [string | null, (sentence: string) => void] {
  const { i18n } = useLingui();
  const location = useLocation();
  const navigate = useNavigate();
  const handedOver = readFlash(location.state);
  const [said, setSaid] = useState(() => ({ sentence: handedOver, locale: i18n.locale }));

  useEffect(() => {
    if (handedOver !== null) {
      navigate({ pathname: location.pathname, search: location.search }, { replace: true, state: null });
    }
  }, [handedOver, location.pathname, location.search, navigate]);

  return [said.locale === i18n.locale ? said.sentence : null, (sentence) => setSaid({ sentence, locale: i18n.locale })];
}

function readFlash(state: unknown): string | null {
  return typeof state === 'object' && state !== null && 'flash' in state && typeof state.flash === 'string'
    ? state.flash
    : null;
}
