import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ConflictNotice } from '../ui/ConflictNotice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { MouEditDocument, MouFormPartnersDocument } from './MouForm.generated.ts';
import { MouFormBody } from './MouFormBody.tsx';
import { MouDocument, type MouFactsFragment } from './MouPage.generated.ts';
import { toMouFormValues, toMouInput } from './mou-form.ts';
import { useMouDifferences } from './useMouDifferences.ts';
import { useMouForm } from './useMouForm.ts';

const atMost = 100;

/** Changes a draft. The version it began with goes along, so that nobody's change is overwritten unseen. */
export function MouEditForm({ mou }: { mou: MouFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { data: known } = useQuery(MouFormPartnersDocument, { variables: { first: atMost } });
  const [edit, { loading }] = useMutation(MouEditDocument);
  const [base, setBase] = useState(mou);
  const [newer, setNewer] = useState<MouFactsFragment | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const state = useMouForm(toMouFormValues(mou));
  const differences = useMouDifferences();

  async function save(version: number) {
    setFailure(null);
    if (!state.check() || loading) {
      return;
    }
    try {
      const { data } = await edit({ variables: { id: base.id, input: toMouInput(state.values), version } });
      const problems = data?.mouEdit.userErrors ?? [];
      if (problems.some(({ code }) => code === 'VERSION_CONFLICT')) {
        const newest = await client.query({
          query: MouDocument,
          variables: { id: base.id },
          fetchPolicy: 'network-only',
        });
        setNewer(newest.data?.mou ?? null);
      } else if (problems.length > 0) {
        state.showServerProblems(problems);
      } else {
        navigate(`/mou/${base.id}`, { state: { flash: t`Perubahan disimpan.` } satisfies Flash });
      }
    } catch (error) {
      setFailure(error);
    }
  }

  function takeNewer(taken: MouFactsFragment) {
    setBase(taken);
    state.replace(toMouFormValues(taken));
    setNewer(null);
  }

  function keepMine(taken: MouFactsFragment) {
    setBase(taken);
    setNewer(null);
    save(taken.version);
  }

  return (
    <Page
      title={t`Ubah MoU`}
      crumbs={[
        { to: '/mou', label: t`MoU` },
        { to: `/mou/${base.id}`, label: base.title },
      ]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      {newer && (
        <ConflictNotice
          differences={differences(state.values, toMouFormValues(newer))}
          onTakeTheirs={() => takeNewer(newer)}
          onKeepMine={() => keepMine(newer)}
        />
      )}
      <MouFormBody
        state={state}
        known={known}
        mouId={base.id}
        failure={failure}
        onSubmit={() => save(base.version)}
        acts={
          <>
            <Button type="submit" aria-disabled={loading}>
              {t`Simpan perubahan`}
            </Button>
            <Link to={`/mou/${base.id}`}>{t`Batal`}</Link>
          </>
        }
      />
    </Page>
  );
}
