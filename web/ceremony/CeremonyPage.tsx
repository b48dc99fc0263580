import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { useTurnWords } from '../mou/useTurnWords.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Section } from '../ui/Section.tsx';
import { Tag } from '../ui/Tag.tsx';
import { useFlash } from '../ui/useFlash.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { CeremonyDocument } from './Ceremony.generated.ts';
import { type CeremonyAct, CeremonyActForm } from './CeremonyActForm.tsx';
import { CeremonyLines } from './CeremonyLines.tsx';
import { CeremonyTermsForm } from './CeremonyTermsForm.tsx';
import { useCeremonyWords } from './useCeremonyWords.ts';

/** Groups that sign together: where it stands, whose turn it is, the papers, and the next act as one. */
export function CeremonyPage() {
  const { t } = useLingui();
  const format = useFormat();
  const { id = '' } = useParams();
  const words = useCeremonyWords();
  const turn = useTurnWords();
  const { data, error, loading, refetch } = useQuery(CeremonyDocument, { variables: { id } });
  const [news, setNews] = useFlash();
  const [act, setAct] = useState<CeremonyAct | 'terms' | null>(null);
  const ceremony = data?.ceremony;
  if (data && !ceremony && !loading) {
    return <NotFoundPage />;
  }
  const titles: Record<CeremonyAct | 'terms', string> = {
    ask: t`Minta telaah lagi`,
    approve: t`Setujui semua`,
    return: t`Kembalikan semua ke draf`,
    sign: t`Catat tanda tangan bersama`,
    terms: t`Ubah acara dan nomor`,
  };
  const done = (message: string) => {
    setAct(null);
    setNews(message);
  };
  // what waits for its review is no problem, it is told above
  const stuck =
    ceremony?.lines.filter(({ problem }) => problem !== null && problem.code !== 'CEREMONY_LINE_IN_REVIEW') ?? [];
  return (
    <Page
      title={ceremony ? t`Penandatanganan ${format.date(ceremony.heldOn)}` : t`Penandatanganan bersama`}
      crumbs={[{ to: '/penandatanganan', label: t`Penandatanganan bersama` }]}
      beside={ceremony && <Tag tone={ceremony.state === 'SIGNED' ? 'done' : 'plain'}>{words[ceremony.state]}</Tag>}
      lead={ceremony?.partner?.name}
      acts={
        ceremony && (
          <>
            {ceremony.lines.length > 0 && (
              <Button variant="default" component="a" href={`/ceremonies/${ceremony.id}/agreements.pdf`} download>
                {t`Unduh semua (PDF)`}
              </Button>
            )}
            {ceremony.viewerCanEdit && (
              <Button variant="default" onClick={() => setAct('terms')}>
                {t`Ubah acara`}
              </Button>
            )}
            {ceremony.viewerCanReturn && (
              <Button variant="default" onClick={() => setAct('return')}>
                {t`Kembalikan`}
              </Button>
            )}
            {ceremony.viewerCanAsk && <Button onClick={() => setAct('ask')}>{t`Minta telaah lagi`}</Button>}
            {ceremony.viewerCanApprove && <Button onClick={() => setAct('approve')}>{t`Setujui semua`}</Button>}
            {ceremony.viewerCanSign && <Button onClick={() => setAct('sign')}>{t`Catat tanda tangan`}</Button>}
          </>
        )
      }
    >
      {news && <Notice tone="done" role="status" title={news} />}
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!ceremony && !error && <Waiting rows={8} />}
      {ceremony && (
        <>
          {ceremony.waits && (ceremony.state === 'IN_REVIEW' || ceremony.state === 'READY') && (
            <Notice
              tone="info"
              title={
                ceremony.state === 'IN_REVIEW'
                  ? t`Menunggu persetujuan ${turn({ state: 'IN_REVIEW', partner: ceremony.partner, waits: ceremony.waits })} sejak ${format.dateTime(ceremony.waits.since)}`
                  : t`Siap ditandatangani sejak ${format.dateTime(ceremony.waits.since)}`
              }
            >
              {ceremony.state === 'IN_REVIEW' && t`Yang meminta telaah tidak dapat menyetujuinya sendiri.`}
            </Notice>
          )}
          {stuck.length > 0 && (
            <Notice
              tone="warn"
              title={
                ceremony.state === 'DRAFT'
                  ? t`Ada perjanjian yang kembali ke draf`
                  : t`Ada kelompok yang tidak dapat ikut lagi`
              }
            >
              <ul>
                {stuck.map(({ id: line, problem }) => (
                  <li key={line}>{problem?.message}</li>
                ))}
              </ul>
            </Notice>
          )}
          {ceremony.state === 'SIGNED' && (
            <Notice tone="info" title={t`Berikutnya: anggota dan naskahnya`}>
              {t`Buka tiap kelompok di bawah: masukkan anggotanya, unggah naskah, lalu bayar iuran pertama.`}
            </Notice>
          )}
          <Facts
            absent={t`Belum diisi`}
            facts={[
              { label: t`Tanggal`, value: format.date(ceremony.heldOn) },
              { label: t`Tempat`, value: ceremony.place },
              { label: t`Kantor`, value: ceremony.office?.name },
              { label: t`Penanda tangan kantor`, value: ceremony.officeSignatory },
              { label: t`Direncanakan oleh`, value: ceremony.plannedByName },
              { label: t`Tanda tangan dicatat oleh`, value: ceremony.signedByName },
            ]}
          />
          <Section title={t`Kelompok dan perjanjiannya`}>
            <CeremonyLines ceremony={ceremony} onDone={setNews} />
            <p className="quiet">
              {t`Seorang peserta dihitung sekali, untuk kantor perjanjian: ${ceremony.office?.name ?? '–'}.`}
            </p>
          </Section>
          <Dialog title={act ? titles[act] : ''} isOpen={act !== null} onClose={() => setAct(null)}>
            {act === 'terms' && <CeremonyTermsForm ceremony={ceremony} onClose={() => setAct(null)} onDone={done} />}
            {act !== null && act !== 'terms' && (
              <CeremonyActForm ceremony={ceremony} act={act} onClose={() => setAct(null)} onDone={done} />
            )}
          </Dialog>
        </>
      )}
    </Page>
  );
}
