import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { TextAreaField } from '../ui/fields.tsx';
import { MemberRevealNikDocument } from './MemberActs.generated.ts';
import type { MemberActFormProps } from './member-act-form.ts';
import { groupNik } from './nik.ts';
import classes from './RevealNikForm.module.css';

const shownSeconds = 60;

/** The whole number, for a reason that is put on record, and for a minute only. It is never kept in the cache. */
export function RevealNikForm({ member, onClose }: MemberActFormProps) {
  const { t } = useLingui();
  const [reveal] = useMutation(MemberRevealNikDocument, { fetchPolicy: 'no-cache' });
  const [reason, setReason] = useState('');
  const [nik, setNik] = useState<string | null>(null);
  const [secondsLeft, setSecondsLeft] = useState(0);
  const form = useActForm({ reason: 'reveal-reason' });

  useEffect(() => {
    if (nik === null) {
      return;
    }
    const ends = Date.now() + shownSeconds * 1000;
    const timer = setInterval(() => {
      const left = Math.ceil((ends - Date.now()) / 1000);
      setSecondsLeft(left);
      if (left <= 0) {
        setNik(null);
      }
    }, 1000);
    return () => clearInterval(timer);
  }, [nik]);

  async function submit() {
    const found = reason.trim() ? [] : [{ fieldId: 'reveal-reason', message: t`Tuliskan alasan.` }];
    await form.submit(found, async () => {
      const { data } = await reveal({ variables: { id: member.id, reason: reason.trim() } });
      if (data?.memberRevealNik.nik) {
        setSecondsLeft(shownSeconds);
        setNik(data.memberRevealNik.nik);
      }
      return data?.memberRevealNik;
    });
  }

  if (nik !== null) {
    return (
      <div className={`${classes.shown} no-print`}>
        <p className={`${classes.nik} figures`} role="status">
          {groupNik(nik)}
        </p>
        <p className="figures">{t`Disembunyikan lagi dalam ${secondsLeft} detik.`}</p>
        <Button onClick={onClose}>{t`Sembunyikan sekarang`}</Button>
      </div>
    );
  }
  return (
    <ActForm {...form} submitLabel={t`Tampilkan NIK`} onSubmit={submit} onCancel={onClose}>
      <p>{t`Nama Anda, waktu, dan alasan dicatat di riwayat peserta.`}</p>
      <TextAreaField
        id="reveal-reason"
        label={t`Alasan`}
        hint={t`Misalnya: mencocokkan dengan KTP.`}
        problem={form.problemOf('reveal-reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActForm>
  );
}
