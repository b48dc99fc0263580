import { Plural, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/useFormat.ts';
import { EventLinks } from '../member-event/EventLinks.tsx';
import { RecordEventForm } from '../member-event/RecordEventForm.tsx';
import { fullRegionName } from '../region/region-name.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import classes from './CoverAnswer.module.css';
import type { CoverAnswerFactsFragment } from './CoverCheckPage.generated.ts';
import { CoverMonths } from './CoverMonths.tsx';
import { CoverVerdict } from './CoverVerdict.tsx';

/** The answer for one person with what it rests on, and the way on to the papers of a claim. */
export function CoverAnswer({ check }: { check: CoverAnswerFactsFragment }) {
  const { t } = useLingui();
  const format = useFormat();
  const [isRecording, setRecording] = useState(false);
  const { member, office, month } = check;
  return (
    <div className={classes.answer}>
      <CoverVerdict check={check} />
      <EventLinks events={member.events} />
      <Section
        title={t`Dasar jawaban`}
        beside={
          member.viewerCanRecordEvent && (
            <span className="no-print">
              <Button size="xs" variant="default" onClick={() => setRecording(true)}>
                {t`Catat meninggal atau kecelakaan`}
              </Button>
            </span>
          )
        }
      >
        <Facts
          absent={t`belum ada`}
          facts={[
            {
              label: t`Bulan berturut-turut`,
              value: <Plural value={check.consecutive} one="# bulan" other="# bulan" />,
              figures: true,
            },
            {
              label: t`Perlindungan terakhir`,
              value: check.coveredUntil && t`sampai akhir ${format.month(check.coveredUntil)}`,
            },
            { label: t`Uang diterima`, value: month.receivedOn && format.date(month.receivedOn), figures: true },
            { label: t`Dikonfirmasi oleh`, value: month.confirmedByName },
            {
              label: t`Kantor cabang`,
              value: office && [office.name, office.phone].filter(Boolean).join(' · '),
            },
            { label: t`Nomor peserta (KPJ)`, value: member.kpj, figures: true },
            { label: 'NIK', value: member.maskedNik, figures: true },
            { label: t`Tahun lahir`, value: member.birthYear, figures: true },
            { label: t`Desa/kelurahan`, value: fullRegionName(member.village) },
            {
              label: t({ message: 'Mitra', context: 'satu' }),
              value: [member.partner.name, member.group?.name].filter(Boolean).join(' · '),
            },
          ]}
        />
        <p className="no-print">
          <Link to={`/peserta/${member.id}`}>{t`Buka data peserta`}</Link>
        </p>
      </Section>
      <Section title={t`Bulan di sekitarnya`}>
        <CoverMonths check={check} />
      </Section>
      <Dialog title={t`Catat kejadian: ${member.name}`} isOpen={isRecording} onClose={() => setRecording(false)}>
        {isRecording && <RecordEventForm memberId={member.id} on={check.on} onClose={() => setRecording(false)} />}
      </Dialog>
    </div>
  );
}
