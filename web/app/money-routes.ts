import type { RouteObject } from 'react-router';

/** Pages about money: payments, contributions, budgets. Each is a script of its own, fetched when it is first opened. */
export const moneyRoutes: RouteObject[] = [
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
    path: 'anggaran/:id/pembagian',
    lazy: async () => ({ Component: (await import('../budget/DivisionFilePage.tsx')).DivisionFilePage }),
  },
  {
    path: 'anggaran/:id/perubahan',
    lazy: async () => ({ Component: (await import('../budget/BudgetChangesPage.tsx')).BudgetChangesPage }),
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
];
