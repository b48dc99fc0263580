import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { ListTools } from '../list/ListTools.tsx';
import { PagedTable } from '../list/PagedTable.tsx';
import { SearchForm } from '../list/SearchForm.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { SavedViewTabs } from '../saved-view/SavedViewTabs.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { PartnersDocument } from './PartnersPage.generated.ts';
import { usePartnerColumns } from './usePartnerColumns.tsx';
import { partnerKinds, usePartnerWords } from './usePartnerWords.ts';

const pageSize = 50;

export function PartnersPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const words = usePartnerWords();
  const { search, set, get } = useListAddress<'cari' | 'jenis'>();
  const paging = useCursorStack();
  const text = get('cari');
  const kind = partnerKinds.find((known) => known === search.get('jenis')) ?? null;
  const query = useQuery(PartnersDocument, {
    variables: {
      first: pageSize,
      after: paging.after,
      filter: { search: text || null, kind },
    },
  });
  const page = (query.data ?? query.previousData)?.partners;
  const columns = usePartnerColumns();
  const isFiltered = text !== '' || kind !== null;

  return (
    <Page
      title={t`Mitra`}
      listPage={paging.number}
      acts={
        viewer.viewerCanCreatePartner && (
          <LinkButton to="/mitra/baru" leftSection={<Icon name="plus" />}>
            {t`Tambah mitra`}
          </LinkButton>
        )
      }
    >
      <SavedViewTabs list="PARTNERS" path="/mitra" />
      <ListTools>
        <SearchForm label={t`Cari nama mitra`} shown={text} onSearch={(typed) => set('cari', typed)} />
        <NativeSelect
          aria-label={t`Jenis mitra`}
          value={kind ?? ''}
          onChange={(event) => set('jenis', event.currentTarget.value)}
          data={[
            { value: '', label: t`Semua jenis` },
            ...partnerKinds.map((value) => ({ value, label: words[value] })),
          ]}
        />
      </ListTools>
      <PagedTable
        query={query}
        page={page}
        paging={paging}
        caption={t`Daftar mitra`}
        pagerLabel={t`Halaman daftar mitra`}
        columns={columns}
        rowKey={(partner) => partner.id}
        isDense
        empty={
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
            {isFiltered
              ? t`Periksa ejaan, atau longgarkan saringan.`
              : t`Mitra adalah lembaga yang menandatangani MoU.`}
          </EmptyState>
        }
      />
    </Page>
  );
}
