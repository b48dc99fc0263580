import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import classes from './UploadNews.module.css';
import { type FileProblem, maxFileBytes } from './upload-limits.ts';
import { secondsLeft, type UploadState } from './upload-state.ts';

interface UploadNewsProps {
  state: UploadState;
  fileProblem: FileProblem | null;
  onCancel: () => void;
  onRetry: () => void;
}

/** How the upload goes, or why there is none. */
export function UploadNews({ state, fileProblem, onCancel, onRetry }: UploadNewsProps) {
  const { t } = useLingui();
  const format = useFormat();

  if (state.kind === 'sending') {
    const left = secondsLeft(state);
    const amount = t`${format.fileSize(state.sent)} dari ${format.fileSize(state.size)}`;
    return (
      <div className={classes.sending}>
        <h2>{t`Mengunggah ${state.fileName}`}</h2>
        <ProgressLine
          label={t`Unggahan`}
          done={state.sent}
          total={state.size}
          text={left === null ? amount : t`${amount}, sisa ±${left} detik`}
        />
        <p>
          <Button variant="default" size="xs" onClick={onCancel}>
            {t`Batalkan unggahan`}
          </Button>
        </p>
      </div>
    );
  }
  if (state.kind === 'interrupted') {
    return (
      <Notice
        tone="error"
        role="alert"
        title={t`Unggahan terputus`}
        acts={
          <Button variant="default" size="xs" onClick={onRetry}>
            {t`Unggah lagi`}
          </Button>
        }
      >
        {t`Periksa sambungan Anda. Tidak ada data yang tersimpan.`}
      </Notice>
    );
  }
  if (state.kind === 'refused') {
    return (
      <Notice tone="error" role="alert" title={t`Berkas tidak diterima`}>
        {state.message || t`Coba lagi dengan templat kami.`}
      </Notice>
    );
  }
  if (fileProblem) {
    const problems: Record<FileProblem, string> = {
      EMPTY: t`Berkas ini kosong. Pilih berkas lain.`,
      TOO_BIG: t`Berkas lebih dari ${format.fileSize(maxFileBytes)}. Bagi menjadi beberapa berkas.`,
      OLD_EXCEL: t`Berkas XLS lama tidak dapat dibaca. Simpan sebagai XLSX, lalu pilih lagi.`,
      WRONG_TYPE: t`Hanya berkas XLSX atau CSV yang dapat dibaca.`,
    };
    return <Notice tone="error" role="alert" title={problems[fileProblem]} />;
  }
  return null;
}
