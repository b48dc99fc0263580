import { Plural, useLingui } from '@lingui/react/macro';
import type { MouState } from '../apollo/schema.generated.ts';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { Tag } from '../ui/Tag.tsx';
import classes from './MouPeriod.module.css';
import { endingOf } from './mou-period.ts';

interface MouPeriodProps {
  mou: { state: MouState; startsOn: string | null; endsOn: string | null };
}

/** From when to when an agreement holds, and a word where its end needs somebody. */
export function MouPeriod({ mou }: MouPeriodProps) {
  const { t } = useLingui();
  const format = useFormat();
  const ending = endingOf(mou, jakartaDate(new Date()));
  const from = mou.startsOn && format.date(mou.startsOn);
  const until = mou.endsOn && format.date(mou.endsOn);
  return (
    <span className={`${classes.period} figures`}>
      <span>{from && until ? `${from} – ${until}` : from ? t`mulai ${from}` : until ? t`sampai ${until}` : '–'}</span>
      {ending.kind === 'soon' && (
        <Tag tone="warn" icon="clock">
          <Plural value={ending.days} one="# hari lagi" other="# hari lagi" />
        </Tag>
      )}
      {ending.kind === 'over' && mou.state === 'SIGNED' && (
        <Tag tone="warn" icon="alert">
          {t`masa berlaku lewat`}
        </Tag>
      )}
    </span>
  );
}
