import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { FormActs } from '../form/FormActs.tsx';
import { FormFrame } from '../form/FormFrame.tsx';
import { useCreating } from '../form/useSaving.ts';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { OfficeFields } from './OfficeFields.tsx';
import { OfficeCreateDocument } from './OfficeForm.generated.ts';
import { OfficesDocument } from './OfficesPage.generated.ts';
import { emptyOfficeForm, servedElsewhere, toOfficeInput } from './office-form.ts';
import { useOfficeForm } from './useOfficeForm.ts';

export function OfficeNewPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const { data: known } = useQuery(OfficesDocument);
  const [create] = useMutation(OfficeCreateDocument);
  const elsewhere = useMemo(() => servedElsewhere(known?.offices ?? [], null), [known]);
  const state = useOfficeForm(emptyOfficeForm, elsewhere);
  const creating = useCreating(state);

  if (!viewer.viewerCanCreateOffice) {
    return <NotFoundPage />;
  }

  async function save() {
    const answer = await creating.save(async (idempotencyKey) => {
      const { data } = await create({ variables: { input: toOfficeInput(state.values), idempotencyKey } });
      return data?.officeCreate;
    });
    if (answer?.office) {
      navigate(`/kantor/${answer.office.id}`, { state: { flash: t`Kantor ditambahkan.` } satisfies Flash });
    }
  }

  return (
    <Page
      title={t`Tambah kantor`}
      crumbs={[{ to: '/kantor', label: t`Kantor` }]}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      <FormFrame {...state} failure={creating.failure} onSubmit={save}>
        <OfficeFields state={state} offices={known?.offices ?? []} elsewhere={elsewhere} />
        <FormActs submitLabel={t`Simpan kantor`} isBusy={creating.isBusy} cancelTo="/kantor" />
      </FormFrame>
    </Page>
  );
}
