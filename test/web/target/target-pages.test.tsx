import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { ViewerContext } from '../../../web/access/viewer-context.ts';
import { ChangesPage } from '../../../web/change-list/ChangesPage.tsx';
import { StaffCoveragePage } from '../../../web/staff-coverage/StaffCoveragePage.tsx';
import { TargetReportPage } from '../../../web/target/TargetReportPage.tsx';
import { TargetsPage } from '../../../web/target/TargetsPage.tsx';
import { renderInPortal } from '../support.tsx';

const viewer = {
  ...{ id: 'v', name: 'Orang', viewerCanReadTargets: true, viewerCanReadMous: true, viewerCanReadCoverage: true },
} as never;

/** A page at its address, answered by name of the question. */
function open(
  path: string,
  route: string,
  page: React.ReactNode,
  answers: Record<string, unknown>,
  locale: 'id' | 'en' = 'id',
) {
  const link = new ApolloLink(
    ({ operationName }) =>
      new Observable((observer) => {
        observer.next({ data: answers[operationName ?? ''] as never });
        observer.complete();
      }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache({ addTypename: false } as never) });
  return renderInPortal(
    <ApolloProvider client={client}>
      <ViewerContext value={viewer}>
        <MemoryRouter initialEntries={[path]}>
          <Routes>
            <Route path={route} element={page} />
          </Routes>
        </MemoryRouter>
      </ViewerContext>
    </ApolloProvider>,
    locale,
  );
}

const line = (more: object = {}) => ({
  ...{ __typename: 'TargetLine', segment: null, rule: null, people: 47_000, peopleReached: 661, peopleThisMonth: 850 },
  ...{
    peopleShare: 1.4,
    peopleGap: 46_339,
    rupiah: '3628800000',
    rupiahReached: '49957400',
    rupiahThisMonth: '9000000',
  },
  ...{ rupiahShare: 1.3, rupiahGap: '3578842600', peopleBelow: null, rupiahBelow: null, ...more },
});
const office = { __typename: 'Office', id: 'o', name: 'Kantor Cabang Jember', kind: 'BRANCH' };
const asked = {
  ...{ __typename: 'Target', id: 't', version: 1, year: 2026, segment: 'BPU', people: null, rupiah: null, rule: null },
  ...{ source: null, setByName: null, approvedByName: null, approvedAt: null, askedPeople: 18_000, askedRupiah: null },
  ...{ askedRule: 'PAID_MONTH', askedSource: 'Surat 1', askedByName: 'Perencana', askedAt: '2026-07-01T02:00:00Z' },
  ...{ returnedByName: null, returnReason: null, viewerCanAsk: true, viewerCanApprove: true, viewerCanReturn: true },
  ...{ office, mou: null },
};
const span = { year: 2026, month: '2026-07', asOf: '2026-07-06T02:00:00Z', years: [2026] };

describe('The page of targets', () => {
  it('shows each office with target, what came of it, share and gap, and what waits', async () => {
    open('/target', '/target', <TargetsPage />, {
      TargetList: {
        targetList: {
          ...{ __typename: 'TargetList', ...span, viewerCanAsk: true, viewerCanApprove: 1, waiting: [asked] },
          offices: [{ __typename: 'TargetOffice', office, total: line() }],
        },
      },
    });
    expect((await screen.findAllByText('Kantor Cabang Jember')).length).toBe(2);
    for (const text of ['47.000', '661', '1,4%', '46.339', 'Rp3.628.800.000', 'Rp49.957.400']) screen.getByText(text);
    screen.getByText('Usulan yang menunggu persetujuan');
    expect(screen.getByRole('link', { name: 'Unduh XLSX' }).getAttribute('href')).toBe(
      '/targets/list.xlsx?year=2026&month=7',
    );
  });
});

describe('The report of an office', () => {
  it('has the figures of the list, its months, agreements and workforces with their sources', async () => {
    const published = {
      ...{ __typename: 'PublishedFigure', id: '8', measure: 'WORKFORCE', segment: null, year: 2022, isTarget: false },
      ...{ bound: 'ABOUT', amount: '820000', asOf: '2022-12-31', source: 'JatimTimes, 13 Juni 2023' },
    };
    open(
      '/target/o',
      '/target/:id',
      <TargetReportPage />,
      {
        TargetReport: {
          targetReport: {
            ...{ __typename: 'TargetReport', ...span, viewerCanAsk: true, viewerCanAskForAgreements: true },
            own: {
              ...{
                __typename: 'TargetOffice',
                total: line(),
                segments: [line({ segment: 'PU' }), line({ segment: 'BPU', rule: 'PAID_MONTH' })],
              },
              office: { ...office, address: null, phone: null, parent: null },
            },
            below: [],
            agreements: [
              {
                __typename: 'TargetAgreement',
                isUnderAgreement: false,
                mou: null,
                line: line({ segment: 'BPU', people: null, peopleShare: null }),
              },
            ],
            months: [
              {
                __typename: 'TargetMonth',
                month: '2026-01',
                people: 5,
                peopleReached: 5,
                rupiah: '84000',
                rupiahReached: '84000',
              },
            ],
            targets: [asked],
            rules: [
              {
                __typename: 'CountingRule',
                code: 'PAID_MONTH',
                name: 'Satu bulan',
                source: 's',
                certainty: 'A',
                fromYear: 2010,
                untilYear: null,
              },
            ],
            published: [],
            workforces: [
              {
                __typename: 'WorkforceCover',
                covered: 736,
                month: '2026-07',
                region: null,
                workforce: published,
                published: [
                  { ...published, id: '9', measure: 'REGISTERED_PEOPLE', bound: 'LESS_THAN', amount: '100000' },
                ],
              },
            ],
          },
        },
      },
      'en',
    );
    await screen.findByRole('heading', { level: 1, name: 'Targets of Kantor Cabang Jember' });
    screen.getByText('No agreement', { exact: false });
    screen.getByText('about 820,000');
    screen.getByText('JatimTimes, 13 Juni 2023, as of', { exact: false });
    screen.getByText('less than 100,000', { exact: false });
    expect(document.querySelectorAll('svg polyline')).toHaveLength(2);
  });
});

describe('The changes of a month', () => {
  it('say who has to act since when, and offer what may be done', async () => {
    const list = {
      ...{
        __typename: 'ChangeList',
        id: 'l',
        month: '2026-07',
        state: 'FROZEN',
        joined: 1,
        departed: 0,
        frozenByName: 'PPK',
      },
      ...{
        frozenAt: '2026-07-03T02:00:00Z',
        approvedByName: null,
        approvedAt: null,
        returnedByName: null,
        returnReason: null,
      },
      ...{ version: 1, turn: 'COORDINATOR', viewerCanApprove: true, viewerCanReturn: true },
    };
    open('/mutasi?mou=m&bulan=2026-07', '/mutasi', <ChangesPage />, {
      ChangeMous: { mous: { nodes: [{ __typename: 'Mou', id: 'm', title: 'Pendamping', segment: 'PU' }] } },
      ChangeMonth: {
        changeMonth: {
          ...{
            __typename: 'ChangeMonth',
            month: '2026-07',
            joined: 1,
            departed: 0,
            viewerCanFreeze: false,
            list,
            lists: [list],
          },
          mou: { __typename: 'Mou', id: 'm', title: 'Pendamping' },
          changes: {
            nodes: [
              {
                ...{
                  __typename: 'Change',
                  memberId: 'p',
                  kind: 'JOINED',
                  happenedOn: '2026-07-02',
                  reason: null,
                  name: 'Siti',
                },
                ...{ maskedNik: '**************01', kpj: '29000000001', village: null },
              },
            ],
            pageInfo: { hasNextPage: false, endCursor: null },
          },
        },
      },
    });
    await screen.findByText('Siti');
    screen.getByText('Menunggu persetujuan koordinator lain sejak', { exact: false });
    for (const name of ['Setujui', 'Kembalikan']) screen.getByRole('button', { name });
  });
});

describe('The coverage of a workforce', () => {
  it('shows programmes, places with what is in the way, and positions', async () => {
    const cell = {
      __typename: 'StaffCell',
      mouId: 'm',
      target: 10,
      candidate: 0,
      registered: 5,
      protected: 0,
      lapsed: 2,
      blocks: [
        { __typename: 'CoverBlockCount', block: 'NOT_LISTED', count: 5 },
        { __typename: 'CoverBlockCount', block: 'UNPAID', count: 3 },
      ],
    };
    const shares = ['JKK', 'JKM', 'JHT', 'JP'].map((programme) => ({
      __typename: 'ProgrammeShare',
      programme,
      protected: 0,
      workforce: 10,
    }));
    open('/tenaga-kerja', '/tenaga-kerja', <StaffCoveragePage />, {
      StaffCoverage: {
        staffCoverage: {
          ...{
            __typename: 'StaffCoverage',
            month: '2026-06',
            asOf: span.asOf,
            province: null,
            total: [cell],
            programmes: shares,
          },
          mous: [{ __typename: 'StaffAgreement', id: 'm', title: 'Pendamping', programmes: ['JKK'], isInForce: true }],
          places: [
            {
              __typename: 'StaffPlace',
              region: {
                __typename: 'Region',
                id: '15',
                code: '15',
                name: 'Jambi',
                kind: 'provinsi',
                level: 'PROVINCE',
                path: '',
              },
              cells: [cell],
              programmes: shares,
            },
          ],
          positions: [
            {
              __typename: 'StaffPosition',
              mouId: 'm',
              obligation: 'MANDATORY',
              programmes: ['JKK', 'JKM'],
              registered: 5,
              protected: 0,
              occupation: { __typename: 'Occupation', code: 'pendamping_desa', label: 'Pendamping desa' },
            },
          ],
        },
      },
    });
    expect((await screen.findAllByText('Di luar daftar: 5')).length).toBe(2);
    expect(screen.getAllByText('Belum pernah dibayar: 3').length).toBe(2);
    screen.getByText('JKK, JKM');
    screen.getByText('Wajib');
    expect(screen.getByRole('link', { name: 'Pendamping desa' }).getAttribute('href')).toBe(
      '/peserta?mou=m&pekerjaan=pendamping_desa&status=terdaftar',
    );
  });
});
