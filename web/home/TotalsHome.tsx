import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { CoverageFactsFragment } from '../coverage/Coverage.generated.ts';
import { CoverageFigures } from '../coverage/CoverageFigures.tsx';
import { coverageTo } from '../coverage/coverage-address.ts';
import { Section } from '../ui/Section.tsx';

/** An agreement that names no places: its totals. */
export function TotalsHome({ coverage }: { coverage: CoverageFactsFragment }) {
  const { t } = useLingui();
  return (
    <Section
      title={coverage.title}
      beside={
        <Link to={coverageTo(coverage.mouId, null)}>
          {t`Lihat wilayah`}
          <span className="visually-hidden">: {coverage.title}</span>
        </Link>
      }
    >
      <CoverageFigures coverage={coverage} />
    </Section>
  );
}
