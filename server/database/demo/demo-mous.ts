import { addDays } from '../../kernel/calendar-date.ts';
import { demoCeremony, FIRST_GROUP_NUMBER, groupNumber } from './demo-ceremony.ts';
import type { DemoDays } from './demo-days.ts';
import { type DemoGroup, demoGroups } from './demo-groups.ts';
import { closedTotals, LATE_REGENCY, nextQuotas, presentQuotas } from './demo-jambi.ts';
import { type DemoMou, office, only, partner } from './demo-mou.ts';
import { facilitatorTargets, staffTargets } from './demo-provinces.ts';
import { apportion, type DemoVillage, inside } from './demo-villages.ts';

const ACCIDENT_AND_DEATH = ['JKK', 'JKM'] as const;
const FOUR = ['JKK', 'JKM', 'JHT', 'JP'] as const;
/** Days until the agreements of some groups end, by their place in the list. */
const ENDING_SOON: Readonly<Record<number, number>> = { 5: 84, 7: 27, 8: 6 };
export const RIDER_CITIES = [
  '31.71',
  '31.73',
  '31.74',
  '31.75',
  '32.73',
  '33.74',
  '35.78',
  '12.71',
  '16.71',
  '73.71',
  '15.71',
];
export const PPSU_A_WARD = 20;

/** Every agreement of the demo, parents and years in the order they were signed. */
export function demoMous(villages: readonly DemoVillage[], days: DemoDays): DemoMou[] {
  return [...jambi(villages, days), ...ministry(villages, days), ...groupsOf(days), ...others(villages, days)];
}

function jambi(villages: readonly DemoVillage[], days: DemoDays): DemoMou[] {
  const { year } = days;
  const base = {
    partner: 'jambi',
    kind: 'PKS',
    programmes: ACCIDENT_AND_DEATH,
    segment: 'BPU',
    payer: 'SUBSIDY',
    fundSource: 'BKBK',
  } as const;
  const parties = (of: number) => [
    partner('jambi', `560/${of}.1/DP3AP2-CONTOH/${of}`, 'Kepala Dinas'),
    office('KC-JMB', `PER/${of % 100}1/KC-JMB-CONTOH/${of}`),
  ];
  const titled = (of: number) => ({
    title: `BKBK ${of}: perlindungan pekerja rentan desa dan kelurahan`,
    parties: parties(of),
  });
  const past = { state: 'ENDED', endReason: 'Masa perlindungan berakhir, laporan akhir diterima' } as const;
  return [
    {
      ...base,
      ...past,
      ...titled(2022),
      key: 'bkbk2022',
      signed: '2022-11-21',
      period: ['2022-12-01', '2023-11-30'],
      closed: closedTotals(villages, 50, 76_016),
    },
    {
      ...base,
      ...past,
      ...titled(2023),
      key: 'bkbk2023',
      signed: '2023-05-15',
      period: ['2023-06-01', '2024-05-31'],
      closed: closedTotals(villages, 75, 112_538),
    },
    {
      ...base,
      ...titled(year),
      key: 'bkbk',
      state: 'ACTIVE',
      signed: addDays(days.starts, -13),
      period: [days.starts, days.ends],
      targets: presentQuotas(villages, days),
      reports: {
        regencies: [...new Set(inside(villages, '15').map(({ code }) => code.slice(0, 5)))],
        months: days.closedMonths,
        missing: LATE_REGENCY,
      },
    },
    {
      ...base,
      ...titled(year + 1),
      key: 'bkbkNext',
      state: 'SIGNED',
      signed: days.ago(9),
      period: [days.nextStarts, days.nextEnds],
      targets: nextQuotas(villages),
    },
  ];
}

function ministry(villages: readonly DemoVillage[], days: DemoDays): DemoMou[] {
  const base = { partner: 'kemendes', segment: 'PU', payer: 'SHARED', programmes: FOUR, state: 'ACTIVE' } as const;
  const period = [days.starts, addDays(days.ends, 730)] as const;
  const signed = addDays(days.starts, -25);
  const numbers = (place: number) => [
    partner('kemendes', `M-CONTOH/${place}/${days.year}`, 'Pejabat Pembuat Komitmen'),
    partner('kemnaker', `KB-CONTOH/${place}/${days.year}`, 'Direktur Jenderal'),
    office('KP', `PER/${place}/CONTOH/${days.year}`, 'Direktur Kepesertaan'),
  ];
  return [
    {
      ...base,
      key: 'facilitators',
      kind: 'MOU',
      title: 'Perlindungan tenaga pendamping profesional desa',
      signed,
      period,
      parties: numbers(1),
      targets: facilitatorTargets(villages),
    },
    {
      ...base,
      key: 'staff',
      kind: 'PKS',
      title: 'Perlindungan pegawai non-ASN dan perangkat desa',
      signed,
      period,
      parties: numbers(2),
      targets: staffTargets(villages),
    },
  ];
}

/** Each group that has signed has an agreement of its own; their numbers run on. */
function groupsOf(days: DemoDays): DemoMou[] {
  return [...signedGroups(days), ...comingGroups(days)];
}

function signedGroups(days: DemoDays): DemoMou[] {
  return demoGroups
    .filter(({ stage }) => stage === 'SIGNED')
    .map((group: DemoGroup, index) => ({
      key: group.name,
      partner: 'bankIndonesia',
      kind: 'MOU',
      title: `${group.name}: perlindungan anggota`,
      state: 'ACTIVE',
      signed: days.ago(190 - index * 9),
      period: [days.ago(180 - index * 9), addDays(days.today, ENDING_SOON[index] ?? 540 - index * 9)],
      programmes: ACCIDENT_AND_DEATH,
      segment: 'BPU',
      payer: index < 4 ? 'SPONSOR' : 'SELF',
      parties: [
        {
          group: group.name,
          number: `${String(index + 1).padStart(2, '0')}/KELOMPOK-CONTOH/${days.year}`,
          signatory: group.contact[0],
        },
        office('KC-JBR', groupNumber(FIRST_GROUP_NUMBER + index, days)),
      ],
      targets: [only(group.region, group.workers)],
    }));
}

/** The next ones to sign: two that the branch looks at for their common ceremony, one that lacks nothing but the signatures. */
function comingGroups(days: DemoDays): DemoMou[] {
  const { groups, planned, first } = demoCeremony(days);
  return [
    ...groups.map((group, index) => {
      const number = groupNumber(first + index, days);
      return comingGroup(days, group, { state: 'IN_REVIEW', review: [planned, null], number });
    }),
    comingGroup(days, 'Kelompok Tani Bawang Merah Subur', {
      ...{ state: 'READY', review: [days.ago(8), days.ago(5)], number: null },
    }),
  ];
}

function comingGroup(
  days: DemoDays,
  group: string,
  { number, ...stands }: Required<Pick<DemoMou, 'state' | 'review'>> & { readonly number: string | null },
): DemoMou {
  const { region, workers, contact } = demoGroups.find(({ name }) => name === group) as DemoGroup;
  return {
    ...{ key: group, partner: 'bankIndonesia', kind: 'MOU', title: `${group}: perlindungan anggota`, ...stands },
    ...{ signed: null, period: [addDays(days.today, 10), addDays(days.today, 740)], payer: 'SELF', segment: 'BPU' },
    programmes: ACCIDENT_AND_DEATH,
    parties: [{ group, number, signatory: contact[0] }, office('KC-JBR', number)],
    targets: [only(region, workers)],
  };
}

function others(villages: readonly DemoVillage[], days: DemoDays): DemoMou[] {
  const base = { kind: 'PKS', programmes: ACCIDENT_AND_DEATH, segment: 'BPU', state: 'ACTIVE' } as const;
  const period = [days.starts, days.ends] as const;
  const signed = addDays(days.starts, -20);
  const cities = apportion(
    120_000,
    RIDER_CITIES.map((city) => inside(villages, city).length),
  );
  return [
    {
      ...base,
      key: 'ppsu',
      partner: 'dki',
      title: 'Iuran petugas PPSU kelurahan dari APBD',
      payer: 'SUBSIDY',
      fundSource: 'APBD_PROVINCE',
      signed,
      period,
      parties: [
        partner('dki', `415.4/CONTOH/${days.year}`, 'Kepala Biro'),
        office('KC-JKP', `PER/7/KC-JKP-CONTOH/${days.year}`),
      ],
      targets: inside(villages, '31').map(({ code }) => ({
        region: code,
        headcount: PPSU_A_WARD,
        coveredUntil: days.cover.nextMonth,
      })),
    },
    {
      ...base,
      key: 'muaroJambi',
      partner: 'muaroJambi',
      title: 'Iuran pekerja rentan dari APBD kabupaten',
      payer: 'SUBSIDY',
      fundSource: 'APBD_REGENCY',
      signed,
      period,
      parties: [
        partner('muaroJambi', `560/CONTOH/${days.year}`, 'Kepala Dinas'),
        office('KC-JMB', `PER/5/KC-JMB-CONTOH/${days.year}`),
      ],
      targets: [only('15.05', 60)],
    },
    {
      ...base,
      key: 'perisai',
      partner: 'banyuwangi',
      title: 'Perluasan kepesertaan pekerja informal Banyuwangi',
      payer: 'SELF',
      signed,
      period,
      parties: [
        partner('banyuwangi', `188/CONTOH/${days.year}`, 'Kepala Dinas'),
        office('KC-BWI', `PER/3/KC-BWI-CONTOH/${days.year}`),
      ],
      targets: [only('35.10', 820_000)],
    },
    {
      ...base,
      key: 'riders',
      partner: 'aggregator',
      title: 'Pendaftaran dan pembayaran kolektif pengemudi dan kurir',
      payer: 'SELF',
      signed,
      period,
      parties: [
        partner('aggregator', `RMN/12/${days.year}`, 'Ketua'),
        office('KP', `PER/9/CONTOH/${days.year}`, 'Direktur Kepesertaan'),
      ],
      targets: RIDER_CITIES.map((city, index) => only(city, cities[index] as number)),
    },
    {
      ...base,
      key: 'growers',
      partner: 'company',
      title: 'Perlindungan pekebun sawit mitra perusahaan',
      state: 'DRAFT',
      payer: 'SPONSOR',
      signed: null,
      period: null,
      parties: [partner('company', null, 'Direktur'), office('KC-MBO', null)],
      targets: [only('15.08', 400), only('15.09', 200)],
    },
  ];
}
