import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import type { SavedList } from '../apollo/schema.generated.ts';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import {
  SavedViewCreateDocument,
  SavedViewDeleteDocument,
  SavedViewEditDocument,
  type SavedViewFactsFragment,
} from './SavedViews.generated.ts';

interface SavedViewDialogProps {
  list: SavedList;
  path: string;
  /** The one to change; null for a new one. */
  view: SavedViewFactsFragment | null;
  query: string;
  onClose: () => void;
  onChanged: () => void;
}

/** A filter gets a name, or another one, or goes. */
export function SavedViewDialog({ list, path, view, query, onClose, onChanged }: SavedViewDialogProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [create] = useMutation(SavedViewCreateDocument);
  const [edit] = useMutation(SavedViewEditDocument);
  const [remove] = useMutation(SavedViewDeleteDocument);
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState(view?.shared ?? false);
  const [isDefault, setDefault] = useState(view?.isDefault ?? false);
  const idempotencyKey = useRef(crypto.randomUUID());
  const form = useActForm({ name: 'view-name' });

  async function submit() {
    const found = name.trim() === '' ? [{ fieldId: 'view-name', message: t`Beri nama tampilan ini.` }] : [];
    const input = { name, shared, isDefault, query: view?.query ?? query };
    const isDone = await form.submit(found, async () => {
      if (view) {
        return (await edit({ variables: { id: view.id, input, version: view.version } })).data?.savedViewEdit;
      }
      const variables = { list, input, idempotencyKey: idempotencyKey.current };
      return (await create({ variables })).data?.savedViewCreate;
    });
    if (isDone) {
      onChanged();
      onClose();
    } else {
      idempotencyKey.current = crypto.randomUUID();
    }
  }

  async function drop(kept: SavedViewFactsFragment) {
    const isDone = await form.submit([], async () => {
      const { data } = await remove({ variables: { id: kept.id, version: kept.version } });
      return data?.savedViewDelete;
    });
    if (isDone) {
      onChanged();
      onClose();
      navigate(path);
    }
  }

  return (
    <Dialog title={view ? t`Atur tampilan` : t`Simpan saringan`} isOpen onClose={onClose} size="sm">
      <ActForm {...form} submitLabel={t`Simpan`} onSubmit={submit} onCancel={onClose}>
        <TextField
          id="view-name"
          label={t`Nama tampilan`}
          hint={t`Misalnya: Belum lengkap di Kerinci.`}
          maxLength={60}
          problem={form.problemOf('view-name')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {viewer.viewerCanShareViews && (
          <Checkbox
            label={t`Bagikan kepada rekan satu mitra atau satu kantor`}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        )}
        <Checkbox
          label={t`Buka daftar ini dengan tampilan ini`}
          checked={isDefault}
          onChange={(event) => setDefault(event.currentTarget.checked)}
        />
        {view && (
          <p>
            <Button variant="subtle" color="red" size="compact-sm" onClick={() => drop(view)}>
              {t`Hapus tampilan`}
            </Button>
          </p>
        )}
      </ActForm>
    </Dialog>
  );
}
