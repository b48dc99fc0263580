import { createBrowserRouter, redirect } from 'react-router';
import { App } from './App.tsx';
import { firstRoutes } from './first-routes.ts';
import { moneyRoutes } from './money-routes.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { RouteErrorPage } from './RouteErrorPage.tsx';
import { withTheirWords } from './with-words.ts';

/** Every page is a script of its own, fetched when it is first opened. */
export function createPortalRouter() {
  return createBrowserRouter([
    {
      element: <App />,
      errorElement: <RouteErrorPage isBare />,
      hydrateFallbackElement: <div />,
      children: [
        {
          errorElement: <RouteErrorPage />,
          children: [{ index: true, loader: () => redirect('/beranda') }, ...firstRoutes],
        },
        {
          errorElement: <RouteErrorPage />,
          children: withTheirWords([
            {
              path: 'mitra/baru',
              lazy: async () => ({ Component: (await import('../partner/PartnerNewPage.tsx')).PartnerNewPage }),
            },
            {
              path: 'mitra/:id',
              lazy: async () => ({ Component: (await import('../partner/PartnerPage.tsx')).PartnerPage }),
            },
            {
              path: 'mitra/:id/ubah',
              lazy: async () => ({ Component: (await import('../partner/PartnerEditPage.tsx')).PartnerEditPage }),
            },
            {
              path: 'kelompok',
              lazy: async () => ({ Component: (await import('../group/GroupsPage.tsx')).GroupsPage }),
            },
            {
              path: 'kelompok/baru',
              lazy: async () => ({ Component: (await import('../group/GroupNewPage.tsx')).GroupNewPage }),
            },
            {
              path: 'kelompok/ekosistem',
              lazy: async () => ({ Component: (await import('../ecosystem/EcosystemPage.tsx')).EcosystemPage }),
            },
            {
              path: 'kelompok/:id',
              lazy: async () => ({ Component: (await import('../group/GroupPage.tsx')).GroupPage }),
            },
            {
              path: 'kelompok/:id/ubah',
              lazy: async () => ({ Component: (await import('../group/GroupEditPage.tsx')).GroupEditPage }),
            },
            {
              path: 'mou',
              lazy: async () => ({ Component: (await import('../mou/MousPage.tsx')).MousPage }),
            },
            {
              path: 'mou/baru',
              lazy: async () => ({ Component: (await import('../mou/MouNewPage.tsx')).MouNewPage }),
            },
            {
              path: 'mou/:id',
              lazy: async () => ({ Component: (await import('../mou/MouPage.tsx')).MouPage }),
            },
            {
              path: 'mou/:id/ubah',
              lazy: async () => ({ Component: (await import('../mou/MouEditPage.tsx')).MouEditPage }),
            },
            {
              path: 'tugas',
              lazy: async () => ({
                Component: (await import('../notification/NotificationsPage.tsx')).NotificationsPage,
              }),
            },
            {
              path: 'tugas/dokumen',
              lazy: async () => ({
                Component: (await import('../mou-document/MissingPapersPage.tsx')).MissingPapersPage,
              }),
            },
            {
              path: 'penandatanganan',
              lazy: async () => ({ Component: (await import('../ceremony/CeremoniesPage.tsx')).CeremoniesPage }),
            },
            {
              path: 'penandatanganan/baru',
              lazy: async () => ({ Component: (await import('../ceremony/CeremonyNewPage.tsx')).CeremonyNewPage }),
            },
            {
              path: 'penandatanganan/:id',
              lazy: async () => ({ Component: (await import('../ceremony/CeremonyPage.tsx')).CeremonyPage }),
            },
            {
              path: 'kelompok/:id/setoran',
              lazy: async () => ({ Component: (await import('../collection/CollectionPage.tsx')).CollectionPage }),
            },
            {
              path: 'kantor',
              lazy: async () => ({ Component: (await import('../office/OfficesPage.tsx')).OfficesPage }),
            },
            {
              path: 'kantor/baru',
              lazy: async () => ({ Component: (await import('../office/OfficeNewPage.tsx')).OfficeNewPage }),
            },
            {
              path: 'kantor/:id',
              lazy: async () => ({ Component: (await import('../office/OfficePage.tsx')).OfficePage }),
            },
            {
              path: 'kantor/:id/ubah',
              lazy: async () => ({ Component: (await import('../office/OfficeEditPage.tsx')).OfficeEditPage }),
            },
            {
              path: 'peserta/baru',
              lazy: async () => ({ Component: (await import('../member/MemberNewPage.tsx')).MemberNewPage }),
            },
            {
              path: 'peserta/massal',
              lazy: async () => ({ Component: (await import('../member-bulk/MemberBulksPage.tsx')).MemberBulksPage }),
            },
            {
              path: 'peserta/massal/:id',
              lazy: async () => ({ Component: (await import('../member-bulk/MemberBulkPage.tsx')).MemberBulkPage }),
            },
            {
              path: 'ekspor',
              lazy: async () => ({
                Component: (await import('../member-export/MemberExportsPage.tsx')).MemberExportsPage,
              }),
            },
            {
              path: 'peserta/:id',
              lazy: async () => ({ Component: (await import('../member/MemberPage.tsx')).MemberPage }),
            },
            {
              path: 'peserta/:id/ubah',
              lazy: async () => ({ Component: (await import('../member/MemberEditPage.tsx')).MemberEditPage }),
            },
            {
              path: 'wilayah',
              lazy: async () => ({ Component: (await import('../coverage/CoveragePage.tsx')).CoveragePage }),
            },
            {
              path: 'impor/baru',
              lazy: async () => ({
                Component: (await import('../member-import/MemberImportNewPage.tsx')).MemberImportNewPage,
              }),
            },
            {
              path: 'impor/:id',
              lazy: async () => ({
                Component: (await import('../member-import/MemberImportPage.tsx')).MemberImportPage,
              }),
            },
            {
              path: 'impor/:id/tinjau',
              lazy: async () => ({
                Component: (await import('../member-import/MemberImportReviewPage.tsx')).MemberImportReviewPage,
              }),
            },
            {
              path: 'tenaga-kerja',
              lazy: async () => ({
                Component: (await import('../staff-coverage/StaffCoveragePage.tsx')).StaffCoveragePage,
              }),
            },
            {
              path: 'mutasi',
              lazy: async () => ({ Component: (await import('../change-list/ChangesPage.tsx')).ChangesPage }),
            },
            {
              path: 'target',
              lazy: async () => ({ Component: (await import('../target/TargetsPage.tsx')).TargetsPage }),
            },
            {
              path: 'target/berkas',
              lazy: async () => ({ Component: (await import('../target/TargetFilePage.tsx')).TargetFilePage }),
            },
            {
              path: 'target/:id',
              lazy: async () => ({ Component: (await import('../target/TargetReportPage.tsx')).TargetReportPage }),
            },
            {
              path: 'pengguna',
              lazy: async () => ({ Component: (await import('../user/UsersPage.tsx')).UsersPage }),
            },
            {
              path: 'pengguna/baru',
              lazy: async () => ({ Component: (await import('../user/UserNewPage.tsx')).UserNewPage }),
            },
            {
              path: 'pengguna/impor',
              lazy: async () => ({ Component: (await import('../user/OperatorImportPage.tsx')).OperatorImportPage }),
            },
            {
              path: 'pengguna/:id',
              lazy: async () => ({ Component: (await import('../user/UserPage.tsx')).UserPage }),
            },
            {
              path: 'pengguna/:id/ubah',
              lazy: async () => ({ Component: (await import('../user/UserEditPage.tsx')).UserEditPage }),
            },
            {
              path: 'akun',
              lazy: async () => ({ Component: (await import('../access/AccountPage.tsx')).AccountPage }),
            },
            { path: 'bantuan', lazy: async () => ({ Component: (await import('../help/HelpPage.tsx')).HelpPage }) },
            {
              path: 'istilah',
              lazy: async () => ({ Component: (await import('../help/GlossaryPage.tsx')).GlossaryPage }),
            },
            {
              path: 'cek-perlindungan',
              lazy: async () => ({ Component: (await import('../cover/CoverCheckPage.tsx')).CoverCheckPage }),
            },
            {
              path: 'jatuh-tempo',
              lazy: async () => ({ Component: (await import('../cover/CoverLapsesPage.tsx')).CoverLapsesPage }),
            },
            {
              path: 'kejadian',
              lazy: async () => ({
                Component: (await import('../member-event/MemberEventsPage.tsx')).MemberEventsPage,
              }),
            },
            {
              path: 'kejadian/:id',
              lazy: async () => ({
                Component: (await import('../member-event/MemberEventPage.tsx')).MemberEventPage,
              }),
            },
            ...moneyRoutes,
            { path: '*', element: <NotFoundPage /> },
          ]),
        },
      ],
    },
  ]);
}
