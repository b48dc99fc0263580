import { useLingui } from '@lingui/react/macro';
import { FormPart } from '../form/FormPart.tsx';
import { MemberIdentityFields } from './MemberIdentityFields.tsx';
import { MemberPlaceFields } from './MemberPlaceFields.tsx';
import { MemberWorkFields } from './MemberWorkFields.tsx';
import type { MemberFormState } from './useMemberForm.ts';

interface MemberFieldsProps {
  state: MemberFormState;
  isNew: boolean;
}

/** The whole form in its three parts, with the summary of problems on top and the acts below. */
export function MemberFields({ state, isNew }: MemberFieldsProps) {
  const { t } = useLingui();
  return (
    <>
      <FormPart legend={t`Orang`}>
        <MemberIdentityFields state={state} isNew={isNew} />
      </FormPart>
      <FormPart legend={t`Alamat`}>
        <MemberPlaceFields state={state} isNew={isNew} />
      </FormPart>
      <FormPart legend={t`Pekerjaan dan iuran`}>
        <MemberWorkFields state={state} isNew={isNew} />
      </FormPart>
    </>
  );
}
