import { useLingui } from '@lingui/react/macro';
import { Tag } from '../ui/Tag.tsx';
import type { UserRowFragment } from './UsersPage.generated.ts';

/** Closed, never been in, or active. */
export function UserStateTag({
  user,
}: {
  user: Pick<UserRowFragment, 'closedAt' | 'lastSignInAt' | 'codeValidUntil'>;
}) {
  const { t } = useLingui();
  if (user.closedAt) {
    return (
      <Tag tone="quiet" icon="cross">
        {t`Ditutup`}
      </Tag>
    );
  }
  if (user.lastSignInAt) {
    return (
      <Tag tone="done" icon="check">
        {t`Aktif`}
      </Tag>
    );
  }
  return user.codeValidUntil ? (
    <Tag tone="plain" icon="clock">
      {t`Menunggu masuk pertama`}
    </Tag>
  ) : (
    <Tag tone="warn" icon="alert">
      {t`Belum pernah masuk`}
    </Tag>
  );
}
