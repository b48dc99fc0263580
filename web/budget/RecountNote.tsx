import { Plural, useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { Tag } from '../ui/Tag.tsx';
import type { BudgetFactsFragment } from './Budget.generated.ts';

/** Whether totals, entries and people's months came to the same when they were last counted again. */
export function RecountNote({ recount }: { recount: BudgetFactsFragment['recount'] }) {
  const { t } = useLingui();
  const format = useFormat();
  if (!recount) return <p>{t`Belum pernah dihitung ulang.`}</p>;
  return (
    <p className="figures">
      {t`Dihitung ulang ${format.dateTime(recount.countedAt)}:`}{' '}
      {recount.wrong === 0 ? (
        <Tag tone="done" icon="check">
          <Plural value={recount.units} one="cocok di # unit" other="cocok di # unit" />
        </Tag>
      ) : (
        <Tag tone="error" icon="alert">
          <Plural value={recount.wrong} one="# unit tidak cocok" other="# unit tidak cocok" />
        </Tag>
      )}
    </p>
  );
}
