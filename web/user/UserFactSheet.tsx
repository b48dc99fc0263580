import { useLingui } from '@lingui/react/macro';
import { useRoleWords } from '../access/useRoleWords.ts';
import { useFormat } from '../format/useFormat.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import type { UserFactsFragment } from './UserPage.generated.ts';

export function UserFactSheet({ user }: { user: UserFactsFragment }) {
  const { t } = useLingui();
  const roles = useRoleWords();
  const format = useFormat();
  const role = user.leads ? t`Ketua kelompok` : roles[user.role];
  return (
    <>
      <Section title={t`Akun`}>
        <Facts
          absent={t`Belum diisi`}
          facts={[
            { label: t`Nama pengguna`, value: user.login },
            { label: t`Peran`, value: role },
            { label: t`Lingkup`, value: user.scopeLabel },
            { label: t`Nomor HP`, value: user.phone, figures: true },
            { label: t`Surel`, value: user.email },
          ]}
        />
      </Section>
      <Section title={t`Akses`}>
        <Facts
          absent={t`Belum pernah`}
          facts={[
            { label: t`Terakhir masuk`, value: user.lastSignInAt && format.dateTime(user.lastSignInAt), figures: true },
            { label: t`Sesi terbuka`, value: format.number(user.openSessions), figures: true },
            {
              label: t`Kode sekali pakai`,
              value: user.codeValidUntil ? t`berlaku sampai ${format.dateTime(user.codeValidUntil)}` : t`tidak ada`,
            },
          ]}
        />
      </Section>
    </>
  );
}
