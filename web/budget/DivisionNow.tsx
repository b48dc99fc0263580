import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { Notice } from '../ui/Notice.tsx';
import { type BudgetDivisionQuery, DivisionRemoveDocument } from './Division.generated.ts';

/** The file that a draft is divided by already, and the way back to what its lines say. */
export function DivisionNow({ budget }: { budget: NonNullable<BudgetDivisionQuery['subsidyBudget']> }) {
  const { t } = useLingui();
  const format = useFormat();
  const [remove, { loading }] = useMutation(DivisionRemoveDocument, { refetchQueries: 'active' });
  const [refusal, setRefusal] = useState<string | null>(null);
  const { division, state } = budget;
  if (!division || state !== 'DRAFT') return null;

  async function drop() {
    if (loading) return;
    const variables = { budgetId: budget.id, version: budget.version };
    const answer = (await remove({ variables }).catch(() => null))?.data?.subsidyDivisionRemove;
    setRefusal(answer ? (answer.userErrors[0]?.message ?? null) : t`Tidak terkirim. Coba lagi.`);
  }

  return (
    <>
      {refusal && <Notice tone="error" role="alert" title={refusal} />}
      <Notice
        tone="info"
        title={t`Sudah dibagi menurut berkas: ${format.rupiah(division.total)} ke ${format.number(division.units)} unit`}
        acts={
          <Button variant="default" size="xs" aria-disabled={loading} onClick={drop}>
            {t`Hapus pembagian dari berkas`}
          </Button>
        }
      >
        {t`Dikirim ${division.madeByName}, ${format.dateTime(division.madeAt)}. Berkas baru menggantikannya.`}
      </Notice>
    </>
  );
}
