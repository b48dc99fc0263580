import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { BelongingPickers } from '../member/BelongingPickers.tsx';
import { PartnerPicker } from '../partner/PartnerPicker.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Page } from '../ui/Page.tsx';
import { FileChooser } from './FileChooser.tsx';
import classes from './MemberImportNewPage.module.css';
import { SampleList } from './SampleList.tsx';
import { UploadNews } from './UploadNews.tsx';
import { checkFile, type FileProblem, maxFileBytes, maxRows } from './upload-limits.ts';
import { useUpload } from './useUpload.ts';

/** Choose a file, and it is on its way: what is checked and what is saved is decided on the next page. */
export function MemberImportNewPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [partnerId, setPartnerId] = useState(viewer.partner?.id ?? search.get('mitra') ?? '');
  const [to, setTo] = useState({ groupId: search.get('kelompok') ?? '', mouId: search.get('mou') ?? '' });
  const cameFrom = search.get('kembali') === 'kelompok' ? search.get('kelompok') : null;
  const [fileProblem, setFileProblem] = useState<FileProblem | null>(null);
  const [asksPartner, setAsksPartner] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const { state, send, cancel } = useUpload();
  const partnerProblem = asksPartner && !partnerId ? t`Pilih mitra dulu, lalu pilih berkas.` : undefined;
  const importId = state.kind === 'sent' ? state.importId : null;

  useEffect(() => {
    if (importId) {
      navigate(`/impor/${importId}`, { replace: true });
    }
  }, [importId, navigate]);

  if (!viewer.viewerCanImportMembers) {
    return <NotFoundPage />;
  }

  function take(chosen: File) {
    const problem = checkFile(chosen);
    setFileProblem(problem);
    setAsksPartner(true);
    setFile(chosen);
    if (!problem && partnerId) {
      send(chosen, { partnerId, ...to });
    }
  }

  const hasErrors = fileProblem !== null || partnerProblem !== undefined || state.kind === 'refused';

  return (
    <Page
      title={t`Impor daftar peserta`}
      crumbs={[
        { to: '/impor', label: t`Impor` },
        ...(cameFrom ? [{ to: `/kelompok/${cameFrom}`, label: t({ message: 'Kelompok', context: 'satu' }) }] : []),
      ]}
      lead={viewer.partner?.name}
      hasErrors={hasErrors}
      width="read"
    >
      {viewer.partner === null && state.kind !== 'sending' && (
        <PartnerPicker
          id="partner"
          label={t({ message: 'Mitra', context: 'satu' })}
          emptyLabel={t`Pilih mitra`}
          problem={partnerProblem}
          value={partnerId}
          onChange={(id) => {
            setPartnerId(id);
            setTo({ groupId: '', mouId: '' });
          }}
          isOffered={(partner) => partner.viewerCanImportMembers}
        />
      )}
      {state.kind !== 'sending' && (
        <BelongingPickers
          id="import"
          partnerId={partnerId}
          value={to}
          onChange={setTo}
          hints={{
            group: t`Untuk seluruh daftar. Anggota lama yang sudah punya kelompok tetap di kelompoknya.`,
            mou: t`Untuk seluruh daftar. Peserta lama yang sudah punya perjanjian tetap di perjanjiannya.`,
          }}
        />
      )}
      <UploadNews
        state={state}
        fileProblem={fileProblem}
        onCancel={cancel}
        onRetry={() => file && partnerId && send(file, { partnerId, ...to })}
      />
      {state.kind !== 'sending' && <FileChooser onFile={take} />}
      <div className={classes.help}>
        <section aria-labelledby="before">
          <h2 id="before">{t`Sebelum mengunggah`}</h2>
          <ul>
            <li>{t`XLSX atau CSV, paling besar ${format.fileSize(maxFileBytes)}, paling banyak ${format.number(maxRows)} baris.`}</li>
            <li>{t`Tulis NIK sebagai teks. Excel merusak angka lebih dari 15 digit.`}</li>
            <li>{t`Kop surat dan baris tanda tangan boleh tetap ada.`}</li>
          </ul>
          <p>
            <a href="/member-imports/template.xlsx" className={classes.download}>
              <Icon name="download" /> {t`Unduh templat (XLSX)`}
            </a>
          </p>
        </section>
        <section aria-labelledby="after">
          <h2 id="after">{t`Sesudah mengunggah`}</h2>
          <ol>
            <li>{t`Portal memeriksa setiap baris. Halaman boleh ditutup.`}</li>
            <li>{t`Anda melihat yang baru, berubah, dan ditolak.`}</li>
            <li>{t`Tidak ada yang tersimpan sebelum Anda setujui.`}</li>
          </ol>
        </section>
        <SampleList />
      </div>
    </Page>
  );
}
