import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useViewer } from '../access/viewer-context.ts';
import { useFormat } from '../format/useFormat.ts';
import { Icon } from '../ui/Icon.tsx';
import { Section } from '../ui/Section.tsx';
import type { HomeQuery } from './HomePage.generated.ts';
import classes from './OpenWork.module.css';
import { useAgreementWork } from './useAgreementWork.ts';
import { type Work, WorkList } from './WorkList.tsx';

/** What waits for this viewer; what others wait for first, each with the way to do it. */
export function OpenWork({ home, children }: { home: HomeQuery; children: ReactNode }) {
  const { t } = useLingui();
  const viewer = useViewer();
  const format = useFormat();
  const imports = (home.waiting?.nodes ?? []).filter((waiting) => waiting.viewerCanCommit);
  // For who can complete it; others see the figure above.
  const incomplete = viewer.viewerCanCreateMember ? (home.memberCounts?.incomplete ?? 0) : 0;
  const agreementWork = useAgreementWork();
  const work: Work[] = [
    ...agreementWork(home.home),
    ...imports.map((waiting) => ({
      key: waiting.id,
      icon: 'eye' as const,
      title: t`Tinjau impor ${waiting.fileName}`,
      detail: [
        viewer.partner === null && waiting.partner.name,
        t`${format.number(waiting.counts.committable)} baris siap`,
        waiting.counts.refused > 0 && t`${format.number(waiting.counts.refused)} ditolak`,
        t`${format.dateTime(waiting.createdAt)} oleh ${waiting.uploadedBy}`,
      ]
        .filter(Boolean)
        .join(' · '),
      to: `/impor/${waiting.id}`,
      act: t`Tinjau`,
    })),
    ...(incomplete > 0
      ? [
          {
            key: 'incomplete',
            icon: 'alert' as const,
            title: t`Lengkapi data ${format.number(incomplete)} peserta`,
            detail: t`Belum dapat dikirim ke BPJS Ketenagakerjaan.`,
            to: '/peserta?siap=belum',
            act: t`Lihat`,
          },
        ]
      : []),
  ];
  const done = (
    <Section title={t`Yang menunggu Anda`}>
      <p className={classes.done}>
        <Icon name="check" /> {t`Tidak ada yang menunggu. Semua data lengkap.`}
      </p>
    </Section>
  );
  return (
    <>
      {work.length > 0 && (
        <Section title={t`Yang menunggu Anda (${format.number(work.length)})`}>
          <WorkList work={work} />
        </Section>
      )}
      {children}
      {work.length === 0 && (viewer.viewerCanCreateMember || viewer.viewerCanImportMembers) && done}
    </>
  );
}
