import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ConflictNotice } from '../ui/ConflictNotice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { GroupEditDocument } from './GroupForm.generated.ts';
import { GroupFormBody } from './GroupFormBody.tsx';
import { GroupDocument, type GroupFactsFragment } from './GroupPage.generated.ts';
import { toGroupFormValues, toGroupInput } from './group-form.ts';
import { useGroupDifferences } from './useGroupDifferences.ts';
import { useGroupForm } from './useGroupForm.ts';

/** Changes a group. The version it began with goes along, so that nobody's change is overwritten unseen. */
export function GroupEditForm({ group }: { group: GroupFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [edit, { loading }] = useMutation(GroupEditDocument);
  const [base, setBase] = useState(group);
  const [newer, setNewer] = useState<GroupFactsFragment | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const state = useGroupForm(toGroupFormValues(group));
  const differences = useGroupDifferences();

  async function save(version: number) {
    setFailure(null);
    if (!state.check() || loading) {
      return;
    }
    try {
      const { data } = await edit({ variables: { id: base.id, input: toGroupInput(state.values), version } });
      const problems = data?.groupEdit.userErrors ?? [];
      if (problems.some(({ code }) => code === 'VERSION_CONFLICT')) {
        const newest = await client.query({
          query: GroupDocument,
          variables: { id: base.id },
          fetchPolicy: 'network-only',
        });
        setNewer(newest.data?.group ?? null);
      } else if (problems.length > 0) {
        state.showServerProblems(problems);
      } else {
        navigate(`/kelompok/${base.id}`, { state: { flash: t`Perubahan disimpan.` } satisfies Flash });
      }
    } catch (error) {
      setFailure(error);
    }
  }

  function takeNewer(taken: GroupFactsFragment) {
    setBase(taken);
    state.replace(toGroupFormValues(taken));
    setNewer(null);
  }

  function keepMine(taken: GroupFactsFragment) {
    setBase(taken);
    setNewer(null);
    save(taken.version);
  }

  return (
    <Page
      title={t`Ubah kelompok`}
      crumbs={[
        { to: '/kelompok', label: t`Kelompok` },
        { to: `/kelompok/${base.id}`, label: base.name },
      ]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      {newer && (
        <ConflictNotice
          differences={differences(state.values, toGroupFormValues(newer))}
          onTakeTheirs={() => takeNewer(newer)}
          onKeepMine={() => keepMine(newer)}
        />
      )}
      <GroupFormBody
        state={state}
        partnerId={base.partner.id}
        responsible={base.responsible}
        isNew={false}
        failure={failure}
        onSubmit={() => save(base.version)}
        acts={
          <>
            <Button type="submit" aria-disabled={loading}>
              {t`Simpan perubahan`}
            </Button>
            <Link to={`/kelompok/${base.id}`}>{t`Batal`}</Link>
          </>
        }
      />
    </Page>
  );
}
