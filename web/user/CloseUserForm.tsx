import { useMutation, useQuery } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { SelectField } from '../ui/fields.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { UserCloseDocument, UserHandOverDocument } from './UserPage.generated.ts';
import type { UserActFormProps } from './user-act.ts';

/** Closes an account; what the user has begun is shown and handed over. */
export function CloseUserForm({ user, onClose, onDone }: UserActFormProps) {
  const { t } = useLingui();
  const { data, error } = useQuery(UserHandOverDocument, { variables: { id: user.id }, fetchPolicy: 'network-only' });
  const [close] = useMutation(UserCloseDocument);
  const [successor, setSuccessor] = useState('');
  const form = useActForm({ handOverTo: 'close-successor' });
  const found = data?.user;
  const open = found ? found.openWork.imports + found.openWork.groups : 0;

  async function submit() {
    const isDone = await form.submit([], async () => {
      const { data: answer } = await close({
        variables: { id: user.id, version: user.version, handOverTo: successor || null },
      });
      return answer?.userClose;
    });
    if (isDone) {
      onDone(t`Akun ${user.name} ditutup.`);
    }
  }

  if (error) {
    return <RequestFailure error={error} />;
  }
  if (!found) {
    return <Waiting rows={4} />;
  }
  return (
    <ActForm {...form} submitLabel={t`Tutup akun`} isDestructive onSubmit={submit} onCancel={onClose}>
      <p>{t`Pengguna langsung keluar dan tidak dapat masuk lagi. Riwayatnya tetap tersimpan, dan akun dapat dibuka kembali.`}</p>
      {open > 0 && (
        <>
          <ul>
            <li>
              <Plural value={found.openWork.imports} one="# impor belum selesai" other="# impor belum selesai" />
            </li>
            <li>
              <Plural
                value={found.openWork.groups}
                one="# kelompok menjadi tanggung jawabnya"
                other="# kelompok menjadi tanggung jawabnya"
              />
            </li>
          </ul>
          <SelectField
            id="close-successor"
            label={t`Serahkan pekerjaan terbuka kepada`}
            hint={t`Pengguna aktif dengan lingkup yang sama atau lebih luas.`}
            problem={form.problemOf('close-successor')}
            value={successor}
            onChange={(event) => setSuccessor(event.currentTarget.value)}
            data={[
              { value: '', label: t`Tidak diserahkan` },
              ...found.successors.map(({ id, name, scopeLabel }) => ({ value: id, label: `${name} · ${scopeLabel}` })),
            ]}
          />
        </>
      )}
    </ActForm>
  );
}
