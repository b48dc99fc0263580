import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { BelongingNamesDocument } from './Belonging.generated.ts';
import type { Belonging } from './BelongingPickers.tsx';

/** Says whose people a list shows when it is narrowed to a group or an agreement. */
export function BelongingNote({ groupId, mouId }: Belonging) {
  const { t } = useLingui();
  const { data } = useQuery(BelongingNamesDocument, {
    variables: { groupId, mouId, hasGroup: groupId !== '', hasMou: mouId !== '' },
    skip: groupId === '' && mouId === '',
    fetchPolicy: 'cache-first',
  });
  return (
    <>
      {data?.group && (
        <p>
          {t`Hanya anggota kelompok`} <Link to={`/kelompok/${data.group.id}`}>{data.group.name}</Link>
        </p>
      )}
      {data?.mou && (
        <p>
          {t`Hanya peserta perjanjian`} <Link to={`/mou/${data.mou.id}`}>{data.mou.title}</Link>
        </p>
      )}
    </>
  );
}
