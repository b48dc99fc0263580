import { useLingui } from '@lingui/react/macro';
import { Section } from '../ui/Section.tsx';
import type { WaitingMouFragment } from './HomePage.generated.ts';
import { useMouWork } from './useMouWork.ts';
import { WorkList } from './WorkList.tsx';

/** Agreements whose turn an office is, for homes that list no other work. */
export function WaitingMous({ mous }: { mous: readonly WaitingMouFragment[] }) {
  const { t } = useLingui();
  const mouWork = useMouWork();
  return (
    <Section title={t`Perjanjian yang menunggu Anda`}>
      <WorkList work={mouWork(mous)} />
    </Section>
  );
}
