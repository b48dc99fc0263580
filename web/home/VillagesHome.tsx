import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { CoverageFactsFragment } from '../coverage/Coverage.generated.ts';
import { CoverageFigures } from '../coverage/CoverageFigures.tsx';
import { CoverageTable } from '../coverage/CoverageTable.tsx';
import { coverageTo } from '../coverage/coverage-address.ts';
import { unitsWithoutList } from '../coverage/coverage-share.ts';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { ProgressLine } from '../ui/ProgressLine.tsx';
import { Section } from '../ui/Section.tsx';
import classes from './VillagesHome.module.css';

/** Have all villages sent their list? The answer first, then which have not, then how every regency stands. */
export function VillagesHome({ coverage }: { coverage: CoverageFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const { total, mouId, rows, title } = coverage;
  const code = coverage.region?.code ?? null;
  const missing = unitsWithoutList(total);
  const behind = rows.filter((row) => unitsWithoutList(row) > 0);
  const answer = t`${format.number(total.unitsWithList)} dari ${format.number(total.units)} desa`;
  return (
    <>
      <Section
        title={t`Apakah semua desa sudah mengirim daftar?`}
        beside={
          <Link to={coverageTo(mouId, code)}>
            {t`Lihat wilayah`}
            <span className="visually-hidden">: {title}</span>
          </Link>
        }
      >
        <div className={classes.head}>
          <p className={`${classes.figure} figures`}>{answer}</p>
          <ProgressLine
            label={t`Desa yang punya daftar`}
            done={total.unitsWithList}
            total={total.units}
            text={t`${title} · per ${format.dateTime(coverage.asOf)}`}
          />
          {missing > 0 && (
            <ul className={classes.missing} aria-label={t`Desa tanpa daftar menurut wilayah`}>
              <li>
                <Link to={coverageTo(mouId, code, 'tanpa-daftar')}>
                  {t`Lihat ${format.number(missing)} desa tanpa daftar`}
                </Link>
              </li>
              {behind.map((row) => (
                <li key={row.region.code} className="figures">
                  <Link to={coverageTo(mouId, row.region.code, 'tanpa-daftar')}>{regionName(row.region)}</Link>{' '}
                  <span className={classes.of}>{format.number(unitsWithoutList(row))}</span>
                </li>
              ))}
            </ul>
          )}
        </div>
        <CoverageFigures coverage={coverage} />
      </Section>
      {rows.length > 0 && (
        <Section title={t`Paling tertinggal lebih dahulu`}>
          <CoverageTable coverage={coverage} caption={t`Capaian menurut wilayah: ${title}`} />
        </Section>
      )}
    </>
  );
}
