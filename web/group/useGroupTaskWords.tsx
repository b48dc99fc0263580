import { Plural, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useTurnWords } from '../mou/useTurnWords.ts';
import { usePaperWords } from '../mou-document/usePaperWords.ts';
import type { GroupMouFragment } from './GroupPage.generated.ts';
import type { GroupTask } from './group-tasks.ts';

interface TaskWords {
  title: ReactNode;
  detail: string | null;
}

/** What is to be done for a group, in a sentence, and why. */
export function useGroupTaskWords(): (task: GroupTask) => TaskWords {
  const { t } = useLingui();
  const format = useFormat();
  const turn = useTurnWords();
  const papers = usePaperWords();

  function agreement(mou: GroupMouFragment): TaskWords {
    const { ceremony, waits } = mou;
    const day = ceremony && format.date(ceremony.heldOn);
    const since = waits && format.dateTime(waits.since);
    // a group that is ready waits for the others of its ceremony
    const state = ceremony && ceremony.state !== 'SIGNED' && ceremony.state !== 'EMPTY' ? ceremony.state : mou.state;
    if (state === 'IN_REVIEW' && mou.state === 'READY')
      return { title: t`Menunggu telaah kelompok lain`, detail: t`Penandatanganan bersama ${day}` };
    if (state === 'IN_REVIEW')
      return {
        title: waits ? t`Menunggu telaah ${turn(mou)} sejak ${since}` : t`Perjanjian sedang ditelaah`,
        detail: ceremony ? t`Penandatanganan bersama ${day}` : mou.title,
      };
    if (state === 'READY')
      return {
        title: ceremony ? t`Siap ditandatangani bersama ${day}` : t`Perjanjian siap ditandatangani`,
        detail: t`Catat tanda tangannya setelah acara.`,
      };
    return {
      title: t`Perjanjian masih draf`,
      detail: ceremony ? t`Penandatanganan bersama ${day}` : mou.title,
    };
  }

  return (task) => {
    switch (task.kind) {
      case 'contact':
        return { title: t`Hubungi kelompok dan jelaskan programnya`, detail: t`Catat hasil dan langkah sesudahnya.` };
      case 'collect':
        return {
          title: t`Kumpulkan data anggota`,
          detail: t`Daftarnya boleh diimpor sekarang, sebelum tanda tangan.`,
        };
      case 'plan':
        return {
          title: t`Rencanakan tanda tangan`,
          detail: t`Sendiri, atau bersama kelompok lain pada satu acara.`,
        };
      case 'agreement':
        return agreement(task.mou);
      case 'members':
        return { title: t`Masukkan anggota`, detail: t`Belum ada anggota. Impor daftarnya, atau isi satu per satu.` };
      case 'firstPayment':
        return {
          title: t`Bayar iuran pertama`,
          detail: t`Sudah terdaftar, belum ada pembayaran: belum seorang pun terlindungi.`,
        };
      case 'confirm':
        return {
          title: t`Pembayaran pertama sudah dilaporkan`,
          detail: t`Terlindungi setelah kantor cabang mengonfirmasi, mulai bulan yang dibayar.`,
        };
      case 'latePayment':
        return {
          title: (
            <Plural
              value={task.count}
              one="Tagih iuran # orang yang lewat jatuh tempo"
              other="Tagih iuran # orang yang lewat jatuh tempo"
            />
          ),
          detail: t`Pernah dibayar, bulan berikutnya belum.`,
        };
      case 'kpj':
        return {
          title: <Plural value={task.count} one="Isi KPJ # calon peserta" other="Isi KPJ # calon peserta" />,
          detail: t`Kantor cabang memberi nomornya. Dengan KPJ mereka terdaftar dan dapat dibayar.`,
        };
      case 'incomplete':
        return {
          title: <Plural value={task.count} one="Lengkapi data # orang" other="Lengkapi data # orang" />,
          detail: t`Belum dapat dikirim ke BPJS Ketenagakerjaan.`,
        };
      case 'paper':
        return {
          title: t`Unggah ${papers.kind[task.paper.paper]}`,
          detail: task.paper.overdue
            ? t`Lewat tenggat ${format.date(task.paper.dueOn)}, dibawa ${papers.who[task.paper.who]}`
            : t`Paling lambat ${format.date(task.paper.dueOn)}, dibawa ${papers.who[task.paper.who]}`,
        };
    }
  };
}
