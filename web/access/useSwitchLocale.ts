import { useApolloClient, useMutation } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { activateLocale, rememberedLocale } from '../format/active-locale.ts';
import type { ScreenLocale } from '../format/locale.ts';
import { takeChosenLocale } from './chosen-locale.ts';
import { ViewerSetLocaleDocument } from './ViewerSetLocale.generated.ts';

/** Changes the language in place: the screen at once, the account and the words that come from the server after it. */
export function useSwitchLocale(): (locale: ScreenLocale) => Promise<void> {
  const client = useApolloClient();
  const [setLocale] = useMutation(ViewerSetLocaleDocument);
  return async (locale) => {
    await activateLocale(locale);
    await setLocale({ variables: { locale } });
    await client.refetchQueries({ include: 'active' });
  };
}

/** At the start the account's own language counts, unless another one was just chosen on the sign-in page. */
export function useOwnLocale(own: ScreenLocale | undefined): void {
  const switchLocale = useSwitchLocale();
  const isSettled = useRef(false);
  useEffect(() => {
    if (!own || isSettled.current) {
      return;
    }
    isSettled.current = true;
    const chosen = takeChosenLocale();
    if (chosen && chosen !== own) {
      switchLocale(chosen).catch(() => undefined);
    } else if (own !== rememberedLocale()) {
      activateLocale(own).catch(() => undefined);
    }
  }, [own, switchLocale]);
}
