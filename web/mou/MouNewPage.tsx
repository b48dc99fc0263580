import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { MouCreateDocument, MouFormPartnersDocument } from './MouForm.generated.ts';
import { MouFormBody } from './MouFormBody.tsx';
import { emptyMouForm, toMouInput, usualParties } from './mou-form.ts';
import { useMouForm } from './useMouForm.ts';

const atMost = 100;

/** A new agreement; the address may name the partner, and a parent that it changes. */
export function MouNewPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { data: known } = useQuery(MouFormPartnersDocument, {
    variables: { first: atMost },
    skip: !viewer.viewerCanCreateMou,
  });
  const [create, { loading }] = useMutation(MouCreateDocument);
  const [failure, setFailure] = useState<unknown>(null);
  // One key for one agreement: sending it twice, after a lost answer for example, makes one.
  const idempotencyKey = useRef(crypto.randomUUID());
  const parentId = search.get('induk') ?? '';
  const state = useMouForm({ ...emptyMouForm, ...(parentId && { kind: 'ADDENDUM', parentId }) });
  const wanted = search.get('mitra') ?? viewer.partner?.id ?? '';
  const first = known?.partners.nodes.find(({ id, viewerCanCreateMou }) => viewerCanCreateMou && id === wanted);
  const { replace, values } = state;

  // the partner named by the address fills in who signs as a rule, once it is known and nothing was chosen
  useEffect(() => {
    if (first && values.partnerId === '') {
      replace({ ...values, partnerId: first.id, parties: usualParties(first) });
    }
  }, [first, values, replace]);

  if (!viewer.viewerCanCreateMou) {
    return <NotFoundPage />;
  }

  async function save() {
    setFailure(null);
    if (!state.check() || loading) {
      return;
    }
    try {
      const { data } = await create({
        variables: {
          partnerId: values.partnerId,
          input: toMouInput(values),
          idempotencyKey: idempotencyKey.current,
        },
      });
      const mou = data?.mouCreate.mou;
      if (mou) {
        navigate(`/mou/${mou.id}`, { state: { flash: t`Draf MoU disimpan.` } satisfies Flash });
      } else {
        state.showServerProblems(data?.mouCreate.userErrors ?? []);
        idempotencyKey.current = crypto.randomUUID();
      }
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <Page
      title={parentId ? t`Buat adendum` : t`Buat MoU`}
      crumbs={[{ to: '/mou', label: t`MoU` }]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      <MouFormBody
        state={state}
        known={known}
        failure={failure}
        onSubmit={save}
        acts={
          <>
            <Button type="submit" aria-disabled={loading}>
              {t`Simpan draf`}
            </Button>
            <Link to="/mou">{t`Batal`}</Link>
          </>
        }
      />
    </Page>
  );
}
