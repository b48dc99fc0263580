import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type RequestProblem, readRequestProblem } from './request-problem.ts';

/** What happened, whether the data is safe, what to do, and an id to quote. */
export function RequestFailure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useLingui();
  const problem = readRequestProblem(error);
  const words: Record<RequestProblem['kind'], { title: string; text: string }> = {
    unreachable: {
      title: t`Portal tidak terjangkau`,
      text: t`Periksa sambungan Anda, lalu coba lagi. Data tersimpan tetap aman.`,
    },
    'not-found': { title: t`Tidak ditemukan`, text: t`Data ini tidak ada atau di luar wewenang Anda.` },
    'too-many': { title: t`Terlalu banyak permintaan`, text: t`Tunggu sebentar, lalu coba lagi.` },
    refused: { title: t`Permintaan tidak diterima`, text: t`Periksa isian Anda, lalu coba lagi.` },
    broken: { title: t`Ada gangguan di portal`, text: t`Data tersimpan tetap aman. Coba lagi sebentar lagi.` },
  };
  return (
    <Notice
      tone="error"
      role="alert"
      title={words[problem.kind].title}
      acts={
        <>
          {onRetry && (
            <Button variant="default" size="xs" onClick={onRetry}>
              {t`Coba lagi`}
            </Button>
          )}
          {problem.requestId && <CopyButton text={problem.requestId} label={t`Salin kode galat`} />}
        </>
      }
    >
      <p>{problem.message ?? words[problem.kind].text}</p>
      {problem.requestId && (
        <p>
          {t`Kode galat`}: <code>{problem.requestId}</code>
        </p>
      )}
    </Notice>
  );
}
