import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { SavedList } from '../apollo/schema.generated.ts';
import { withWords } from '../format/active-locale.ts';
import { Icon } from '../ui/Icon.tsx';
import classes from './SavedViewTabs.module.css';
import { keptQuery, wholeAddress } from './saved-query.ts';
import { currentView, useSavedViews } from './useSavedViews.ts';

const SavedViewDialog = lazy(async () => ({
  default: (await withWords(import('./SavedViewDialog.tsx'))).SavedViewDialog,
}));

/** The kept filters of a list as tabs: own ones, then those of colleagues; beside them the way to keep the present one. */
export function SavedViewTabs({ list, path }: { list: SavedList; path: string }) {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const { views, refetch } = useSavedViews(list);
  const [open, setOpen] = useState<'new' | 'edit' | null>(null);
  const query = keptQuery(search);
  const current = currentView(views, search);
  const hasDefault = views.some((view) => view.isDefault && view.viewerCanEdit);

  if (views.length === 0 && query === '') {
    return null;
  }
  return (
    <div className={`${classes.bar} no-print`}>
      {views.length > 0 && (
        <nav aria-label={t`Tampilan tersimpan`}>
          <ul className={classes.tabs}>
            <li>
              <Link to={wholeAddress(path, hasDefault)} aria-current={query === '' ? 'page' : undefined}>
                {t`Semua`}
              </Link>
            </li>
            {views.map((view) => (
              <li key={view.id}>
                <Link
                  to={`${path}?${view.query}`}
                  aria-current={view === current ? 'page' : undefined}
                  title={view.viewerCanEdit ? undefined : t`Dibagikan oleh ${view.savedBy}`}
                >
                  {view.name}
                  {view.shared && <span className={classes.mark}>{t`bersama`}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {query !== '' && current === null && (
        <Button variant="subtle" size="compact-sm" leftSection={<Icon name="plus" />} onClick={() => setOpen('new')}>
          {t`Simpan saringan`}
        </Button>
      )}
      {current?.viewerCanEdit && (
        <Button variant="subtle" color="dark" size="compact-sm" onClick={() => setOpen('edit')}>
          {t`Atur tampilan`}
        </Button>
      )}
      {open && (
        <Suspense>
          <SavedViewDialog
            list={list}
            path={path}
            view={open === 'edit' ? current : null}
            query={query}
            onClose={() => setOpen(null)}
            onChanged={refetch}
          />
        </Suspense>
      )}
    </div>
  );
}
