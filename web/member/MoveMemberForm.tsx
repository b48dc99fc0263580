import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { jakartaDate } from '../format/date.ts';
import { toDateParts } from '../format/date-parts.ts';
import type { RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import { RegionPicker } from '../region/RegionPicker.tsx';
import { fullRegionName, regionName } from '../region/region-name.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { MemberMoveDocument } from './MemberActs.generated.ts';
import type { MemberActFormProps } from './member-act-form.ts';

export function MoveMemberForm({ member, onClose, onDone }: MemberActFormProps) {
  const { t } = useLingui();
  const readDate = useDateProblem();
  const [move] = useMutation(MemberMoveDocument);
  const [village, setVillage] = useState<RegionOptionFragment | null>(null);
  const [since, setSince] = useState(() => toDateParts(jakartaDate(new Date())));
  const [note, setNote] = useState('');
  const form = useActForm({
    village: 'move-village',
    villageCode: 'move-village',
    since: 'move-since.day',
    note: 'move-note',
  });

  async function submit() {
    const date = readDate(since, 'move-since.day');
    const found = [
      ...(village ? [] : [{ fieldId: 'move-village', message: t`Pilih desa atau kelurahan tujuan.` }]),
      ...date.problems,
    ];
    const isDone = await form.submit(found, async () => {
      if (!village || !date.date) {
        return null;
      }
      const { data } = await move({
        variables: {
          id: member.id,
          villageCode: village.code,
          since: date.date,
          note: note.trim() || null,
          version: member.version,
        },
      });
      return data?.memberMove;
    });
    if (isDone && village) {
      onDone(t`${member.name} pindah ke ${regionName(village)}.`);
    }
  }

  return (
    <ActForm {...form} submitLabel={t`Pindahkan`} onSubmit={submit} onCancel={onClose}>
      <p>
        {t`Sekarang`}: {fullRegionName(member.village)}
      </p>
      <RegionPicker
        id="move-village"
        label={t`Desa atau kelurahan tujuan`}
        level="VILLAGE"
        problem={form.problemOf('move-village')}
        value={village}
        onChange={setVillage}
      />
      <TypedDate
        id="move-since"
        legend={t`Berlaku sejak`}
        problem={form.problemOf('move-since.day')}
        value={since}
        onChange={setSince}
      />
      <TextAreaField
        id="move-note"
        label={t`Catatan`}
        optionalMark={t`boleh kosong`}
        problem={form.problemOf('move-note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActForm>
  );
}
