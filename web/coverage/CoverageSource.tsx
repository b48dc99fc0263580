import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import type { CoverageFactsFragment } from './Coverage.generated.ts';

/** Where the two numbers of every share on the page come from, and of which day each is. */
export function CoverageSource({ coverage }: { coverage: CoverageFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const { asOf, title, signedOn, total } = coverage;
  return (
    <p className="quiet figures">
      {t`Terdaftar dan terlindungi: hitungan portal, ${format.dateTime(asOf)}.`}{' '}
      {total.target !== null &&
        (signedOn
          ? t`Target: perjanjian ${title}, ditandatangani ${format.date(signedOn)}.`
          : t`Target: perjanjian ${title}, belum ditandatangani.`)}
    </p>
  );
}
