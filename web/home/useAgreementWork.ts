import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import type { HomeWorkFragment, WaitingMouFragment } from './HomeWork.generated.ts';
import { useMouWork } from './useMouWork.ts';
import type { Work } from './WorkList.tsx';

interface Waiting {
  mousWaiting: readonly WaitingMouFragment[];
  work: HomeWorkFragment;
}

/** Agreements, months, targets and papers that wait for this viewer's act; who waits for somebody else is not in it. */
export function useAgreementWork(): (waiting: Waiting) => Work[] {
  const { t } = useLingui();
  const format = useFormat();
  const mouWork = useMouWork();
  const joined = (parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(' · ');

  return ({ mousWaiting, work }) => [
    ...work.changeLists.map(({ id, mou, month, joined: came, departed, frozenByName, frozenAt }) => ({
      key: id,
      icon: 'eye' as const,
      title: t`Setujui mutasi ${format.month(month)}: ${format.number(came)} masuk, ${format.number(departed)} keluar`,
      detail: joined([mou?.title, t`dibekukan ${frozenByName}, ${format.dateTime(frozenAt)}`]),
      to: `/mutasi?${new URLSearchParams({ ...(mou ? { mou: mou.id } : {}), bulan: month })}`,
      act: t`Periksa`,
    })),
    ...mouWork(mousWaiting),
    ...work.targets.map(({ year, count }) => ({
      key: `targets ${year}`,
      icon: 'eye' as const,
      title: t`Setujui ${format.number(count)} usulan target ${String(year)}`,
      detail: t`Diusulkan orang lain, belum berlaku.`,
      to: `/target?tahun=${year}`,
      act: t`Periksa`,
    })),
    ...work.ending.map(({ id, title, endsOn }) => ({
      key: `ending ${id}`,
      icon: 'clock' as const,
      title: t`Perpanjang ${title}`,
      detail: t`Berakhir ${format.date(endsOn)}, perpanjangannya belum ditandatangani.`,
      to: `/mou/${id}`,
      act: t`Buka`,
    })),
    ...(work.papersMissing > 0
      ? [
          {
            key: 'papers',
            icon: 'file' as const,
            title: t`Bawa ${format.number(work.papersMissing)} dokumen perjanjian`,
            detail:
              work.papersLate > 0
                ? t`${format.number(work.papersLate)} lewat tenggat.`
                : t`Belum ada yang lewat tenggat.`,
            to: '/tugas/dokumen',
            act: t`Lihat`,
          },
        ]
      : []),
  ];
}
