import { useLazyQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import type { MemberFilter } from '../apollo/schema.generated.ts';
import { useFormat } from '../format/useFormat.ts';
import { MembersTotalDocument } from './MembersPage.generated.ts';

interface MembersTotalProps {
  filter: MemberFilter;
  /** All rows are already on the screen: nothing to count. */
  isWhole: boolean;
  total: number | null;
  onTotal: (total: number) => void;
}

/** Counting costs the server more than a page does, so it happens when somebody wants to know. */
export function MembersTotal({ filter, isWhole, total, onTotal }: MembersTotalProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [count, { loading }] = useLazyQuery(MembersTotalDocument, { fetchPolicy: 'no-cache' });

  if (isWhole) {
    return null;
  }
  if (total !== null) {
    return <span className="figures">{t`dari ${format.number(total)}`}</span>;
  }

  async function countAll() {
    const { data } = await count({ variables: { filter } });
    if (data?.members.totalCount != null) {
      onTotal(data.members.totalCount);
    }
  }

  return (
    <Button variant="subtle" size="compact-sm" onClick={countAll} aria-disabled={loading}>
      {loading ? t`Menghitung…` : t`Hitung semua`}
    </Button>
  );
}
