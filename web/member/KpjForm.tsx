import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import { TextField } from '../ui/fields.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { GroupCandidatesDocument, MemberKpjRecordDocument } from './KpjForm.generated.ts';
import classes from './KpjForm.module.css';
import { type KpjCells, pastedDown, written } from './kpj-cells.ts';

interface KpjFormProps {
  groupId: string;
  onClose: () => void;
  /** Called with the sentence that tells what was done. */
  onDone: (message: string) => void;
}

/** As many as the server takes at a time. */
const shown = 100;

/** The numbers that came back from the branch, beside the candidates of a group; empty boxes stay candidates. */
export function KpjForm({ groupId, onClose, onDone }: KpjFormProps) {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(GroupCandidatesDocument, {
    variables: { first: shown, filter: { groupId, status: 'CANDIDATE' } },
    fetchPolicy: 'network-only',
  });
  const [record] = useMutation(MemberKpjRecordDocument);
  const format = useFormat();
  const [cells, setCells] = useState<KpjCells>({});
  const people = data?.members.nodes ?? [];
  const entries = written(people, cells);
  const form = useActForm(Object.fromEntries(entries.map(({ row }, n) => [`entries.${n}`, `kpj-${row.id}`])));

  async function submit() {
    const first = people[0];
    const found =
      entries.length === 0 && first ? [{ fieldId: `kpj-${first.id}`, message: t`Isi KPJ sedikitnya satu orang.` }] : [];
    const isDone = await form.submit(found, async () => {
      const sent = entries.map(({ row, kpj }) => ({ memberId: row.id, version: row.version, kpj }));
      return (await record({ variables: { entries: sent } })).data?.memberKpjRecord;
    });
    if (isDone) onDone(t`${format.number(entries.length)} orang sekarang terdaftar.`);
  }

  if (error) return <RequestFailure error={error} onRetry={() => refetch()} />;
  if (!data) return <Waiting rows={6} />;
  const ids = people.map(({ id }) => id);
  return (
    <ActForm {...form} submitLabel={t`Simpan KPJ`} onSubmit={submit} onCancel={onClose}>
      <p className="quiet">
        {t`Salin satu kolom KPJ dari Excel, lalu tempel di kotak pertama. Yang kosong tetap calon peserta.`}
      </p>
      {data.members.pageInfo.hasNextPage && <p>{t`${shown} nama pertama. Sisanya tampil setelah ini disimpan.`}</p>}
      <ol className={classes.people}>
        {people.map(({ id, name, maskedNik, village }) => (
          <li key={id}>
            <TextField
              id={`kpj-${id}`}
              label={name}
              hint={[maskedNik, village?.name].filter(Boolean).join(' · ')}
              characters={14}
              size="xs"
              problem={form.problemOf(`kpj-${id}`)}
              value={cells[id] ?? ''}
              onChange={(event) => setCells({ ...cells, [id]: event.currentTarget.value })}
              onPaste={(event) => {
                const filled = pastedDown(cells, ids, id, event.clipboardData.getData('text'));
                if (!filled) return;
                event.preventDefault();
                setCells(filled);
              }}
            />
          </li>
        ))}
      </ol>
    </ActForm>
  );
}
