import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { MemberCategory, Payer, Segment } from '../../member/member.check.ts';
import type { MemberStatus } from '../../member/member.codes.ts';
import type { OccupationCode } from '../../member/occupation.ts';
import type { DemoDays } from './demo-days.ts';
import { demoGroups, PARTLY_PAID_GROUP } from './demo-groups.ts';
import { jambiUnits, villageQuota, withoutList } from './demo-jambi.ts';
import { PPSU_A_WARD, RIDER_CITIES } from './demo-mous.ts';
import type { DemoPartnerKey } from './demo-partners.ts';
import { facilitatorLists, staffLists } from './demo-provinces.ts';
import { coastal, coastalAndFarming, riders, rural, urban, villageStaff } from './demo-trades.ts';
import { apportion, type DemoVillage, inside, some } from './demo-villages.ts';
import { weighted } from './seeded-draw.ts';

/** One village on one list: how many people of which kind, and how far they have come. */
export interface VillageList {
  readonly village: DemoVillage;
  readonly shares: readonly Share[];
}

interface Share {
  readonly people: number;
  readonly category: MemberCategory | null;
}

/** One list as a partner hands it in on one day. */
export interface DemoList {
  readonly partner: DemoPartnerKey;
  /** Key of the agreement it belongs to, name of the group it is about. */
  readonly mou?: string;
  readonly group?: string;
  readonly listed: CalendarDate;
  readonly segment: Segment;
  readonly payers: readonly Payer[];
  readonly villages: readonly VillageList[];
  occupations(village: DemoVillage): readonly OccupationCode[];
  /** Smallest and largest income in steps of Rp50,000; null where the list does not ask. */
  readonly income: readonly [number, number] | null;
  readonly fates: readonly MemberStatus[];
  /** Share of women. */
  readonly women: number;
  /** Share of people who turn 65 in the months to come. */
  readonly ageing?: number;
  /** So many of its people stand on an earlier list of another partner too. */
  readonly shared?: number;
}

// Shares in a hundred.
const usual = weighted<MemberStatus>({ REGISTERED: 89, CANDIDATE: 9, ENDED: 2 });
const growing = weighted<MemberStatus>({ REGISTERED: 78, CANDIDATE: 19, ENDED: 3 });
const settled = weighted<MemberStatus>({ REGISTERED: 95, CANDIDATE: 2, ENDED: 3 });
/** Most facilitators work in a village or a district; a few are experts. */
const positions = weighted<OccupationCode>({
  ...{ pendamping_desa: 66, pendamping_kecamatan: 24, tenaga_ahli_kabupaten: 7, tenaga_ahli_provinsi: 2 },
  tenaga_ahli_pusat: 1,
});
const RIDERS = 100_000;

/** Every list of the demo, in the order they came in. Later lists may share people with earlier ones. */
export function demoLists(villages: readonly DemoVillage[], days: DemoDays): DemoList[] {
  return [...jambi(villages, days), ...ministry(villages, days), ...groups(villages, days), ...others(villages, days)];
}

/** Each regency hands in its own: at most 50 extremely poor and 25 vulnerable workers a village. */
function jambi(villages: readonly DemoVillage[], days: DemoDays): DemoList[] {
  const silent = withoutList(villages);
  const units = jambiUnits(villages).filter(({ code }) => !silent.has(code));
  return [...Map.groupBy(units, ({ code }) => code.slice(0, 5))].map(([regency, places], index) => ({
    partner: 'jambi',
    mou: 'bkbk',
    listed: days.ago(240 - index * 7),
    segment: 'BPU',
    payers: ['SUBSIDY'],
    villages: places.map(villageQuota),
    occupations: ({ code, kind }) => {
      if (['15.06', '15.07'].includes(regency) && Number(code.slice(-3)) % 3 === 0) return coastal;
      return kind === 'kelurahan' ? urban : rural;
    },
    income: null,
    fates: usual,
    women: 0.42,
    ageing: 0.006,
  }));
}

function ministry(villages: readonly DemoVillage[], days: DemoDays): DemoList[] {
  const base = { partner: 'kemendes', segment: 'PU', payers: ['EMPLOYER'], fates: settled } as const;
  const lists = facilitatorLists(villages);
  const half = lists.length / 2;
  const facilitators = { mou: 'facilitators', occupations: () => positions, women: 0.36 };
  return [
    {
      ...base,
      ...facilitators,
      listed: days.ago(150),
      villages: lists.slice(0, half),
      income: [2_600_000, 5_400_000],
    },
    { ...base, ...facilitators, listed: days.ago(147), villages: lists.slice(half), income: [2_600_000, 5_400_000] },
    {
      ...base,
      mou: 'staff',
      listed: days.ago(40),
      villages: staffLists(villages),
      occupations: () => villageStaff,
      income: [1_800_000, 3_200_000],
      women: 0.41,
    },
  ];
}

/** Groups bring what they estimated, a few people short. */
function groups(villages: readonly DemoVillage[], days: DemoDays): DemoList[] {
  return demoGroups
    .filter(({ stage }) => stage === 'SIGNED')
    .map((group, index) => ({
      partner: 'bankIndonesia',
      mou: group.name,
      group: group.name,
      listed: days.ago(175 - index * 9),
      segment: 'BPU',
      payers: [index < 4 ? 'SPONSOR' : 'SELF'],
      villages: spread(
        some(inside(villages, group.region), 4),
        group.name === PARTLY_PAID_GROUP ? group.workers : group.workers - (index % 5) * 2,
        null,
      ),
      occupations: () => [group.trade],
      income: [1_000_000, 2_600_000],
      fates: group.name === PARTLY_PAID_GROUP ? ['REGISTERED'] : growing,
      women: 0.38,
      ageing: 0.01,
    }));
}

function others(villages: readonly DemoVillage[], days: DemoDays): DemoList[] {
  const wards = inside(villages, '31');
  const cities = apportion(
    RIDERS,
    RIDER_CITIES.map((city) => inside(villages, city).length),
  );
  return [
    {
      partner: 'dki',
      mou: 'ppsu',
      listed: days.ago(110),
      segment: 'BPU',
      payers: ['SUBSIDY'],
      villages: spread(wards, wards.length * PPSU_A_WARD, 'OTHER'),
      occupations: () => ['ppsu'],
      income: null,
      fates: settled,
      women: 0.18,
    },
    {
      partner: 'banyuwangi',
      mou: 'perisai',
      listed: days.ago(100),
      segment: 'BPU',
      payers: ['SELF'],
      villages: spread(some(inside(villages, '35.10'), 110), 3000, null),
      occupations: () => coastalAndFarming,
      income: [1_000_000, 2_800_000],
      fates: growing,
      women: 0.4,
    },
    {
      partner: 'company',
      listed: days.ago(90),
      segment: 'BPU',
      payers: ['SPONSOR'],
      villages: spread(some(inside(villages, '15.08', '15.09'), 30), 450, null),
      occupations: () => ['pekebun_sawit'],
      income: null,
      fates: usual,
      women: 0.3,
      shared: 40,
    },
    {
      partner: 'association',
      listed: days.ago(75),
      segment: 'BPU',
      payers: ['SELF'],
      villages: spread(some(inside(villages, '33.74'), 35), 350, null),
      occupations: () => ['pedagang_pasar'],
      income: [1_000_000, 3_600_000],
      fates: growing,
      women: 0.62,
    },
    ...RIDER_CITIES.map(
      (city, index): DemoList => ({
        partner: 'aggregator',
        mou: 'riders',
        listed: days.ago(60 - index),
        segment: 'BPU',
        payers: ['SELF'],
        villages: spread(inside(villages, city), cities[index] as number, null),
        occupations: () => riders,
        income: [1_500_000, 6_000_000],
        fates: growing,
        women: 0.1,
        shared: 3,
      }),
    ),
    {
      partner: 'muaroJambi',
      mou: 'muaroJambi',
      listed: days.ago(80),
      segment: 'BPU',
      payers: ['SUBSIDY'],
      villages: spread(some(inside(villages, '15.05'), 12), 60, 'PR'),
      occupations: () => rural,
      income: null,
      fates: ['REGISTERED'],
      women: 0.4,
      // whom the province pays for already
      shared: 14,
    },
  ];
}

/** So many people over all of these villages; the first ones get one more where it does not divide. */
function spread(units: readonly DemoVillage[], people: number, category: MemberCategory | null): VillageList[] {
  const shares = apportion(
    people,
    units.map(() => 1),
  );
  return units.map((village, index) => ({ village, shares: [{ people: shares[index] as number, category }] }));
}
