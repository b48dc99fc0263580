import { useLingui } from '@lingui/react/macro';
import { useViewer } from '../access/viewer-context.ts';
import { regionName } from '../region/region-name.ts';
import type { Crumb } from '../ui/Page.tsx';
import type { CoverageQuery } from './Coverage.generated.ts';
import { coverageTo } from './coverage-address.ts';

interface Above {
  code: string;
  name: string;
  kind: string;
  parent?: Above | null;
}

/** The places above, as far up as the viewer sees. */
export function useCoverageCrumbs(coverage: CoverageQuery['coverage'] | undefined): Crumb[] {
  const { t } = useLingui();
  const viewer = useViewer();
  if (!coverage?.region) {
    return [];
  }
  const top = viewer.region?.code ?? null;
  const above: Crumb[] = [];
  let place: Above | null | undefined = coverage.region.code === top ? null : coverage.region.parent;
  while (place) {
    above.unshift({ to: coverageTo(coverage.mouId, place.code), label: regionName({ ...place }) });
    place = place.code === top ? null : place.parent;
  }
  return top === null ? [{ to: coverageTo(coverage.mouId, null), label: t`Indonesia` }, ...above] : above;
}
