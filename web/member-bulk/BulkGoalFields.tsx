import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useViewer } from '../access/viewer-context.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { useDebounced } from '../ui/useDebounced.ts';
import { BulkGoalsDocument } from './MemberBulk.generated.ts';

/** Where people are moved to; what is null and not left stays as it is. */
export interface Goal {
  groupId: string | null;
  leavesGroup: boolean;
  mouId: string | null;
  leavesMou: boolean;
}

export const noGoal: Goal = { groupId: null, leavesGroup: false, mouId: null, leavesMou: false };

const shownAtOnce = 100;
const leave = 'leave';

interface BulkGoalFieldsProps {
  partnerId: string | null;
  goal: Goal;
  onChange: (goal: Goal) => void;
  problemOf: (fieldId: string) => string | undefined;
}

/** A group, an agreement, or none; with more than a page of them, part of the name finds the one. */
export function BulkGoalFields({ partnerId, goal, onChange, problemOf }: BulkGoalFieldsProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed.trim(), 250) || null;
  const among = { partnerId: partnerId ?? viewer.partner?.id ?? null, search };
  const { data, previousData } = useQuery(BulkGoalsDocument, {
    variables: { first: shownAtOnce, groups: among, mous: among },
  });
  const found = data ?? previousData;
  const of = (partner: { name: string } | null) => (viewer.partner === null && partner ? ` · ${partner.name}` : '');
  const open = (found?.mous.nodes ?? []).filter((mou) => mou.state !== 'ENDED');

  return (
    <>
      <TextField
        id="bulk-goal-search"
        label={t`Cari kelompok atau perjanjian`}
        optionalMark={t`boleh kosong`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <SelectField
        id="bulk-group"
        label={t`Kelompok`}
        problem={problemOf('bulk-group')}
        value={goal.leavesGroup ? leave : (goal.groupId ?? '')}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...goal, leavesGroup: value === leave, groupId: value === leave || value === '' ? null : value })
        }
        data={[
          { value: '', label: t`Tidak berubah` },
          { value: leave, label: t`Keluarkan dari kelompok` },
          ...(found?.groups.nodes ?? []).map((group) => ({ value: group.id, label: group.name + of(group.partner) })),
        ]}
      />
      <SelectField
        id="bulk-mou"
        label={t`Perjanjian`}
        problem={problemOf('bulk-mou')}
        value={goal.leavesMou ? leave : (goal.mouId ?? '')}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...goal, leavesMou: value === leave, mouId: value === leave || value === '' ? null : value })
        }
        data={[
          { value: '', label: t`Tidak berubah` },
          { value: leave, label: t`Keluarkan dari perjanjian` },
          ...open.map((mou) => ({ value: mou.id, label: mou.title + of(mou.partner) })),
        ]}
      />
    </>
  );
}
