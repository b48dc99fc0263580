import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import type { CoverAnswerFactsFragment } from './CoverCheckPage.generated.ts';
import classes from './CoverVerdict.module.css';
import { useCoverWords } from './useCoverWords.ts';

const icons: Record<CoverAnswerFactsFragment['answer'], IconName> = {
  PROTECTED: 'check',
  NOT_PROTECTED: 'alert',
  NOT_KNOWN: 'info',
};

/** The answer in words that can be read across a table, and why. */
export function CoverVerdict({ check }: { check: CoverAnswerFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useCoverWords();
  return (
    <div className={classes.verdict} data-answer={check.answer}>
      <p className={classes.answer}>
        <Icon name={icons[check.answer]} size={28} />
        {words.answer[check.answer]}
      </p>
      <p className={classes.whom}>{t`${check.member.name}, pada ${format.date(check.on)}`}</p>
      <p>{words.reason(check)}</p>
      {check.funeralOnly && (
        <p>
          {t`Kurang dari 3 bulan berturut-turut: bila meninggal, JKM hanya membayar biaya pemakaman. Aturan ini dari pemberitaan; pastikan ke kantor cabang.`}
        </p>
      )}
    </div>
  );
}
