import { Plural, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import classes from './OperatorSlips.module.css';
import { type NewOperator, type NewOperators, saveCodes } from './operator-file.request.ts';

/** The new operators with their codes: on the screen a list, on paper slips to cut out. Shown once. */
export function OperatorSlips({ made }: { made: NewOperators }) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const [hasFailed, setFailed] = useState(false);
  const columns = useColumns();
  const until = format.dateTime(made.validUntil);
  return (
    <>
      <div className={`${classes.screen} no-print`}>
        <Notice
          tone="done"
          role="status"
          title={<Plural value={made.operators.length} one="# operator dibuat" other="# operator dibuat" />}
          acts={
            <>
              <Button onClick={() => window.print()}>{t`Cetak kartu akses`}</Button>
              <Button
                variant="default"
                leftSection={<Icon name="download" />}
                onClick={async () => setFailed(!(await saveCodes(made.operators, i18n.locale)))}
              >
                {t`Unduh XLSX`}
              </Button>
              <Link to="/pengguna">{t`Ke daftar pengguna`}</Link>
            </>
          }
        >
          {t`Kode hanya tampil sekali. Cetak atau unduh sebelum meninggalkan halaman ini. Berlaku sampai ${until}.`}
        </Notice>
        {hasFailed && <Notice tone="error" role="alert" title={t`Berkas tidak dapat diunduh. Coba lagi.`} />}
        <DataTable
          caption={t`Operator baru dan kodenya`}
          isDense
          columns={columns}
          rows={made.operators}
          rowKey={({ login }) => login}
        />
      </div>
      <ul className={classes.slips} aria-hidden="true">
        {made.operators.map(({ name, place, login, code }) => (
          <li key={login} className={classes.slip}>
            <p className={classes.head}>
              <b>Portal Mitra</b>
              {viewer.demo && <span className={classes.demo}>{t`DATA CONTOH`}</span>}
            </p>
            <p className={classes.name}>{name}</p>
            <p>{place}</p>
            <dl className={classes.facts}>
              <dt>{t`Alamat`}</dt>
              <dd>{`${location.host}/kode`}</dd>
              <dt>{t`Nama pengguna`}</dt>
              <dd>{login}</dd>
              <dt>{t`Kode`}</dt>
              <dd className={classes.code}>{code}</dd>
              <dt>{t`Kode berlaku sampai`}</dt>
              <dd>{until}</dd>
            </dl>
            <p className={classes.how}>
              {t`Buka alamat itu, isi nama pengguna dan kode, lalu buat kata sandi Anda sendiri. Kode sekali pakai; jangan dibagikan.`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function useColumns(): DataColumn<NewOperator>[] {
  const { t } = useLingui();
  return useMemo(
    () => [
      { id: 'name', header: t`Nama`, isRowHeader: true, cell: ({ name }) => name },
      { id: 'place', header: t`Wilayah`, grows: true, phone: 'hidden', cell: ({ place }) => place },
      { id: 'login', header: t`Nama pengguna`, phone: 'second', cell: ({ login }) => login },
      {
        id: 'code',
        header: t`Kode sekali pakai`,
        phone: 'first',
        cell: ({ code }) => <span className={classes.code}>{code}</span>,
      },
    ],
    [t],
  );
}
