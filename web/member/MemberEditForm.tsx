import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ConflictNotice } from '../ui/ConflictNotice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { MemberEditDocument } from './MemberForm.generated.ts';
import { MemberFormBody } from './MemberFormBody.tsx';
import { MemberDocument, type MemberFactsFragment } from './MemberPage.generated.ts';
import { toMemberEditInput, toMemberFormValues } from './member-form.ts';
import { useMemberDifferences } from './useMemberDifferences.ts';
import { useMemberForm } from './useMemberForm.ts';

/** Changes the facts of a member. The version it began with goes along, so that nobody's change is overwritten unseen. */
export function MemberEditForm({ member }: { member: MemberFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [edit, { loading }] = useMutation(MemberEditDocument);
  const [base, setBase] = useState(member);
  const [newer, setNewer] = useState<MemberFactsFragment | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const state = useMemberForm({ isNew: false, values: toMemberFormValues(base) });
  const differences = useMemberDifferences();

  function save(version: number) {
    return state.submitWith(async (values) => {
      if (loading) {
        return;
      }
      setFailure(null);
      try {
        const { data } = await edit({ variables: { id: base.id, input: toMemberEditInput(values), version } });
        const problems = data?.memberEdit.userErrors ?? [];
        if (problems.some(({ code }) => code === 'VERSION_CONFLICT')) {
          setNewer(await readNewest());
        } else if (problems.length > 0) {
          state.showServerProblems(problems);
        } else {
          navigate(`/peserta/${base.id}`, { state: { flash: t`Perubahan disimpan.` } satisfies Flash });
        }
      } catch (error) {
        setFailure(error);
      }
    });
  }

  async function readNewest(): Promise<MemberFactsFragment | null> {
    const { data } = await client.query({
      query: MemberDocument,
      variables: { id: base.id },
      fetchPolicy: 'network-only',
    });
    return data?.member ?? null;
  }

  function takeNewer(taken: MemberFactsFragment) {
    setBase(taken);
    state.form.reset(toMemberFormValues(taken));
    setNewer(null);
  }

  function keepMine(taken: MemberFactsFragment) {
    setBase(taken);
    setNewer(null);
    save(taken.version);
  }

  return (
    <Page
      title={t`Ubah data ${base.name}`}
      crumbs={[
        { to: '/peserta', label: t`Peserta` },
        { to: `/peserta/${base.id}`, label: base.name },
      ]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      {newer && (
        <ConflictNotice
          differences={differences(state.form.getValues(), toMemberFormValues(newer))}
          onTakeTheirs={() => takeNewer(newer)}
          onKeepMine={() => keepMine(newer)}
        />
      )}
      <MemberFormBody
        state={state}
        isNew={false}
        failure={failure}
        onSubmit={() => save(base.version)}
        before={<p className="figures">NIK {base.maskedNik}</p>}
        acts={
          <>
            <Button type="submit" aria-disabled={loading}>
              {t`Simpan perubahan`}
            </Button>
            <Link to={`/peserta/${base.id}`}>{t`Batal`}</Link>
          </>
        }
      />
    </Page>
  );
}
