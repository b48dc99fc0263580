import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ConflictNotice } from '../ui/ConflictNotice.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { OfficeEditDocument } from './OfficeForm.generated.ts';
import { OfficeFormBody } from './OfficeFormBody.tsx';
import { OfficeDocument, type OfficeFactsFragment } from './OfficePage.generated.ts';
import { OfficesDocument } from './OfficesPage.generated.ts';
import { servedElsewhere, toOfficeFormValues, toOfficeInput } from './office-form.ts';
import { useOfficeDifferences } from './useOfficeDifferences.ts';
import { useOfficeForm } from './useOfficeForm.ts';

/** Changes an office. The version it began with goes along, so that nobody's change is overwritten unseen. */
export function OfficeEditForm({ office }: { office: OfficeFactsFragment }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const { data: known } = useQuery(OfficesDocument);
  const offices = known?.offices ?? [];
  const [edit, { loading }] = useMutation(OfficeEditDocument);
  const [base, setBase] = useState(office);
  const [newer, setNewer] = useState<OfficeFactsFragment | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const elsewhere = useMemo(() => servedElsewhere(known?.offices ?? [], office.id), [known, office.id]);
  const state = useOfficeForm(toOfficeFormValues(office), elsewhere);
  const differences = useOfficeDifferences(offices);

  async function save(version: number) {
    setFailure(null);
    if (!state.check() || loading) {
      return;
    }
    try {
      const { data } = await edit({ variables: { id: base.id, input: toOfficeInput(state.values), version } });
      const problems = data?.officeEdit.userErrors ?? [];
      if (problems.some(({ code }) => code === 'VERSION_CONFLICT')) {
        const newest = await client.query({
          query: OfficeDocument,
          variables: { id: base.id },
          fetchPolicy: 'network-only',
        });
        setNewer(newest.data?.office ?? null);
      } else if (problems.length > 0) {
        state.showServerProblems(problems);
      } else {
        navigate(`/kantor/${base.id}`, { state: { flash: t`Perubahan disimpan.` } satisfies Flash });
      }
    } catch (error) {
      setFailure(error);
    }
  }

  function takeNewer(taken: OfficeFactsFragment) {
    setBase(taken);
    state.replace(toOfficeFormValues(taken));
    setNewer(null);
  }

  function keepMine(taken: OfficeFactsFragment) {
    setBase(taken);
    setNewer(null);
    save(taken.version);
  }

  return (
    <Page
      title={t`Ubah kantor`}
      crumbs={[
        { to: '/kantor', label: t`Kantor` },
        { to: `/kantor/${base.id}`, label: base.name },
      ]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      {newer && (
        <ConflictNotice
          differences={differences(state.values, toOfficeFormValues(newer))}
          onTakeTheirs={() => takeNewer(newer)}
          onKeepMine={() => keepMine(newer)}
        />
      )}
      <OfficeFormBody
        state={state}
        offices={offices.filter(({ id }) => id !== base.id)}
        elsewhere={elsewhere}
        failure={failure}
        onSubmit={() => save(base.version)}
        acts={
          <>
            <Button type="submit" aria-disabled={loading}>
              {t`Simpan perubahan`}
            </Button>
            <Link to={`/kantor/${base.id}`}>{t`Batal`}</Link>
          </>
        }
      />
    </Page>
  );
}
