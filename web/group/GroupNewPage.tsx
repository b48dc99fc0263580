import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { PartnerPicker } from '../partner/PartnerPicker.tsx';
import { Page } from '../ui/Page.tsx';
import type { Flash } from '../ui/useFlash.ts';
import { GroupCreateDocument } from './GroupForm.generated.ts';
import { GroupFormBody } from './GroupFormBody.tsx';
import { emptyGroupForm, toGroupInput, toGroupStepInput } from './group-form.ts';
import { useGroupForm } from './useGroupForm.ts';

export function GroupNewPage() {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [partnerId, setPartnerId] = useState(viewer.partner?.id ?? search.get('mitra') ?? '');
  const [create, { loading }] = useMutation(GroupCreateDocument);
  const [failure, setFailure] = useState<unknown>(null);
  // One key for one group: sending it twice, after a lost answer for example, makes one.
  const idempotencyKey = useRef(crypto.randomUUID());
  const state = useGroupForm(emptyGroupForm);

  if (!viewer.viewerCanCreateGroup) {
    return <NotFoundPage />;
  }

  async function save() {
    setFailure(null);
    const withoutPartner = partnerId ? [] : [{ fieldId: 'partner', message: t`Pilih mitra.` }];
    if (!state.check(withoutPartner) || loading) {
      return;
    }
    try {
      const { data } = await create({
        variables: {
          partnerId,
          input: toGroupInput(state.values),
          step: toGroupStepInput(state.step),
          idempotencyKey: idempotencyKey.current,
        },
      });
      const group = data?.groupCreate.group;
      if (group) {
        navigate(`/kelompok/${group.id}`, { state: { flash: t`${group.name} ditambahkan.` } satisfies Flash });
      } else {
        state.showServerProblems(data?.groupCreate.userErrors ?? []);
        idempotencyKey.current = crypto.randomUUID();
      }
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <Page
      title={t`Tambah kelompok`}
      crumbs={[{ to: '/kelompok', label: t`Kelompok` }]}
      lead={viewer.partner?.name}
      hasErrors={state.problems.length > 0}
      width="read"
    >
      <GroupFormBody
        state={state}
        partnerId={partnerId}
        responsible={null}
        isNew
        failure={failure}
        onSubmit={save}
        before={
          viewer.partner === null && (
            <PartnerPicker
              id="partner"
              label={t({ message: 'Mitra', context: 'satu' })}
              emptyLabel={t`Pilih mitra`}
              problem={state.problemOf('partner')}
              value={partnerId}
              onChange={setPartnerId}
              isOffered={(partner) => partner.viewerCanCreateGroup}
            />
          )
        }
        acts={
          <>
            <Button type="submit" aria-disabled={loading}>
              {t`Simpan kelompok`}
            </Button>
            <Link to="/kelompok">{t`Batal`}</Link>
          </>
        }
      />
    </Page>
  );
}
