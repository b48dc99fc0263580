import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { returnAddress } from '../return-address.ts';
import type { SignInOptions } from '../session.request.ts';
import { DemoAccounts } from './DemoAccounts.tsx';
import { SignInForm } from './SignInForm.tsx';
import { SignInFrame } from './SignInFrame.tsx';
import classes from './SignInPage.module.css';

export function SignInPage({ options }: { options: Promise<SignInOptions> }) {
  const { t } = useLingui();
  const [known, setKnown] = useState<SignInOptions | null>(null);
  const [hasProblem, setHasProblem] = useState(false);

  useEffect(() => {
    options.then(setKnown, () => undefined);
  }, [options]);

  function enter() {
    // A full load, so that the portal's own script takes over.
    location.assign(returnAddress(location.search));
  }

  return (
    <SignInFrame
      title={t`Masuk`}
      lead={t`Untuk mitra MoU BPJS Ketenagakerjaan dan pemerintah daerah.`}
      hasProblem={hasProblem}
      aside={known?.demo && known.accounts.length > 0 && <DemoAccounts accounts={known.accounts} onSignedIn={enter} />}
      footer={known?.version && <p className="figures">{t`Versi ${known.version}`}</p>}
    >
      <SignInForm onSignedIn={enter} onProblem={setHasProblem} />
      <ul className={classes.ways}>
        <li>
          <a href="/kode">{t`Masuk pertama kali dengan kode`}</a>
        </li>
        <li>
          <a href="/lupa">{t`Lupa kata sandi`}</a>
        </li>
      </ul>
    </SignInFrame>
  );
}
