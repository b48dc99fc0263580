import { useQuery } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { ListTools } from '../list/ListTools.tsx';
import { SearchForm } from '../list/SearchForm.tsx';
import { useListAddress } from '../list/useListAddress.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { OfficesDocument } from './OfficesPage.generated.ts';
import classes from './OfficesPage.module.css';
import { arrangeOffices, findOffices, readOfficeOrder } from './office-list.ts';
import { useOfficeColumns } from './useOfficeColumns.tsx';

/** All offices at once: there are a few hundred, so searching and sorting need no server. */
export function OfficesPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const { search, set, get } = useListAddress<'cari' | 'urut'>();
  const text = get('cari');
  const order = readOfficeOrder(search);
  const { data, error, loading, refetch } = useQuery(OfficesDocument);
  const columns = useOfficeColumns();
  const rows = useMemo(() => {
    const found = findOffices(data?.offices ?? [], text);
    return order === 'nama' ? found : arrangeOffices(found);
  }, [data, text, order]);

  return (
    <Page
      title={t`Kantor`}
      beside={data && <span className={`${classes.total} figures`}>{data.offices.length}</span>}
      lead={t`Kantor BPJS Ketenagakerjaan dan kabupaten/kota yang dilayaninya.`}
      acts={
        viewer.viewerCanCreateOffice && (
          <LinkButton to="/kantor/baru" leftSection={<Icon name="plus" />}>
            {t`Tambah kantor`}
          </LinkButton>
        )
      }
    >
      <ListTools>
        <SearchForm label={t`Cari kantor atau kabupaten/kota`} shown={text} onSearch={(typed) => set('cari', typed)} />
        <NativeSelect
          aria-label={t`Urutan`}
          value={order}
          onChange={(event) => set('urut', event.currentTarget.value === 'nama' ? 'nama' : '')}
          data={[
            { value: 'susunan', label: t`Menurut kantor wilayah` },
            { value: 'nama', label: t`Menurut nama` },
          ]}
        />
      </ListTools>
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!data && loading && <Waiting rows={10} />}
      {data && rows.length === 0 && (
        <EmptyState
          title={text ? t`Tidak ada kantor yang cocok` : t`Belum ada kantor`}
          acts={
            text ? (
              <Link to="/kantor">{t`Hapus semua saringan`}</Link>
            ) : (
              viewer.viewerCanCreateOffice && <LinkButton to="/kantor/baru">{t`Tambah kantor`}</LinkButton>
            )
          }
        >
          {text ? t`Periksa ejaan, atau cari nama kabupaten/kotanya.` : t`Kantor menjawab untuk mitra dan peserta.`}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <DataTable
            caption={t`Daftar kantor`}
            isDense
            columns={columns}
            rows={rows}
            rowKey={(office) => office.id}
            hiddenColumns={rows.every(({ partnerCount }) => partnerCount === null) ? ['partners'] : []}
          />
          {text && (
            <p className={classes.found}>
              <Plural value={rows.length} one="# kantor cocok." other="# kantor cocok." />
            </p>
          )}
        </>
      )}
    </Page>
  );
}
