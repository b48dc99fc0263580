import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { SavedList } from '../apollo/schema.generated.ts';
import { type SavedViewFactsFragment, SavedViewsDocument } from './SavedViews.generated.ts';
import { isBareAddress, keptQuery } from './saved-query.ts';

/** The kept filters of a list. Whoever comes to it by its bare address finds it as its owner made the default. */
export function useSavedViews(list: SavedList): { views: readonly SavedViewFactsFragment[]; refetch: () => void } {
  const { data, refetch } = useQuery(SavedViewsDocument, { variables: { list } });
  const [search] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  // only on the way in: who takes the filters away on the page wants to see everything
  const isComing = useRef(state === null && isBareAddress(search));

  useEffect(() => {
    if (!data || !isComing.current) {
      return;
    }
    isComing.current = false;
    const query = data.savedViews.find((view) => view.isDefault && view.viewerCanEdit)?.query;
    if (query && isBareAddress(search)) {
      navigate({ search: query }, { replace: true });
    }
  }, [data, search, navigate]);

  return { views: data?.savedViews ?? [], refetch: () => void refetch() };
}

/** The view that shows what the address shows, if any. */
export function currentView(
  views: readonly SavedViewFactsFragment[],
  search: URLSearchParams,
): SavedViewFactsFragment | null {
  const query = keptQuery(search);
  return query === '' ? null : (views.find((view) => keptQuery(new URLSearchParams(view.query)) === query) ?? null);
}
