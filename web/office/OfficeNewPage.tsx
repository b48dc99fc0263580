import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { OfficeCreateDocument } from './OfficeForm.generated.ts';
import { OfficeFormBody } from './OfficeFormBody.tsx';
import { OfficesDocument } from './OfficesPage.generated.ts';
import { emptyOfficeForm, servedElsewhere, toOfficeInput } from './office-form.ts';
import { useOfficeForm } from './useOfficeForm.ts';

export function OfficeNewPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const { data: known } = useQuery(OfficesDocument);
  const [create, { loading }] = useMutation(OfficeCreateDocument);
  const [failure, setFailure] = useState<unknown>(null);
  // One key for one office: sending it twice, after a lost answer for example, makes one.
  const idempotencyKey = useRef(crypto.randomUUID());
  const elsewhere = useMemo(() => servedElsewhere(known?.offices ?? [], null), [known]);
  const state = useOfficeForm(emptyOfficeForm, elsewhere);

  if (!viewer.viewerCanCreateOffice) {
    return <NotFoundPage />;
  }

  async function save() {
    setFailure(null);
    if (!state.check() || loading) {
      return;
    }
    try {
      const { data } = await create({
        variables: { input: toOfficeInput(state.values), idempotencyKey: idempotencyKey.current },
      });
      const office = data?.officeCreate.office;
      if (office) {
        navigate(`/kantor/${office.id}`, { state: { flash: t`Kantor ditambahkan.` } satisfies Flash });
      } else {
        state.showServerProblems(data?.officeCreate.userErrors ?? []);
        idempotencyKey.current = crypto.randomUUID();
      }
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <Page
      title={t`Tambah kantor`}
      crumbs={[{ to: '/kantor', label: t`Kantor` }]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      <OfficeFormBody
        state={state}
        offices={known?.offices ?? []}
        elsewhere={elsewhere}
        failure={failure}
        onSubmit={save}
        acts={
          <>
            <Button type="submit" aria-disabled={loading}>
              {t`Simpan kantor`}
            </Button>
            <Link to="/kantor">{t`Batal`}</Link>
          </>
        }
      />
    </Page>
  );
}
