import { useQuery } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SyntheticEvent, useEffect, useMemo, useRef } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
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
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const box = useRef<HTMLInputElement>(null);
  const text = search.get('cari') ?? '';
  const order = readOfficeOrder(search);
  const { data, error, loading, refetch } = useQuery(OfficesDocument);
  const columns = useOfficeColumns();
  const rows = useMemo(() => {
    const found = findOffices(data?.offices ?? [], text);
    return order === 'nama' ? found : arrangeOffices(found);
  }, [data, text, order]);

  useEffect(() => {
    if (box.current) {
      box.current.value = text;
    }
  }, [text]);

  function set(key: 'cari' | 'urut', value: string) {
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
      <div className={`${classes.tools} no-print`}>
        <search>
          <form className={classes.search} onSubmit={submit}>
            <TextInput
              ref={box}
              type="search"
              className={classes.box}
              aria-label={t`Cari kantor atau kabupaten/kota`}
              placeholder={t`Cari kantor atau kabupaten/kota`}
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
          aria-label={t`Urutan`}
          value={order}
          onChange={(event) => set('urut', event.currentTarget.value === 'nama' ? 'nama' : '')}
          data={[
            { value: 'susunan', label: t`Menurut kantor wilayah` },
            { value: 'nama', label: t`Menurut nama` },
          ]}
        />
      </div>
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
