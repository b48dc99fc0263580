import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useViewer } from '../access/viewer-context.ts';
import { LateMouNote } from '../mou/LateMouNote.tsx';
import { SelectField } from '../ui/fields.tsx';
import { BelongingChoicesDocument } from './Belonging.generated.ts';

export interface Belonging {
  groupId: string;
  mouId: string;
}

interface BelongingPickersProps {
  /** The boxes are called `<id>-group` and `<id>-mou`. */
  id: string;
  partnerId: string;
  value: Belonging;
  onChange: (value: Belonging) => void;
  problemOf?: (fieldId: string) => string | undefined;
  /** What is chosen already and may be closed or over by now. */
  chosen?: { group: { id: string; name: string } | null; mou: { id: string; title: string } | null };
  /** A filter also finds people of agreements that have ended, and of groups that take nobody new. */
  isFilter?: boolean;
  hints?: { group: string; mou: string };
}

interface Choice {
  value: string;
  label: string;
}

function withChosen(offered: Choice[], chosen: Choice | null): Choice[] {
  return chosen && !offered.some(({ value }) => value === chosen.value) ? [chosen, ...offered] : offered;
}

/** The group and the agreement of a partner. Where a partner has none there is nothing to choose, and no box. */
export function BelongingPickers(props: BelongingPickersProps) {
  const { id, partnerId, value, onChange, problemOf = () => undefined, chosen, isFilter = false, hints } = props;
  const { t } = useLingui();
  const { viewerMustNameGroup } = useViewer();
  const { data } = useQuery(BelongingChoicesDocument, {
    variables: { partnerId },
    skip: !partnerId,
    fetchPolicy: isFilter ? 'cache-first' : 'cache-and-network',
  });
  const optional = t`boleh kosong`;
  const size = isFilter ? 'xs' : 'sm';
  const groups = withChosen(
    (data?.groups.nodes ?? [])
      .filter((group) => isFilter || group.viewerCanCreateMember)
      .map((group) => ({ value: group.id, label: group.name })),
    chosen?.group ? { value: chosen.group.id, label: chosen.group.name } : null,
  );
  const mous = withChosen(
    (data?.partner?.mous ?? [])
      .filter((mou) => isFilter || mou.state !== 'ENDED')
      .map((mou) => ({ value: mou.id, label: mou.title })),
    chosen?.mou ? { value: chosen.mou.id, label: chosen.mou.title } : null,
  );
  const onlyGroup = !isFilter && viewerMustNameGroup && groups.length === 1 ? groups[0]?.value : undefined;

  useEffect(() => {
    if (onlyGroup !== undefined && value.groupId === '') {
      onChange({ ...value, groupId: onlyGroup });
    }
  }, [onlyGroup, value, onChange]);

  const groupProblem = problemOf(`${id}-group`);
  const mouProblem = problemOf(`${id}-mou`);
  return (
    <>
      {(groups.length > 0 || groupProblem) && (
        <SelectField
          id={`${id}-group`}
          label={t({ message: 'Kelompok', context: 'satu' })}
          {...(isFilter || viewerMustNameGroup ? {} : { optionalMark: optional })}
          hint={hints?.group}
          problem={groupProblem}
          size={size}
          value={value.groupId}
          onChange={(event) => onChange({ ...value, groupId: event.currentTarget.value })}
          data={[{ value: '', label: isFilter ? t`Semua` : t`Tanpa kelompok` }, ...groups]}
        />
      )}
      {(mous.length > 0 || mouProblem) && (
        <SelectField
          id={`${id}-mou`}
          label={t({ message: 'Perjanjian', context: 'satu' })}
          {...(isFilter ? {} : { optionalMark: optional })}
          hint={hints?.mou}
          problem={mouProblem}
          size={size}
          value={value.mouId}
          onChange={(event) => onChange({ ...value, mouId: event.currentTarget.value })}
          data={[{ value: '', label: isFilter ? t`Semua` : t`Tanpa perjanjian` }, ...mous]}
        />
      )}
      {!isFilter && <LateMouNote mouId={value.mouId} />}
    </>
  );
}
