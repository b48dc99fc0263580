import { useLingui } from '@lingui/react/macro';
import { useRoleWords } from '../access/useRoleWords.ts';
import { useViewer } from '../access/viewer-context.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { UserScopeFields } from './UserScopeFields.tsx';
import type { UserFormState } from './useUserForm.ts';

interface UserFieldsProps {
  state: UserFormState;
  /** The user name of somebody who has one is not changed. */
  isLoginFixed: boolean;
}

export function UserFields({ state, isLoginFixed }: UserFieldsProps) {
  const { t } = useLingui();
  const roles = useRoleWords();
  const viewer = useViewer();
  const { values, change, problemOf } = state;
  return (
    <>
      <TextField
        id="name"
        label={t`Nama`}
        problem={problemOf('name')}
        value={values.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextField
        id="login"
        label={t`Nama pengguna`}
        hint={isLoginFixed ? t`Tidak dapat diubah.` : t`Untuk masuk. Huruf kecil, angka, dan titik; tanpa spasi.`}
        problem={problemOf('login')}
        readOnly={isLoginFixed}
        autoCapitalize="none"
        spellCheck={false}
        value={values.login}
        onChange={(event) => change({ login: event.currentTarget.value })}
      />
      <TextField
        id="phone"
        label={t`Nomor HP`}
        optionalMark={t`boleh kosong`}
        type="tel"
        problem={problemOf('phone')}
        characters={18}
        value={values.phone}
        onChange={(event) => change({ phone: event.currentTarget.value })}
      />
      <TextField
        id="email"
        label={t`Surel`}
        optionalMark={t`boleh kosong`}
        hint={t`Menerima kode bila kata sandi terlupa.`}
        type="email"
        problem={problemOf('email')}
        value={values.email}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <SelectField
        id="role"
        label={t`Peran`}
        problem={problemOf('role')}
        characters={28}
        value={values.role}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          change({ role: viewer.rolesToGive.find((role) => role === chosen) ?? '' });
        }}
        data={[
          ...(viewer.rolesToGive.length > 1 ? [{ value: '', label: t`Pilih peran` }] : []),
          ...viewer.rolesToGive.map((value) => ({ value, label: roles[value] })),
        ]}
      />
      <UserScopeFields state={state} />
    </>
  );
}
