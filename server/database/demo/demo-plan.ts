import { addDays, type CalendarDate } from '../../kernel/calendar-date.ts';
import type { MemberCategory, Payer, Segment } from '../../member/member.check.ts';
import type { MemberStatus } from '../../member/member.codes.ts';
import type { OccupationCode } from '../../member/occupation.ts';
import type { DemoPartnerKey } from './demo-partners.ts';
import type { DemoVillage } from './demo-villages.ts';
import { SeededDraw, weighted } from './seeded-draw.ts';

/** One village on one list: how many people of which kind, and how far they have come. */
export interface VillageList {
  readonly village: DemoVillage;
  readonly groups: readonly Group[];
}

interface Group {
  readonly people: number;
  readonly category: MemberCategory | null;
}

/** One list as a partner hands it in on one day. */
export interface DemoList {
  readonly partner: DemoPartnerKey;
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
  /** So many of its people stand on an earlier list of another partner too. */
  readonly shared: number;
}

// Shares in a hundred.
const usual = weighted<MemberStatus>({ REGISTERED: 89, CANDIDATE: 9, ENDED: 2 });
const growing = weighted<MemberStatus>({ REGISTERED: 78, CANDIDATE: 19, ENDED: 3 });
const settled = weighted<MemberStatus>({ REGISTERED: 95, CANDIDATE: 2, ENDED: 3 });

const rural = weighted<OccupationCode>({
  petani: 28,
  buruh_tani: 18,
  pekebun_sawit: 14,
  peternak: 4,
  pedagang_pasar: 5,
  pkl: 3,
  ojek_pangkalan: 5,
  tukang_bangunan: 6,
  buruh_panggul: 4,
  penjahit: 2,
  perajin: 2,
  guru_ngaji: 2,
  marbot: 1,
  pegawai_syara: 2,
  penggali_kubur: 1,
  kader_posyandu: 2,
  lainnya: 1,
});
const coastal = weighted<OccupationCode>({
  nelayan: 34,
  petani: 22,
  buruh_tani: 12,
  pekebun_sawit: 12,
  pedagang_pasar: 8,
  buruh_panggul: 6,
  ojek_pangkalan: 6,
});
const urban = weighted<OccupationCode>({
  pedagang_pasar: 17,
  pkl: 15,
  ojek_pangkalan: 10,
  tukang_bangunan: 14,
  buruh_panggul: 10,
  art: 9,
  juru_parkir: 5,
  pemulung: 5,
  tukang_becak: 3,
  penjahit: 5,
  marbot: 2,
  guru_ngaji: 3,
  ketua_rt_rw: 1,
  lainnya: 1,
});
const riders = weighted<OccupationCode>({ ojek_online: 62, kurir: 22, sopir_angkot: 11, ojek_pangkalan: 5 });
const binaan = {
  '35.08': weighted<OccupationCode>({ petani: 70, peternak: 30 }),
  '35.09': weighted<OccupationCode>({ petani_tembakau: 60, petani: 40 }),
  '35.10': weighted<OccupationCode>({ perajin: 40, nelayan: 35, petani: 25 }),
  '35.11': weighted<OccupationCode>({ petani: 80, perajin: 20 }),
  '35.12': weighted<OccupationCode>({ nelayan: 70, pedagang_pasar: 30 }),
} as const;
const riderCities = ['31.71', '31.73', '31.74', '31.75', '32.73', '33.74', '35.78', '12.71', '16.71', '73.71', '15.71'];

/**
 * Every list of the demo, in the order they came in, with days counted back from today. Jambi is whole: each of its
 * villages and wards has its list of at most 75 people, 50 extremely poor and 25 vulnerable workers, as its programme
 * has it since 2023. Later lists may share people with earlier ones.
 */
export function demoLists(villages: readonly DemoVillage[], today: CalendarDate): DemoList[] {
  const ago = (days: number) => addDays(today, -days);
  const inside = (...codes: string[]) =>
    villages.filter(({ code }) => codes.some((above) => code.startsWith(`${above}.`)));
  const jambi = Map.groupBy(inside('15'), ({ code }) => code.slice(0, 5));
  const lists: DemoList[] = [...jambi].map(([regency, units], index) => ({
    partner: 'jambi',
    listed: ago(240 - index * 7),
    segment: 'BPU',
    payers: ['SUBSIDY'],
    villages: units.map(quotaOf),
    occupations: ({ code, kind }) =>
      ['15.06', '15.07'].includes(regency) && Number(code.slice(-3)) % 3 === 0
        ? coastal
        : kind === 'kelurahan'
          ? urban
          : rural,
    income: null,
    fates: usual,
    women: 0.42,
    shared: 0,
  }));
  const even = (units: readonly DemoVillage[], people: number, category: MemberCategory | null) =>
    spread(units, people, category);
  lists.push(
    {
      partner: 'kemendes',
      listed: ago(150),
      segment: 'PU',
      payers: ['EMPLOYER'],
      villages: even(facilitatedVillages(villages), 2000, null),
      occupations: () => ['pendamping_desa'],
      income: [2_600_000, 5_400_000],
      fates: settled,
      women: 0.36,
      shared: 0,
    },
    {
      partner: 'bankIndonesia',
      listed: ago(120),
      segment: 'BPU',
      payers: ['SELF', 'SELF', 'SPONSOR'],
      villages: even(some(inside('35.08', '35.09', '35.10', '35.11', '35.12'), 60), 1200, null),
      occupations: ({ code }) => binaan[code.slice(0, 5) as keyof typeof binaan],
      income: [1_000_000, 2_600_000],
      fates: growing,
      women: 0.38,
      shared: 0,
    },
    {
      partner: 'dki',
      listed: ago(110),
      segment: 'BPU',
      payers: ['SUBSIDY'],
      villages: even(inside('31'), 2500, 'OTHER'),
      occupations: () => ['ppsu'],
      income: null,
      fates: settled,
      women: 0.18,
      shared: 0,
    },
    {
      partner: 'company',
      listed: ago(90),
      segment: 'BPU',
      payers: ['SPONSOR'],
      villages: even(some(inside('15.08', '15.09'), 30), 450, null),
      occupations: () => ['pekebun_sawit'],
      income: null,
      fates: usual,
      women: 0.3,
      shared: 40,
    },
    {
      partner: 'association',
      listed: ago(75),
      segment: 'BPU',
      payers: ['SELF'],
      villages: even(some(inside('33.74'), 35), 350, null),
      occupations: () => ['pedagang_pasar'],
      income: [1_000_000, 3_600_000],
      fates: growing,
      women: 0.62,
      shared: 0,
    },
    {
      partner: 'aggregator',
      listed: ago(60),
      segment: 'BPU',
      payers: ['SELF'],
      villages: even(some(inside(...riderCities), 250), 5000, null),
      occupations: () => riders,
      income: [1_500_000, 6_000_000],
      fates: growing,
      women: 0.1,
      shared: 30,
    },
  );
  return lists;
}

/** Seven in ten villages fill their places; the others found fewer people. */
function quotaOf(village: DemoVillage): VillageList {
  const draw = new SeededDraw(Number(village.code.replaceAll('.', '')));
  const full = draw.chance(0.7);
  const groups = [
    { people: full ? 50 : 34 + draw.below(16), category: 'MME' },
    { people: full ? 25 : 17 + draw.below(8), category: 'PR' },
  ] as const;
  return { village, groups };
}

/** Facilitators work in the villages of every province, three dozen in each; Jakarta has wards only, so its islands. */
function facilitatedVillages(villages: readonly DemoVillage[]): DemoVillage[] {
  const islands = villages.filter(({ code }) => code.startsWith('31.01.'));
  const provinces = Map.groupBy(
    villages.filter(({ kind }) => kind === 'desa'),
    ({ code }) => code.slice(0, 2),
  );
  return [...provinces.values(), islands].flatMap((units) => some(units, 36));
}

/** So many of them, evenly over the whole list. */
function some(units: readonly DemoVillage[], wanted: number): DemoVillage[] {
  const step = Math.max(1, units.length / wanted);
  const chosen: DemoVillage[] = [];
  for (let at = 0; at < units.length && chosen.length < wanted; at += step)
    chosen.push(units[Math.floor(at)] as DemoVillage);
  return chosen;
}

/** So many people over all of these villages; the first ones get one more where it does not divide. */
function spread(units: readonly DemoVillage[], people: number, category: MemberCategory | null): VillageList[] {
  return units.map((village, index) => {
    const share = Math.floor(people / units.length) + (index < people % units.length ? 1 : 0);
    return { village, groups: [{ people: share, category }] };
  });
}
