import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ConflictNotice } from '../ui/ConflictNotice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { PartnerEditDocument } from './PartnerForm.generated.ts';
import { PartnerFormBody } from './PartnerFormBody.tsx';
import { PartnerDocument, type PartnerFactsFragment } from './PartnerPage.generated.ts';
import { toPartnerFormValues, toPartnerInput } from './partner-form.ts';
import { usePartnerDifferences } from './usePartnerDifferences.ts';
import { usePartnerForm } from './usePartnerForm.ts';

/** Changes a partner. The version it began with goes along, so that nobody's change is overwritten unseen. */
export function PartnerEditForm({ partner }: { partner: PartnerFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const [edit, { loading }] = useMutation(PartnerEditDocument);
  const [base, setBase] = useState(partner);
  const [newer, setNewer] = useState<PartnerFactsFragment | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const state = usePartnerForm(toPartnerFormValues(partner));
  const differences = usePartnerDifferences();

  async function save(version: number) {
    setFailure(null);
    if (!state.check() || loading) {
      return;
    }
    try {
      const { data } = await edit({ variables: { id: base.id, input: toPartnerInput(state.values), version } });
      const problems = data?.partnerEdit.userErrors ?? [];
      if (problems.some(({ code }) => code === 'VERSION_CONFLICT')) {
        const newest = await client.query({
          query: PartnerDocument,
          variables: { id: base.id },
          fetchPolicy: 'network-only',
        });
        setNewer(newest.data?.partner ?? null);
      } else if (problems.length > 0) {
        state.showServerProblems(problems);
      } else {
        navigate(`/mitra/${base.id}`, { state: { flash: t`Perubahan disimpan.` } satisfies Flash });
      }
    } catch (error) {
      setFailure(error);
    }
  }

  function takeNewer(taken: PartnerFactsFragment) {
    setBase(taken);
    state.replace(toPartnerFormValues(taken));
    setNewer(null);
  }

  function keepMine(taken: PartnerFactsFragment) {
    setBase(taken);
    setNewer(null);
    save(taken.version);
  }

  return (
    <Page
      title={t`Ubah mitra`}
      crumbs={[
        { to: '/mitra', label: t`Mitra` },
        { to: `/mitra/${base.id}`, label: base.name },
      ]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      {newer && (
        <ConflictNotice
          differences={differences(state.values, toPartnerFormValues(newer))}
          onTakeTheirs={() => takeNewer(newer)}
          onKeepMine={() => keepMine(newer)}
        />
      )}
      <PartnerFormBody
        state={state}
        failure={failure}
        onSubmit={() => save(base.version)}
        acts={
          <>
            <Button type="submit" aria-disabled={loading}>
              {t`Simpan perubahan`}
            </Button>
            <Link to={`/mitra/${base.id}`}>{t`Batal`}</Link>
          </>
        }
      />
    </Page>
  );
}
