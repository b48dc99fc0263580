import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { ProblemRows, ReadyRows } from '../form/CheckedRows.tsx';
import { useCheckedFile } from '../form/useCheckedFile.ts';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { FileChooser } from '../member-import/FileChooser.tsx';
import type { DataColumn } from '../ui/DataTable.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { readTargetSpan } from './target-address.ts';
import { type CheckedTargets, checkTargets, proposeTargets, type TargetProblem } from './target-file.request.ts';

type Ready = CheckedTargets['ready'][number];

/** Targets of many offices from a list: choose the file, see what comes of each row, propose all of them or none. */
export function TargetFilePage() {
  const { t, i18n } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const year = readTargetSpan(search).year ?? Number(jakartaDate(new Date()).slice(0, 4));
  const { checked, problem, isBusy, check, send, forget } = useCheckedFile((file) =>
    checkTargets({ file, year, locale: i18n.locale }),
  );

  async function propose() {
    const done = await send((file) => proposeTargets({ file, year, locale: i18n.locale }));
    if (!done) return;
    const flash = t`${format.number(done.written)} target diusulkan. Orang lain harus menyetujuinya.`;
    navigate(`/target?tahun=${year}`, { state: { flash } });
  }

  const columnNames: Record<TargetProblem['column'], string> = {
    office: t`Kode kantor`,
    segment: t`Segmen`,
    people: t`Target orang`,
    rupiah: t`Target rupiah`,
    source: t`Dasar target`,
  };
  const columns: DataColumn<Ready>[] = [
    {
      id: 'office',
      header: t({ message: 'Kantor', context: 'satu' }),
      isRowHeader: true,
      grows: true,
      cell: ({ office }) => office,
    },
    { id: 'segment', header: t`Segmen`, phone: 'first', cell: ({ segment }) => segment },
    { id: 'people', header: t`Orang`, align: 'end', phone: 'second', cell: ({ people }) => format.number(people) },
    {
      ...{ id: 'rupiah', header: t`Rupiah`, align: 'end', phone: 'second' },
      cell: ({ rupiah }) => (rupiah === null ? '–' : format.rupiah(rupiah)),
    },
  ];
  if (!viewer.viewerCanReadTargets) return <NotFoundPage />;
  return (
    <Page
      title={t`Target ${String(year)} dari berkas`}
      crumbs={[{ to: `/target?tahun=${year}`, label: t`Target dan realisasi` }]}
    >
      {problem && <Notice tone="error" role="alert" title={problem} />}
      {!checked && (
        <>
          <p>{t`Satu baris untuk satu kantor dan segmen: kode kantor, segmen, orang, rupiah, dan dasar.`}</p>
          <p>
            <a href="/targets/template.xlsx" download>
              <Icon name="download" /> {t`Unduh templat`}
            </a>
          </p>
          {isBusy ? <Waiting rows={4} /> : <FileChooser onFile={check} />}
        </>
      )}
      {checked && (
        <>
          <Notice
            tone={checked.problemCount > 0 ? 'warn' : 'done'}
            role="status"
            title={
              checked.problemCount > 0
                ? t`${format.number(checked.problemCount)} hal perlu diperbaiki`
                : t`${format.number(checked.readyCount)} target siap diusulkan`
            }
            acts={
              <>
                {checked.problemCount === 0 && (
                  <Button aria-disabled={isBusy} onClick={propose}>{t`Usulkan target`}</Button>
                )}
                <Button variant="default" onClick={forget}>{t`Pilih berkas lain`}</Button>
              </>
            }
          >
            {t`Belum ada yang dicatat.`}
          </Notice>
          <ProblemRows problems={checked.problems} count={checked.problemCount} columnNames={columnNames} />
          <ReadyRows
            title={t`Siap diusulkan`}
            caption={t`Target yang siap diusulkan`}
            columns={columns}
            rows={checked.ready}
            count={checked.readyCount}
          />
        </>
      )}
    </Page>
  );
}
