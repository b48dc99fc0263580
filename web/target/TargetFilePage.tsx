import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { ProblemRows, ReadyRows } from '../form/CheckedRows.tsx';
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
  const [file, setFile] = useState<File | null>(null);
  const [checked, setChecked] = useState<CheckedTargets | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const unreachable = t`Portal tidak terjangkau. Periksa sambungan Anda, lalu coba lagi.`;

  async function check(chosen: File) {
    setProblem(null);
    setChecked(null);
    setFile(chosen);
    setBusy(true);
    const answer = await checkTargets({ file: chosen, year, locale: i18n.locale });
    setBusy(false);
    if (answer.kind === 'done') setChecked(answer.value);
    else setProblem(answer.kind === 'refused' ? answer.message : unreachable);
  }

  async function propose() {
    if (!file || isBusy) return;
    setProblem(null);
    setBusy(true);
    const answer = await proposeTargets({ file, year, locale: i18n.locale });
    setBusy(false);
    if (answer.kind !== 'done') {
      setProblem(answer.kind === 'refused' ? answer.message : unreachable);
      return;
    }
    const flash = t`${format.number(answer.value.written)} target diusulkan. Orang lain harus menyetujuinya.`;
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
                <Button variant="default" onClick={() => setChecked(null)}>{t`Pilih berkas lain`}</Button>
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
