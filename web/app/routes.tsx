import { createBrowserRouter, redirect } from 'react-router';
import { App } from './App.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { RouteErrorPage } from './RouteErrorPage.tsx';

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
          children: [
            { index: true, loader: () => redirect('/beranda') },
            { path: 'beranda', lazy: async () => ({ Component: (await import('../home/HomePage.tsx')).HomePage }) },
            {
              path: 'mitra',
              lazy: async () => ({ Component: (await import('../partner/PartnersPage.tsx')).PartnersPage }),
            },
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
              path: 'peserta',
              lazy: async () => ({ Component: (await import('../member/MembersPage.tsx')).MembersPage }),
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
              path: 'impor',
              lazy: async () => ({
                Component: (await import('../member-import/MemberImportsPage.tsx')).MemberImportsPage,
              }),
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
            {
              path: 'pembayaran',
              lazy: async () => ({ Component: (await import('../payment/PaymentsPage.tsx')).PaymentsPage }),
            },
            {
              path: 'pembayaran/baru',
              lazy: async () => ({ Component: (await import('../payment/PaymentNewPage.tsx')).PaymentNewPage }),
            },
            {
              path: 'pembayaran/:id',
              lazy: async () => ({ Component: (await import('../payment/PaymentPage.tsx')).PaymentPage }),
            },
            {
              path: 'iuran',
              lazy: async () => ({
                Component: (await import('../contribution/ContributionsPage.tsx')).ContributionsPage,
              }),
            },
            {
              path: 'iuran/simulasi',
              lazy: async () => ({ Component: (await import('../tariff/SimulationPage.tsx')).SimulationPage }),
            },
            {
              path: 'iuran/tarif',
              lazy: async () => ({ Component: (await import('../tariff/TariffsPage.tsx')).TariffsPage }),
            },
            {
              path: 'anggaran',
              lazy: async () => ({ Component: (await import('../budget/BudgetsPage.tsx')).BudgetsPage }),
            },
            {
              path: 'anggaran/baru',
              lazy: async () => ({ Component: (await import('../budget/BudgetNewPage.tsx')).BudgetNewPage }),
            },
            {
              path: 'anggaran/:id',
              lazy: async () => ({ Component: (await import('../budget/BudgetPage.tsx')).BudgetPage }),
            },
            {
              path: 'anggaran/:id/ubah',
              lazy: async () => ({ Component: (await import('../budget/BudgetEditPage.tsx')).BudgetEditPage }),
            },
            {
              path: 'anggaran/:id/buku',
              lazy: async () => ({ Component: (await import('../budget/BudgetLedgerPage.tsx')).BudgetLedgerPage }),
            },
            {
              path: 'anggaran/:id/grafik',
              lazy: async () => ({ Component: (await import('../budget/BudgetChartsPage.tsx')).BudgetChartsPage }),
            },
            {
              path: 'anggaran/:id/dana-masuk',
              lazy: async () => ({ Component: (await import('../budget/TranchesPage.tsx')).TranchesPage }),
            },
            {
              path: 'anggaran/:id/dana-masuk/berkas',
              lazy: async () => ({ Component: (await import('../budget/TransferFilePage.tsx')).TransferFilePage }),
            },
            {
              path: 'anggaran/:id/unit/:unitId',
              lazy: async () => ({ Component: (await import('../budget/UnitPage.tsx')).UnitPage }),
            },
            {
              path: 'anggaran/:id/cadangkan',
              lazy: async () => ({ Component: (await import('../budget/ReservePage.tsx')).ReservePage }),
            },
            {
              path: 'anggaran/:id/cadangan/:reservationId',
              lazy: async () => ({ Component: (await import('../budget/ReservationPage.tsx')).ReservationPage }),
            },
            {
              path: 'anggaran/hitung',
              lazy: async () => ({ Component: (await import('../budget/EarmarkPage.tsx')).EarmarkPage }),
            },
            {
              path: 'anggaran/klarifikasi',
              lazy: async () => ({
                Component: (await import('../clarification/ClarificationsPage.tsx')).ClarificationsPage,
              }),
            },
            {
              path: 'anggaran/klarifikasi/:id',
              lazy: async () => ({
                Component: (await import('../clarification/ClarificationPage.tsx')).ClarificationPage,
              }),
            },
            {
              path: 'anggaran/:id/dana-lain',
              lazy: async () => ({ Component: (await import('../other-fund/OtherFundPage.tsx')).OtherFundPage }),
            },
            {
              path: 'anggaran/:id/umur',
              lazy: async () => ({ Component: (await import('../age-limit/AgeLimitPage.tsx')).AgeLimitPage }),
            },
            {
              path: 'anggaran/simulasi',
              lazy: async () => ({
                Component: (await import('../subsidy-simulation/SimulationsPage.tsx')).SimulationsPage,
              }),
            },
            {
              path: 'anggaran/simulasi/baru',
              lazy: async () => ({
                Component: (await import('../subsidy-simulation/SimulationNewPage.tsx')).SimulationNewPage,
              }),
            },
            {
              path: 'anggaran/simulasi/:id',
              lazy: async () => ({
                Component: (await import('../subsidy-simulation/SimulationPage.tsx')).SimulationPage,
              }),
            },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
}
