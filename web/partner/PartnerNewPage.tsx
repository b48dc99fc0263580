import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { PartnerCreateDocument } from './PartnerForm.generated.ts';
import { PartnerFormBody } from './PartnerFormBody.tsx';
import { emptyPartnerForm, toPartnerInput } from './partner-form.ts';
import { usePartnerForm } from './usePartnerForm.ts';

export function PartnerNewPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [create, { loading }] = useMutation(PartnerCreateDocument);
  const [failure, setFailure] = useState<unknown>(null);
  // One key for one partner: sending it twice, after a lost answer for example, makes one.
  const idempotencyKey = useRef(crypto.randomUUID());
  const state = usePartnerForm(emptyPartnerForm);

  if (!viewer.viewerCanCreatePartner) {
    return <NotFoundPage />;
  }

  async function save() {
    setFailure(null);
    if (!state.check() || loading) {
      return;
    }
    try {
      const { data } = await create({
        variables: { input: toPartnerInput(state.values), idempotencyKey: idempotencyKey.current },
      });
      const partner = data?.partnerCreate.partner;
      if (partner) {
        navigate(`/mitra/${partner.id}`, { state: { flash: t`Mitra ditambahkan.` } satisfies Flash });
      } else {
        state.showServerProblems(data?.partnerCreate.userErrors ?? []);
        idempotencyKey.current = crypto.randomUUID();
      }
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <Page
      title={t`Tambah mitra`}
      crumbs={[{ to: '/mitra', label: t`Mitra` }]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      <PartnerFormBody
        state={state}
        failure={failure}
        onSubmit={save}
        acts={
          <>
            <Button type="submit" aria-disabled={loading}>
              {t`Simpan mitra`}
            </Button>
            <Link to="/mitra">{t`Batal`}</Link>
          </>
        }
      />
    </Page>
  );
}
