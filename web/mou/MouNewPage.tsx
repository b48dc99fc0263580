import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { FormActs } from '../form/FormActs.tsx';
import { FormFrame } from '../form/FormFrame.tsx';
import { useCreating } from '../form/useSaving.ts';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { MouFields } from './MouFields.tsx';
import { MouCreateDocument, MouFormPartnersDocument } from './MouForm.generated.ts';
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
  const [create] = useMutation(MouCreateDocument);
  const parentId = search.get('induk') ?? '';
  const state = useMouForm({ ...emptyMouForm, ...(parentId && { kind: 'ADDENDUM', parentId }) });
  const creating = useCreating(state);
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
    const answer = await creating.save(async (idempotencyKey) => {
      const { data } = await create({
        variables: {
          partnerId: values.partnerId,
          input: toMouInput(values),
          idempotencyKey,
        },
      });
      return data?.mouCreate;
    });
    if (answer?.mou) {
      navigate(`/mou/${answer.mou.id}`, { state: { flash: t`Draf MoU disimpan.` } satisfies Flash });
    }
  }

  return (
    <Page
      title={parentId ? t`Buat adendum` : t`Buat MoU`}
      crumbs={[{ to: '/mou', label: t`MoU` }]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      <FormFrame {...state} failure={creating.failure} onSubmit={save}>
        <MouFields state={state} known={known} />
        <FormActs submitLabel={t`Simpan draf`} isBusy={creating.isBusy} cancelTo="/mou" />
      </FormFrame>
    </Page>
  );
}
