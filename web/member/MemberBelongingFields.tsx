import { useCallback, useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { type Belonging, BelongingPickers } from './BelongingPickers.tsx';
import { boxId } from './member-form.ts';
import type { MemberFormState } from './useMemberForm.ts';

/** Where a new member belongs. An existing one changes group and agreement by an act of its own. */
export function MemberBelongingFields({ state, partnerId }: { state: MemberFormState; partnerId: string }) {
  const { form, problemOf } = state;
  const groupId = useWatch({ control: form.control, name: 'groupId' });
  const mouId = useWatch({ control: form.control, name: 'mouId' });
  const value = useMemo(() => ({ groupId, mouId }), [groupId, mouId]);
  const change = useCallback(
    (chosen: Belonging) => {
      form.setValue('groupId', chosen.groupId, { shouldDirty: true });
      form.setValue('mouId', chosen.mouId, { shouldDirty: true });
    },
    [form],
  );
  return (
    <BelongingPickers
      id="member"
      partnerId={partnerId}
      value={value}
      onChange={change}
      problemOf={(fieldId) => problemOf(fieldId === boxId('groupId') ? 'groupId' : 'mouId')}
    />
  );
}
