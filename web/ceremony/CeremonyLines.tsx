import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { MouPhaseTag } from '../mou/MouPhaseTag.tsx';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type CeremonyFactsFragment, CeremonyReleaseDocument } from './Ceremony.generated.ts';

interface CeremonyLinesProps {
  ceremony: CeremonyFactsFragment;
  onDone: (message: string) => void;
}

/** Which group signs what under which number; a group may be taken out until the signatures are recorded. */
export function CeremonyLines({ ceremony, onDone }: CeremonyLinesProps) {
  const { t } = useLingui();
  const [release] = useMutation(CeremonyReleaseDocument);
  const [problem, setProblem] = useState<string | null>(null);

  async function takeOut(groupId: string, name: string) {
    const variables = { id: ceremony.id, groupId, version: ceremony.version };
    const answer = (await release({ variables })).data?.ceremonyRelease;
    setProblem(answer?.userErrors[0]?.message ?? null);
    if (answer?.ceremony) onDone(t`${name} dikeluarkan. Perjanjiannya berjalan sendiri.`);
  }

  const takingOut: DataColumn<CeremonyFactsFragment['lines'][number]> = {
    id: 'out',
    header: t`Tindakan`,
    isAct: true,
    phone: 'second',
    cell: ({ group, groupName }) =>
      group && (
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={t`Keluarkan ${groupName}`}
          onClick={() => takeOut(group.id, groupName)}
        >
          {t`Keluarkan`}
        </Button>
      ),
  };
  return (
    <>
      {problem && <Notice tone="error" role="alert" title={problem} />}
      <DataTable
        caption={t`Kelompok yang menandatangani bersama`}
        rows={ceremony.lines}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'group',
            header: t`Kelompok`,
            isRowHeader: true,
            cell: ({ group, groupName }) => (group ? <Link to={`/kelompok/${group.id}`}>{groupName}</Link> : groupName),
          },
          { id: 'number', header: t`Nomor kantor`, phone: 'second', cell: (line) => line.officeNumber },
          { id: 'own', header: t`Nomor kelompok`, phone: 'hidden', cell: (line) => line.groupNumber },
          { id: 'who', header: t`Penanda tangan`, phone: 'second', cell: (line) => line.signatory },
          {
            id: 'mou',
            header: t`Perjanjian`,
            phone: 'first',
            cell: ({ mou }) =>
              mou && (
                <Link to={`/mou/${mou.id}`}>
                  <MouPhaseTag phase={mou.phase} />
                </Link>
              ),
          },
          ...(ceremony.viewerCanEdit ? [takingOut] : []),
        ]}
      />
    </>
  );
}
