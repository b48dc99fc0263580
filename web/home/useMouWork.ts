import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import type { WaitingMouFragment } from './HomeWork.generated.ts';
import type { Work } from './WorkList.tsx';
import { openCeremonies } from './waiting-mous.ts';

/** Agreements whose turn is the viewer's, as work; the longest waiting comes first, and a ceremony is one piece of work. */
export function useMouWork(): (mous: readonly WaitingMouFragment[]) => Work[] {
  const { t } = useLingui();
  const format = useFormat();

  function common({ state, partner, review, waits }: WaitingMouFragment) {
    return {
      icon: state === 'READY' ? ('file' as const) : ('eye' as const),
      detail: [
        partner?.name,
        waits && t`menunggu sejak ${format.dateTime(waits.since)}`,
        review && t`diminta oleh ${review.askedByName}`,
      ]
        .filter(Boolean)
        .join(' · '),
      act: state === 'READY' ? t`Buka` : t`Periksa`,
    };
  }

  return (mous) =>
    openCeremonies(mous).map(({ mou, ceremony }) => {
      if (!ceremony) {
        const title = mou.state === 'READY' ? t`Catat tanda tangan ${mou.title}` : t`Telaah ${mou.title}`;
        return { ...common(mou), key: mou.id, title, to: `/mou/${mou.id}` };
      }
      const [groups, day] = [format.number(ceremony.groups), format.date(ceremony.heldOn)];
      return {
        ...common(mou),
        key: ceremony.id,
        title:
          mou.state === 'READY'
            ? t`Catat tanda tangan bersama ${groups} kelompok, ${day}`
            : t`Telaah penandatanganan bersama ${groups} kelompok, ${day}`,
        to: `/penandatanganan/${ceremony.id}`,
      };
    });
}
