import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { Tag } from '../ui/Tag.tsx';

interface NextStepDayProps {
  group: { nextStepOn: string | null; nextStepOverdue: boolean };
}

/** The day of the next step; one that has passed says so in words. */
export function NextStepDay({ group }: NextStepDayProps) {
  const { t } = useLingui();
  const format = useFormat();
  if (group.nextStepOn === null) {
    return null;
  }
  const day = format.date(group.nextStepOn);
  return group.nextStepOverdue ? (
    <Tag tone="warn" icon="alert">
      <span className="figures">{t`Lewat: ${day}`}</span>
    </Tag>
  ) : (
    <span className="figures">{day}</span>
  );
}
