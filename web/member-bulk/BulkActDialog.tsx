import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { MemberBulkAct, MemberBulkInput, MemberEndReason, MemberSelection } from '../apollo/schema.generated.ts';
import { ActForm } from '../form/ActForm.tsx';
import { TypedDate } from '../form/TypedDate.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { jakartaDate } from '../format/date.ts';
import { toDateParts } from '../format/date-parts.ts';
import { useFormat } from '../format/useFormat.ts';
import { useMemberWords } from '../member/useMemberWords.ts';
import type { RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import { RegionPicker } from '../region/RegionPicker.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SelectField, TextAreaField } from '../ui/fields.tsx';
import { BulkGoalFields, type Goal, noGoal } from './BulkGoalFields.tsx';
import { MemberBulkPrepareDocument } from './MemberBulk.generated.ts';
import { useBulkWords } from './useBulkWords.ts';

const reasons: MemberEndReason[] = ['DECEASED', 'MOVED', 'OVER_AGE', 'MEMBER_ELSEWHERE', 'REFUSED', 'DATA_WRONG'];
const noteLetters = 5;

interface BulkActDialogProps {
  act: MemberBulkAct;
  selection: MemberSelection;
  count: number | null;
  partnerId: string | null;
  onClose: () => void;
}

/** What is to be done and why; nothing changes before the check page is agreed to. */
export function BulkActDialog({ act, selection, count, partnerId, onClose }: BulkActDialogProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useBulkWords();
  const memberWords = useMemberWords();
  const readDate = useDateProblem();
  const navigate = useNavigate();
  const [prepare] = useMutation(MemberBulkPrepareDocument);
  const [reason, setReason] = useState('');
  const [since, setSince] = useState(() => toDateParts(jakartaDate(new Date())));
  const [village, setVillage] = useState<RegionOptionFragment | null>(null);
  const [goal, setGoal] = useState<Goal>(noGoal);
  const [note, setNote] = useState('');
  const idempotencyKey = useRef(crypto.randomUUID());
  const done = useRef<string | null>(null);
  const form = useActForm({
    endReason: 'bulk-reason',
    since: 'bulk-since.day',
    villageCode: 'bulk-village',
    groupId: 'bulk-group',
    mouId: 'bulk-mou',
    note: 'bulk-note',
  });
  const hasDay = act === 'END' || act === 'MOVE';

  async function submit() {
    const endReason = reasons.find((known) => known === reason) ?? null;
    const day = hasDay ? readDate(since, 'bulk-since.day') : { date: null, problems: [] };
    const found = [
      ...(act === 'END' && !endReason ? [{ fieldId: 'bulk-reason', message: t`Pilih alasan berakhir.` }] : []),
      ...(act === 'MOVE' && !village
        ? [{ fieldId: 'bulk-village', message: t`Pilih desa atau kelurahan tujuan.` }]
        : []),
      ...day.problems,
      ...(note.trim().length < noteLetters
        ? [{ fieldId: 'bulk-note', message: t`Tuliskan alasan, paling sedikit 5 huruf.` }]
        : []),
    ];
    const input: MemberBulkInput = {
      act,
      note,
      ...(act === 'END' && { endReason, since: day.date }),
      ...(act === 'MOVE' && { villageCode: village?.code ?? null, since: day.date }),
      ...(act === 'ASSIGN' && goal),
    };
    const isDone = await form.submit(found, async () => {
      const { data } = await prepare({ variables: { selection, input, idempotencyKey: idempotencyKey.current } });
      done.current = data?.memberBulkPrepare.memberBulk?.id ?? null;
      return data?.memberBulkPrepare;
    });
    if (isDone && done.current) {
      navigate(`/peserta/massal/${done.current}`);
    } else {
      idempotencyKey.current = crypto.randomUUID();
    }
  }

  return (
    <Dialog title={words.act[act]} isOpen onClose={onClose}>
      <ActForm {...form} submitLabel={t`Periksa dulu`} onSubmit={submit} onCancel={onClose}>
        <p>
          {count === null
            ? t`Untuk semua peserta yang cocok dengan saringan. Belum ada yang berubah sebelum Anda setujui.`
            : t`Untuk ${format.number(count)} peserta. Belum ada yang berubah sebelum Anda setujui.`}
        </p>
        {act === 'END' && (
          <SelectField
            id="bulk-reason"
            label={t`Alasan`}
            problem={form.problemOf('bulk-reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data={[
              { value: '', label: t`Pilih alasan` },
              ...reasons.map((value) => ({ value, label: memberWords.endReason[value] })),
            ]}
          />
        )}
        {act === 'MOVE' && (
          <RegionPicker
            id="bulk-village"
            label={t`Desa atau kelurahan tujuan`}
            level="VILLAGE"
            problem={form.problemOf('bulk-village')}
            value={village}
            onChange={setVillage}
          />
        )}
        {act === 'ASSIGN' && (
          <BulkGoalFields partnerId={partnerId} goal={goal} onChange={setGoal} problemOf={form.problemOf} />
        )}
        {hasDay && (
          <TypedDate
            id="bulk-since"
            legend={t`Berlaku sejak`}
            problem={form.problemOf('bulk-since.day')}
            value={since}
            onChange={setSince}
          />
        )}
        <TextAreaField
          id="bulk-note"
          label={t`Alasan perubahan`}
          hint={t`Tercatat di riwayat setiap peserta. Misalnya nomor surat.`}
          problem={form.problemOf('bulk-note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </ActForm>
    </Dialog>
  );
}
