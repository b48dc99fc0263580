import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { CoverageFactsFragment } from '../coverage/Coverage.generated.ts';
import { CoverageFigures } from '../coverage/CoverageFigures.tsx';
import { CoverageTable } from '../coverage/CoverageTable.tsx';
import { coverageTo } from '../coverage/coverage-address.ts';
import { isFarBehind } from '../coverage/coverage-share.ts';
import { useFormat } from '../format/useFormat.ts';
import { Section } from '../ui/Section.tsx';

/** How many of a workforce are registered, and which places lag behind. */
export function WorkforceHome({ coverage }: { coverage: CoverageFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const { rows, title, mouId } = coverage;
  const behind = rows.filter(isFarBehind).length;
  return (
    <Section
      title={title}
      beside={
        <Link to={coverageTo(mouId, coverage.region?.code ?? null)}>
          {t`Lihat wilayah`}
          <span className="visually-hidden">: {title}</span>
        </Link>
      }
    >
      <CoverageFigures coverage={coverage} />
      {rows.length > 0 && (
        <>
          <p className="figures">
            {behind > 0
              ? t`${format.number(behind)} dari ${format.number(rows.length)} wilayah di bawah 25% dari target, per ${format.dateTime(coverage.asOf)}.`
              : t`Semua wilayah sudah di atas 25% dari target, per ${format.dateTime(coverage.asOf)}.`}
          </p>
          <CoverageTable coverage={coverage} caption={t`Capaian menurut wilayah: ${title}`} />
        </>
      )}
    </Section>
  );
}
