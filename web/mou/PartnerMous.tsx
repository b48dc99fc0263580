import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { MouPeriod } from './MouPeriod.tsx';
import { MouPhaseTag } from './MouPhaseTag.tsx';
import { type PartnerMouItemFragment, PartnerMousDocument } from './PartnerMous.generated.ts';
import { useRegisteredText } from './useRegisteredText.ts';

const shownAtMost = 6;

/** The agreements about one partner's members, on the partner's page; the rest of many is a list of its own. */
export function PartnerMous({ partnerId }: { partnerId: string }) {
  const { t } = useLingui();
  const registered = useRegisteredText();
  const { data } = useQuery(PartnerMousDocument, { variables: { id: partnerId } });
  const partner = data?.partner;
  const columns = useMemo(
    (): DataColumn<PartnerMouItemFragment>[] => [
      {
        id: 'title',
        header: t`Judul`,
        isRowHeader: true,
        grows: true,
        cell: (mou) => <Link to={`/mou/${mou.id}`}>{mou.title}</Link>,
      },
      { id: 'state', header: t`Status`, phone: 'first', cell: (mou) => <MouPhaseTag phase={mou.phase} /> },
      { id: 'period', header: t`Masa berlaku`, phone: 'second', cell: (mou) => <MouPeriod mou={mou} /> },
      {
        id: 'registered',
        header: t`Terdaftar`,
        align: 'end',
        phone: 'second',
        isNamedOnPhone: true,
        cell: (mou) => registered(mou.memberCounts.registered, mou.targetHeadcount),
      },
    ],
    [t, registered],
  );
  return (
    <Section
      title={t`MoU`}
      beside={partner?.viewerCanCreateMou && <Link to={`/mou/baru?mitra=${partnerId}`}>{t`Buat MoU`}</Link>}
    >
      {!partner && <Waiting rows={3} />}
      {partner?.mous.length === 0 && <p className="quiet">{t`Belum ada MoU dengan mitra ini.`}</p>}
      {partner && partner.mous.length > 0 && (
        <DataTable
          caption={t`MoU mitra ini`}
          isDense
          columns={columns}
          rows={partner.mous.slice(0, shownAtMost)}
          rowKey={(mou) => mou.id}
        />
      )}
      {partner && partner.mous.length > shownAtMost && (
        <p>
          <Link to={`/mou?mitra=${partnerId}`}>{t`Lihat semua ${partner.mous.length} MoU`}</Link>
        </p>
      )}
    </Section>
  );
}
