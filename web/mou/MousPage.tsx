import { useQuery } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useEffect, useMemo, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { jakartaDate } from '../format/date.ts';
import { SavedViewTabs } from '../saved-view/SavedViewTabs.tsx';
import { currentCursor, pageNumber } from '../ui/cursor-stack.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { Pager } from '../ui/Pager.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { MouFilters } from './MouFilters.tsx';
import { MousDocument } from './MousPage.generated.ts';
import classes from './MousPage.module.css';
import { countFilters, readMouFilter, readMouOrder } from './mou-filter.ts';
import { useMouColumns } from './useMouColumns.tsx';

const pageSize = 50;

export function MousPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const box = useRef<HTMLInputElement>(null);
  const { stack, goNext, goPrevious } = useCursorStack();
  const text = search.get('cari') ?? '';
  const filter = useMemo(() => readMouFilter(search, jakartaDate(new Date())), [search]);
  const { data, previousData, error, loading, refetch } = useQuery(MousDocument, {
    variables: { first: pageSize, after: currentCursor(stack) ?? null, filter, orderBy: readMouOrder(search) },
    skip: !viewer.viewerCanReadMous,
  });
  const columns = useMouColumns({ showsPartner: viewer.partner === null });
  const page = (data ?? previousData)?.mous;
  const number = pageNumber(stack);
  const filterCount = countFilters(search);

  useEffect(() => {
    if (box.current) {
      box.current.value = text;
    }
  }, [text]);

  if (!viewer.viewerCanReadMous) {
    return <NotFoundPage />;
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    const next = new URLSearchParams(search);
    const typed = box.current?.value.trim() ?? '';
    if (typed) {
      next.set('cari', typed);
    } else {
      next.delete('cari');
    }
    navigate({ search: next.toString() });
  }

  return (
    <Page
      title={t`MoU`}
      titleNote={number > 1 ? t`halaman ${number}` : undefined}
      lead={t`Nota kesepahaman, perjanjian kerja sama, dan adendumnya.`}
      acts={
        viewer.viewerCanCreateMou && (
          <LinkButton to="/mou/baru" leftSection={<Icon name="plus" />}>
            {t`Buat MoU`}
          </LinkButton>
        )
      }
    >
      <SavedViewTabs list="MOUS" path="/mou" />
      <div className={classes.tools}>
        <search className="no-print">
          <form className={classes.search} onSubmit={submit}>
            <TextInput
              ref={box}
              type="search"
              className={classes.box}
              aria-label={t`Cari judul atau nomor MoU`}
              placeholder={t`Cari judul atau nomor MoU`}
              leftSection={<Icon name="search" />}
              defaultValue={text}
              autoComplete="off"
            />
            <Button type="submit" variant="default">
              {t`Cari`}
            </Button>
          </form>
        </search>
        <MouFilters />
      </div>
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!page && loading && <Waiting rows={10} />}
      {page?.nodes.length === 0 && !loading && (
        <EmptyState
          title={filterCount > 0 ? t`Tidak ada MoU yang cocok` : t`Belum ada MoU`}
          acts={
            filterCount > 0 ? (
              <Link to="/mou">{t`Hapus semua saringan`}</Link>
            ) : (
              viewer.viewerCanCreateMou && <LinkButton to="/mou/baru">{t`Buat MoU`}</LinkButton>
            )
          }
        >
          {filterCount > 0 ? (
            <Plural
              value={filterCount}
              one="Satu saringan sedang dipakai. Periksa ejaan, atau longgarkan saringan."
              other="# saringan sedang dipakai. Periksa ejaan, atau longgarkan saringan."
            />
          ) : (
            t`Di sini tampil perjanjian yang Anda atau mitra Anda tanda tangani.`
          )}
        </EmptyState>
      )}
      {page && page.nodes.length > 0 && (
        <>
          <DataTable
            caption={t`Daftar MoU`}
            isDense
            columns={columns}
            rows={page.nodes}
            rowKey={(mou) => mou.id}
            isStale={loading && !data}
          />
          <Pager
            label={t`Halaman daftar MoU`}
            stack={stack}
            hasNextPage={page.pageInfo.hasNextPage}
            onNext={() => page.pageInfo.endCursor && goNext(page.pageInfo.endCursor)}
            onPrevious={goPrevious}
          />
        </>
      )}
    </Page>
  );
}
