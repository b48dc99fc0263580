import { useLingui } from '@lingui/react/macro';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import { GroupContact } from './GroupContact.tsx';
import type { GroupFactsFragment } from './GroupPage.generated.ts';
import { NextStepDay } from './NextStepDay.tsx';
import { StageSteps } from './StageSteps.tsx';

/** How far the group is, what comes next and when, and whom to call. */
export function GroupNextStep({ group }: { group: GroupFactsFragment }) {
  const { t } = useLingui();
  return (
    <Section title={t`Tahap dan langkah berikutnya`}>
      <StageSteps stage={group.stage} />
      <Facts
        absent={t`Belum diisi`}
        facts={[
          { label: t`Langkah berikutnya`, value: group.nextStep },
          { label: t`Tanggal`, value: group.nextStepOn && <NextStepDay group={group} /> },
          {
            label: t`Hubungi`,
            value: (group.contactName || group.contactPhone) && <GroupContact group={group} />,
          },
        ]}
      />
    </Section>
  );
}
