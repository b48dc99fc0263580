import type { RouteObject } from 'react-router';

/** The pages that people open first: their words come with the portal's. */
export const firstRoutes: RouteObject[] = [
  { path: 'beranda', lazy: async () => ({ Component: (await import('../home/HomePage.tsx')).HomePage }) },
  { path: 'mitra', lazy: async () => ({ Component: (await import('../partner/PartnersPage.tsx')).PartnersPage }) },
  { path: 'peserta', lazy: async () => ({ Component: (await import('../member/MembersPage.tsx')).MembersPage }) },
  {
    path: 'impor',
    lazy: async () => ({ Component: (await import('../member-import/MemberImportsPage.tsx')).MemberImportsPage }),
  },
];
