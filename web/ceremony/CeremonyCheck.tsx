import { Plural, useLingui } from '@lingui/react/macro';
import { DataTable } from '../ui/DataTable.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { CeremonyCheckQuery } from './Ceremony.generated.ts';

type Line = NonNullable<CeremonyCheckQuery['ceremonyCheck']['lines']>[number];

/** Each group with its number before anything is written, and why one cannot sign. */
export function CeremonyCheck({ lines }: { lines: readonly Line[] }) {
  const { t } = useLingui();
  const bad = lines.filter(({ problem }) => problem !== null);
  return (
    <>
      {bad.length > 0 ? (
        <Notice
          tone="error"
          role="alert"
          title={
            <Plural
              value={bad.length}
              one="# kelompok belum bisa ikut. Belum ada yang disimpan."
              other="# kelompok belum bisa ikut. Belum ada yang disimpan."
            />
          }
        >
          <ul>
            {bad.map(({ groupId, problem }) => (
              <li key={groupId}>{problem?.message}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone="info" role="status" title={t`Semua kelompok bisa ikut. Periksa nomornya sebelum melanjutkan.`} />
      )}
      <DataTable
        caption={t`Yang akan ditandatangani`}
        rows={lines}
        rowKey={({ groupId }) => groupId}
        columns={[
          { id: 'group', header: t`Kelompok`, isRowHeader: true, cell: (line) => line.groupName ?? '–' },
          { id: 'number', header: t`Nomor kantor`, phone: 'second', cell: (line) => line.officeNumber },
          { id: 'own', header: t`Nomor kelompok`, phone: 'hidden', cell: (line) => line.groupNumber },
          { id: 'who', header: t`Penanda tangan`, phone: 'second', cell: (line) => line.signatory },
          {
            id: 'how',
            header: t`Perjanjian`,
            phone: 'second',
            cell: (line) => (line.problem ? t`Belum bisa` : line.readyTitle ? t`Sudah siap` : t`Draf baru`),
          },
        ]}
      />
    </>
  );
}
