import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import type { WaitingMouFragment } from './HomePage.generated.ts';
import type { Work } from './WorkList.tsx';

/** Agreements whose turn is the viewer's, as work; the longest waiting comes first. */
export function useMouWork(): (mous: readonly WaitingMouFragment[]) => Work[] {
  const { t } = useLingui();
  const format = useFormat();
  return (mous) =>
    mous.map(({ id, title, state, partner, review, waits }) => ({
      key: id,
      icon: state === 'READY' ? ('file' as const) : ('eye' as const),
      title: state === 'READY' ? t`Catat tanda tangan ${title}` : t`Telaah ${title}`,
      detail: [
        partner?.name,
        waits && t`menunggu sejak ${format.dateTime(waits.since)}`,
        review && t`diminta oleh ${review.askedByName}`,
      ]
        .filter(Boolean)
        .join(' · '),
      to: `/mou/${id}`,
      act: state === 'READY' ? t`Buka` : t`Periksa`,
    }));
}
