import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { MouPaperKind } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SelectField } from '../ui/fields.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { FileButton } from './FileButton.tsx';
import { MissingPapers } from './MissingPapers.tsx';
import { type MouPaperFragment, MouPapersDocument } from './MouPapers.generated.ts';
import classes from './MouPapers.module.css';
import { usePaperColumns } from './usePaperColumns.tsx';
import { usePaperUpload } from './usePaperUpload.ts';
import { paperKinds, usePaperWords } from './usePaperWords.ts';
import { WithdrawPaperForm } from './WithdrawPaperForm.tsx';

/** The papers of an agreement, what is missing of them, and the way to bring one. */
export function MouPapers({ mouId }: { mouId: string }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = usePaperWords();
  const { data } = useQuery(MouPapersDocument, { variables: { id: mouId } });
  const upload = usePaperUpload(mouId);
  const [kind, setKind] = useState<MouPaperKind>('SIGNED');
  const [showsOld, setShowsOld] = useState(false);
  const [withdrawn, setWithdrawn] = useState<MouPaperFragment | null>(null);
  const mou = data?.mou;
  const canAdd = mou?.viewerCanAddPaper === true;
  const columns = usePaperColumns(
    canAdd
      ? {
          isBusy: upload.isBusy,
          onReplace: (paper, file) => upload.send(file, paper.kind, paper.id),
          onWithdraw: setWithdrawn,
        }
      : null,
  );
  if (!mou || (mou.papers.length === 0 && mou.evidence.length === 0 && !canAdd)) {
    return null;
  }
  const old = mou.papers.filter(({ current }) => !current);
  const shown = showsOld ? mou.papers : mou.papers.filter(({ current }) => current);
  return (
    <Section
      title={t`Dokumen`}
      beside={
        old.length > 0 && (
          <Button variant="default" size="xs" className="no-print" onClick={() => setShowsOld(!showsOld)}>
            {showsOld ? t`Sembunyikan versi lama` : t`Tampilkan versi lama (${format.number(old.length)})`}
          </Button>
        )
      }
    >
      {upload.problem && <Notice tone="error" role="alert" title={upload.problem} />}
      {mou.evidence.length > 0 && (
        <MissingPapers
          evidence={mou.evidence}
          isBusy={upload.isBusy}
          onFile={canAdd ? (file, paper) => upload.send(file, paper, null) : null}
        />
      )}
      {shown.length > 0 && (
        <DataTable caption={t`Daftar dokumen perjanjian`} columns={columns} rows={shown} rowKey={({ id }) => id} />
      )}
      {canAdd && (
        <div className={`${classes.add} no-print`}>
          <SelectField
            id="paper-kind"
            label={t`Jenis dokumen`}
            size="xs"
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as MouPaperKind)}
            data={paperKinds.map((value) => ({ value, label: words.kind[value] }))}
          />
          <FileButton label={t`Berkas dokumen`} isBusy={upload.isBusy} onFile={(file) => upload.send(file, kind, null)}>
            {t`Tambahkan berkas`}
          </FileButton>
          <p className="quiet">
            {t`PDF, JPG, atau PNG tanpa kata sandi, paling besar 10 MB. Versi baru menggantikan yang lama; tidak ada yang dihapus.`}
          </p>
        </div>
      )}
      <Dialog title={t`Tarik dokumen`} isOpen={withdrawn !== null} onClose={() => setWithdrawn(null)}>
        {withdrawn && <WithdrawPaperForm paper={withdrawn} onClose={() => setWithdrawn(null)} />}
      </Dialog>
    </Section>
  );
}
