import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import type { SavedList } from '../apollo/schema.generated.ts';
import { type SavedViewFactsFragment, SavedViewsDocument } from './SavedViews.generated.ts';
import { isBareAddress, keptQuery } from './saved-query.ts';

/** The kept filters of a list; a bare address opens with the one that its owner made the default. */
export function useSavedViews(list: SavedList): { views: readonly SavedViewFactsFragment[]; refetch: () => void } {
  const { data, refetch } = useQuery(SavedViewsDocument, { variables: { list } });
  const [search] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const views = data?.savedViews ?? [];
  const query = views.find((view) => view.isDefault && view.viewerCanEdit)?.query;
  const opensDefault = query !== undefined && query !== '' && state === null && isBareAddress(search);

  useEffect(() => {
    if (opensDefault) {
      navigate({ search: query }, { replace: true });
    }
  }, [opensDefault, query, navigate]);

  return { views, refetch: () => void refetch() };
}

/** The view that shows what the address shows, if any. */
export function currentView(
  views: readonly SavedViewFactsFragment[],
  search: URLSearchParams,
): SavedViewFactsFragment | null {
  const query = keptQuery(search);
  return query === '' ? null : (views.find((view) => keptQuery(new URLSearchParams(view.query)) === query) ?? null);
}
