import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import type { EarmarkChoicesInput } from '../apollo/schema.generated.ts';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { useDebounced } from '../ui/useDebounced.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { EarmarkForm } from './EarmarkForm.tsx';
import { EarmarkDocument, EarmarkFundsDocument } from './EarmarkPage.generated.ts';
import { EarmarkResult } from './EarmarkResult.tsx';
import { questionOf, readEarmark, writeEarmark } from './earmark.ts';

const PAUSE_MS = 300;

/** What a grant buys when a share of it pays contributions. The answer follows the form; the address keeps both. */
export function EarmarkPage() {
  const { t } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const [search, setSearch] = useSearchParams();
  const today = jakartaDate(new Date());
  const earmark = readEarmark(search, Number(today.slice(0, 4)) + 1);
  const question = questionOf(earmark);
  const asked = useDebounced(JSON.stringify(question), PAUSE_MS);
  // what the figures on screen were asked with: the form may be ahead of them
  const input: EarmarkChoicesInput | null = JSON.parse(asked);
  const funds = useQuery(EarmarkFundsDocument);
  const { data, error, refetch } = useQuery(EarmarkDocument, {
    variables: { input: input as EarmarkChoicesInput },
    skip: input === null,
  });
  const answer = input && question ? data?.earmarkChoices : undefined;
  const fund = funds.data?.tariffs.funds.find(({ code }) => code === input?.fundSource)?.label;
  const failure = error ?? funds.error;

  return (
    <Page
      title={t`Hitung pagu subsidi`}
      lead={
        <>
          <span className="no-print">
            {t`Lihat berapa orang yang dapat dibayar dari dana tiap unit. Perhitungan ini tidak disimpan.`}
          </span>
          <span className="only-print">
            {t`Perhitungan per ${format.date(today)}, bukan tagihan.`} {fund}
          </span>
        </>
      }
      crumbs={[{ to: '/iuran/simulasi', label: t`Simulasi iuran` }]}
      acts={
        <>
          {viewer.viewerCanSimulate && (
            <LinkButton to="/anggaran/simulasi/baru" variant="default">
              {t`Simulasikan semua unit`}
            </LinkButton>
          )}
          <Button onClick={() => window.print()}>{t`Cetak`}</Button>
        </>
      }
    >
      {funds.data ? (
        <EarmarkForm
          earmark={earmark}
          funds={funds.data.tariffs.funds}
          problems={answer?.userErrors ?? []}
          onChange={(next) =>
            setSearch(writeEarmark({ ...earmark, ...next }), { replace: true, preventScrollReset: true })
          }
        />
      ) : (
        !failure && <Waiting />
      )}
      {failure && <RequestFailure error={failure} onRetry={() => (funds.error ? funds.refetch() : refetch())} />}
      {answer?.choices && input && <EarmarkResult choices={answer.choices} input={input} />}
    </Page>
  );
}
