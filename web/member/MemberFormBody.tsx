import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { ErrorSummary } from '../ui/ErrorSummary.tsx';
import classes from './MemberForm.module.css';
import { MemberIdentityFields } from './MemberIdentityFields.tsx';
import { MemberPlaceFields } from './MemberPlaceFields.tsx';
import { MemberWorkFields } from './MemberWorkFields.tsx';
import type { MemberFormState } from './useMemberForm.ts';

interface MemberFormBodyProps {
  state: MemberFormState;
  isNew: boolean;
  failure: unknown;
  onSubmit: () => void;
  before?: ReactNode;
  acts: ReactNode;
}

/** The whole form in its three parts, with the summary of problems on top and the acts below. */
export function MemberFormBody({ state, isNew, failure, onSubmit, before, acts }: MemberFormBodyProps) {
  const { t } = useLingui();
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ErrorSummary problems={state.problems} attempt={state.attempt} />
      {failure !== null && <RequestFailure error={failure} />}
      {before}
      <fieldset className={classes.part}>
        <legend>{t`Orang`}</legend>
        <MemberIdentityFields state={state} isNew={isNew} />
      </fieldset>
      <fieldset className={classes.part}>
        <legend>{t`Alamat`}</legend>
        <MemberPlaceFields state={state} isNew={isNew} />
      </fieldset>
      <fieldset className={classes.part}>
        <legend>{t`Pekerjaan dan iuran`}</legend>
        <MemberWorkFields state={state} isNew={isNew} />
      </fieldset>
      <div className={classes.acts}>{acts}</div>
    </form>
  );
}
