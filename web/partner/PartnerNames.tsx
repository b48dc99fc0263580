import { useLingui } from '@lingui/react/macro';
import { useFormat } from '../format/useFormat.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import type { PartnerFactsFragment } from './PartnerPage.generated.ts';

/** Names change by decree; old documents carry the old one. */
export function PartnerNames({ names }: { names: PartnerFactsFragment['names'] }) {
  const { t } = useLingui();
  const format = useFormat();
  if (names.length < 2) {
    return null;
  }
  return (
    <Section title={t`Nama dan masa berlakunya`}>
      <Facts
        absent=""
        facts={names.map((name) => ({
          label: name.validTo
            ? t`${format.date(name.validFrom)} sampai ${format.date(name.validTo)}`
            : t`sejak ${format.date(name.validFrom)}`,
          value: name.name,
        }))}
      />
    </Section>
  );
}
