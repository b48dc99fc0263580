import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SyntheticEvent, useEffect, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
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
import { PartnersDocument } from './PartnersPage.generated.ts';
import classes from './PartnersPage.module.css';
import { usePartnerColumns } from './usePartnerColumns.tsx';
import { partnerKinds, usePartnerWords } from './usePartnerWords.ts';

const pageSize = 50;

export function PartnersPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const words = usePartnerWords();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const box = useRef<HTMLInputElement>(null);
  const { stack, goNext, goPrevious } = useCursorStack();
  const text = search.get('cari') ?? '';
  const kind = partnerKinds.find((known) => known === search.get('jenis')) ?? null;
  const { data, previousData, error, loading, refetch } = useQuery(PartnersDocument, {
    variables: {
      first: pageSize,
      after: currentCursor(stack) ?? null,
      filter: { search: text || null, kind },
    },
  });
  const page = (data ?? previousData)?.partners;
  const columns = usePartnerColumns();
  const number = pageNumber(stack);
  const isFiltered = text !== '' || kind !== null;

  useEffect(() => {
    if (box.current) {
      box.current.value = text;
    }
  }, [text]);

  function set(key: 'cari' | 'jenis', value: string) {
    const next = new URLSearchParams(search);
    if (value) {
      next.set(key, value);
    } else {
      next.delete(key);
    }
    navigate({ search: next.toString() });
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    set('cari', box.current?.value.trim() ?? '');
  }

  return (
    <Page
      title={t`Mitra`}
      titleNote={number > 1 ? t`halaman ${number}` : undefined}
      acts={
        viewer.viewerCanCreatePartner && (
          <LinkButton to="/mitra/baru" leftSection={<Icon name="plus" />}>
            {t`Tambah mitra`}
          </LinkButton>
        )
      }
    >
      <SavedViewTabs list="PARTNERS" path="/mitra" />
      <div className={`${classes.tools} no-print`}>
        <search>
          <form className={classes.search} onSubmit={submit}>
            <TextInput
              ref={box}
              type="search"
              className={classes.box}
              aria-label={t`Cari nama mitra`}
              placeholder={t`Cari nama mitra`}
              leftSection={<Icon name="search" />}
              defaultValue={text}
              autoComplete="off"
            />
            <Button type="submit" variant="default">
              {t`Cari`}
            </Button>
          </form>
        </search>
        <NativeSelect
          aria-label={t`Jenis mitra`}
          value={kind ?? ''}
          onChange={(event) => set('jenis', event.currentTarget.value)}
          data={[
            { value: '', label: t`Semua jenis` },
            ...partnerKinds.map((value) => ({ value, label: words[value] })),
          ]}
        />
      </div>
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!page && loading && <Waiting rows={10} />}
      {page?.nodes.length === 0 && !loading && (
        <EmptyState
          title={isFiltered ? t`Tidak ada mitra yang cocok` : t`Belum ada mitra`}
          acts={
            isFiltered ? (
              <Link to="/mitra">{t`Hapus semua saringan`}</Link>
            ) : (
              viewer.viewerCanCreatePartner && <LinkButton to="/mitra/baru">{t`Tambah mitra`}</LinkButton>
            )
          }
        >
          {isFiltered ? t`Periksa ejaan, atau longgarkan saringan.` : t`Mitra adalah lembaga yang menandatangani MoU.`}
        </EmptyState>
      )}
      {page && page.nodes.length > 0 && (
        <>
          <DataTable
            caption={t`Daftar mitra`}
            isDense
            columns={columns}
            rows={page.nodes}
            rowKey={(partner) => partner.id}
            isStale={loading && !data}
          />
          <Pager
            label={t`Halaman daftar mitra`}
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
