import { useLingui } from '@lingui/react/macro';
import { formatPercent } from '../format/number.ts';
import { useFormat } from '../format/useFormat.ts';
import { Icon } from '../ui/Icon.tsx';
import classes from './Share.module.css';

interface ShareProps {
  part: number;
  /** null: nobody has said how many there should be. */
  whole: number | null;
  tone?: 'plain' | 'attention' | 'behind';
  showsPercent?: boolean;
}

/** `1.535 / 1.585`: a number never without what it is measured by; an unknown whole is said and not shown as nought. */
export function Share({ part, whole, tone = 'plain', showsPercent }: ShareProps) {
  const { t } = useLingui();
  const format = useFormat();
  return (
    <span className={`${classes.share} figures`} data-tone={tone}>
      {tone !== 'plain' && <Icon name="alert" size={12} />}
      {format.number(part)}
      <span className={classes.of}>
        {whole === null ? `/ ${t`belum ada target`}` : `/ ${format.number(whole)}`}
        {showsPercent && whole ? ` · ${formatPercent(part, whole)}` : ''}
      </span>
    </span>
  );
}
