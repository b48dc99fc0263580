import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { GroupPaymentDialog } from '../payment/GroupPaymentDialog.tsx';
import { monthAfter } from '../payment/usePaymentWords.ts';
import { PriceRules } from '../tariff/PriceRules.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { SelectField } from '../ui/fields.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { CollectionGroupDocument, GroupCollectionDocument } from './Collection.generated.ts';
import classes from './CollectionPage.module.css';
import { CollectionSheet } from './CollectionSheet.tsx';
import { useSheetTicks } from './sheet-ticks.ts';

const spans = ['1', '3', '6', '12'];
const reach = { back: 6, ahead: 3 };

/** The sheet by which a leader collects: printed and marked with a pen, or marked here and reported at once. */
export function CollectionPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const present = jakartaDate(new Date()).slice(0, 7);
  const typed = search.get('mulai') ?? '';
  const first = /^\d{4}-(0[1-9]|1[0-2])$/.test(typed) ? typed : present;
  const months = spans.find((span) => span === search.get('bulan')) ?? '3';
  const [isPaying, setPaying] = useState(false);
  const [news, setNews] = useFlash();
  const about = useQuery(CollectionGroupDocument, { variables: { id } });
  const { data, error, refetch } = useQuery(GroupCollectionDocument, {
    variables: { groupId: id, firstMonth: first, months: Number(months) },
  });
  const { ids, write } = useSheetTicks(id, first);
  const group = about.data?.group;
  const viewer = about.data?.viewer;
  const sheet = data?.groupCollection.sheet;
  const refused = data?.groupCollection.userErrors[0]?.message;
  if (about.data && !group) {
    return <NotFoundPage />;
  }
  const choose = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set(name, value);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const offered = Array.from({ length: reach.back + reach.ahead + 1 }, (_, n) => monthAfter(present, n - reach.back));
  const open = new Set(
    (sheet?.rows ?? [])
      .filter((row) => row.months.find(({ month }) => month === first)?.state === 'OPEN')
      .map(({ memberId }) => memberId),
  );
  const ticked = ids.filter((one) => open.has(one));
  const mayPay = Boolean(viewer?.viewerCanReportPayments || viewer?.viewerCanRecordPayments);
  return (
    <Page
      title={group ? t`Lembar setoran: ${group.name}` : t`Lembar setoran`}
      crumbs={[
        { to: '/kelompok', label: t`Kelompok` },
        { to: `/kelompok/${id}`, label: group?.name ?? t({ message: 'Kelompok', context: 'satu' }) },
      ]}
      lead={
        group &&
        [group.partner.name, group.npp && `NPP ${group.npp}`, t`per ${format.date(jakartaDate(new Date()))}`]
          .filter(Boolean)
          .join(' · ')
      }
      acts={
        <>
          <Button variant="default" onClick={() => window.print()}>
            {t`Cetak`}
          </Button>
          {mayPay && (
            <Button disabled={ticked.length === 0} onClick={() => setPaying(true)}>
              {t`Laporkan uang dari ${ticked.length} orang`}
            </Button>
          )}
        </>
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {refused && <Notice tone="warn" title={refused} />}
      <div className={`${classes.choices} no-print`}>
        <SelectField
          id="sheet-first"
          label={t`Bulan yang ditandai`}
          size="xs"
          characters={18}
          value={first}
          onChange={(event) => choose('mulai', event.currentTarget.value)}
          data={(offered.includes(first) ? offered : [...offered, first].sort()).map((month) => ({
            value: month,
            label: format.month(month),
          }))}
        />
        <SelectField
          id="sheet-months"
          label={t`Kolom bulan`}
          size="xs"
          characters={6}
          value={months}
          onChange={(event) => choose('bulan', event.currentTarget.value)}
          data={spans}
        />
      </div>
      {!sheet && !error && !refused && <Waiting rows={10} />}
      {sheet?.rows.length === 0 && (
        <EmptyState
          title={t`Belum ada anggota terdaftar`}
          acts={<LinkButton to={`/kelompok/${id}`}>{t`Kembali ke kelompok`}</LinkButton>}
        >
          {t`Lembar ini berisi anggota yang sudah punya nomor peserta (KPJ).`}
        </EmptyState>
      )}
      {sheet && sheet.rows.length > 0 && (
        <>
          {!sheet.isWhole && (
            <Notice tone="warn" title={t`Lembar ini memuat 500 nama pertama. Untuk yang lain, pakai daftar iuran.`} />
          )}
          {mayPay && (
            <p className="quiet no-print">
              {t`Tandai siapa yang menyerahkan uang untuk ${format.month(first)}, lalu laporkan. Tanda ini hanya tersimpan di peramban ini.`}
            </p>
          )}
          <CollectionSheet
            sheet={sheet}
            month={first}
            ticked={ticked}
            onTick={
              mayPay
                ? (memberId) =>
                    write(ticked.includes(memberId) ? ticked.filter((one) => one !== memberId) : [...ticked, memberId])
                : undefined
            }
          />
          {/* who collects needs the amounts; what they rest on would be two sheets more */}
          <div className="no-print">
            <PriceRules quote={{ months: [{ lines: sheet.lines }] }} />
          </div>
        </>
      )}
      {group && viewer && (
        <GroupPaymentDialog
          group={group}
          isOpen={isPaying}
          isRecord={viewer.viewerCanRecordPayments}
          month={first}
          memberIds={ticked}
          onClose={() => setPaying(false)}
          onDone={(message) => {
            setPaying(false);
            write([]);
            setNews(message);
            void refetch();
          }}
        />
      )}
    </Page>
  );
}
