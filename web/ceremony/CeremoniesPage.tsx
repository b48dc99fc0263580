import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useFormat } from '../format/useFormat.ts';
import { PagedTable } from '../list/PagedTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Page } from '../ui/Page.tsx';
import { useCursorStack } from '../ui/useCursorStack.ts';
import { CeremoniesDocument } from './Ceremony.generated.ts';
import { useCeremonyWords } from './useCeremonyWords.ts';

const pageSize = 50;

/** Ceremonies at which several groups sign, the latest first. */
export function CeremoniesPage() {
  const { t } = useLingui();
  const format = useFormat();
  const viewer = useViewer();
  const words = useCeremonyWords();
  const paging = useCursorStack();
  const query = useQuery(CeremoniesDocument, {
    variables: { first: pageSize, after: paging.after },
    skip: !viewer.viewerCanReadMous,
  });
  if (!viewer.viewerCanReadMous) {
    return <NotFoundPage />;
  }
  const plan = viewer.viewerCanCreateMou && (
    <LinkButton to="/penandatanganan/baru" leftSection={<Icon name="plus" />}>
      {t`Rencanakan penandatanganan`}
    </LinkButton>
  );
  return (
    <Page
      title={t`Penandatanganan bersama`}
      crumbs={[{ to: '/mou', label: t`MoU` }]}
      listPage={paging.number}
      acts={plan}
    >
      <PagedTable
        query={query}
        page={(query.data ?? query.previousData)?.ceremonies}
        paging={paging}
        caption={t`Daftar penandatanganan bersama`}
        pagerLabel={t`Halaman daftar penandatanganan`}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'day',
            header: t`Tanggal`,
            isRowHeader: true,
            cell: ({ id, heldOn }) => <Link to={`/penandatanganan/${id}`}>{format.date(heldOn)}</Link>,
          },
          { id: 'place', header: t`Tempat`, phone: 'second', cell: ({ place }) => place },
          {
            id: 'partner',
            header: t({ message: 'Mitra', context: 'satu' }),
            phone: 'second',
            cell: ({ partner }) => partner?.name,
          },
          {
            id: 'groups',
            header: t`Kelompok`,
            align: 'end',
            phone: 'hidden',
            cell: ({ groups }) => format.number(groups),
          },
          { id: 'state', header: t`Keadaan`, phone: 'first', cell: ({ state }) => words[state] },
        ]}
        empty={
          <EmptyState title={t`Belum ada penandatanganan bersama`} acts={plan}>
            {t`Beberapa kelompok menandatangani pada satu acara, dengan nomor berurutan.`}
          </EmptyState>
        }
      />
    </Page>
  );
}
