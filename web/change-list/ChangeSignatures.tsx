import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import type { ChangeListFactsFragment } from './ChangeList.generated.ts';
import classes from './ChangeSignatures.module.css';

/** Below the printed list: who froze it and who approved it, with room for both. */
export function ChangeSignatures({ list }: { list: ChangeListFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const signers = [
    { what: t`Dibekukan`, who: list.frozenByName, at: list.frozenAt },
    { what: t`Disetujui`, who: list.approvedByName, at: list.approvedAt },
  ];
  return (
    <div className={`${classes.room} only-print`}>
      <div className={classes.signers}>
        {signers.map(({ what, who, at }) => (
          <div key={what}>
            <p>{what}</p>
            <p className={classes.line}>{who ?? '……………………'}</p>
            <p>{at ? format.dateTime(at) : ' '}</p>
          </div>
        ))}
      </div>
    </div>
  );
}
