import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../web/subsidy-simulation/difference.ts';
import {
  readBeside,
  readFilled,
  readRegion,
  withoutFilled,
  writeBeside,
  writeFilled,
  writeRegion,
} from '../../../web/subsidy-simulation/simulation-address.ts';
import {
  checkSimulation,
  emptySimulation,
  isSameSimulation,
  newAssumption,
  type SimulationForm,
  simulationAsKept,
  toSimulationInput,
} from '../../../web/subsidy-simulation/simulation-form.ts';

const form = (more: Partial<SimulationForm> = {}): SimulationForm => ({
  ...emptySimulation(2027),
  mouId: 'm',
  ...more,
});
const fields = (more: Partial<SimulationForm>) => checkSimulation(form(more)).map(({ fieldId }) => fieldId);

describe('The form of a simulation', () => {
  it('from nothing lacks an agreement only, and asks for the programme of 2022 in the next year', () => {
    expect(checkSimulation(emptySimulation(2027)).map(({ fieldId }) => fieldId)).toEqual(['mouId']);
    expect(toSimulationInput(form())).toMatchObject({
      ...{ mouId: 'm', fundSource: 'BKBK', firstMonth: '2027-01', months: 12, peopleShare: 10_000, choice: null },
      lines: [
        {
          ...{ grant: '100000000', share: 1_000, quotas: { mme: 0, pr: 50, other: 0 } },
          tranches: [
            { share: 3_000, expectedOn: '2027-01-05' },
            { share: 7_000, expectedOn: '2027-08-01' },
          ],
        },
      ],
      assumed: [],
    });
  });

  it('names what cannot be read by its field', () => {
    expect(fields({ peopleShare: '0' })).toEqual(['peopleShare']);
    expect(fields({ months: 'dua belas', firstMonth: '2027-13' })).toEqual(['firstMonth', 'months']);
    expect(fields({ choice: 'TOP_UP' })).toEqual(['topUpFund']);
    const amount = { ...newAssumption('2027-07'), jkk: 'banyak' };
    const discount = { ...newAssumption(''), kind: 'DISCOUNT' as const, factor: '', last: '2027' };
    expect(fields({ assumed: [amount, discount] })).toEqual([
      ...['assumed.0.jkk', 'assumed.1.from', 'assumed.1.factor', 'assumed.1.until'],
    ]);
  });

  it('asks only for what the kind of an assumption has; a discount ends after its last month', () => {
    const assumed = [
      { ...newAssumption('2027-07'), jkk: '12.000', jkm: '8.000' },
      { ...newAssumption('2027-04'), kind: 'DISCOUNT' as const, factor: '50', last: '2027-12' },
      { ...newAssumption('2027-04'), kind: 'ORDINARY' as const },
    ];
    expect(toSimulationInput(form({ assumed })).assumed).toEqual([
      { kind: 'AMOUNT', from: '2027-07', jkk: '12000', jkm: '8000' },
      { kind: 'DISCOUNT', from: '2027-04', until: '2028-01', factor: 5_000 },
      { kind: 'ORDINARY', from: '2027-04' },
    ]);
  });

  it('opens with what was kept, and is the same until something else is asked for', () => {
    const assumed = [{ ...newAssumption('2027-04'), kind: 'DISCOUNT' as const, factor: '50', last: '2027-12' }];
    const input = toSimulationInput(form({ assumed, peopleShare: '95,5' }));
    const kept = {
      ...{ __typename: 'SubsidySimulation' as const, id: '1', name: 'Simulasi', shared: false, madeByName: 'Orang' },
      ...{ updatedAt: '2026-11-21T01:00:00Z', budgetId: null, budgetName: null, budgetState: null, mouTitle: 'MoU' },
      ...{ version: 1, viewerCanEdit: true, viewerCanDraft: true, viewerCanApply: false, ...input },
    } as unknown as Parameters<typeof simulationAsKept>[0];
    const opened = simulationAsKept(kept);
    expect(toSimulationInput(opened)).toEqual({
      ...input,
      assumed: [{ kind: 'DISCOUNT', from: '2027-04', until: '2028-01', factor: 5_000 }],
    });
    expect(isSameSimulation(opened, { ...opened, months: ' 12 ' })).toBe(true);
    expect(isSameSimulation(opened, { ...opened, months: '11' })).toBe(false);
  });
});

describe('A simulation in the address', () => {
  it('comes back as it was filled in, beside what else the address says', () => {
    const filled = form({ assumed: [newAssumption('2027-07')], peopleShare: '95' });
    const search = writeFilled(new URLSearchParams('anggaran=1'), filled);
    expect(readFilled(search)).toEqual(filled);
    expect(search.get('anggaran')).toBe('1');
    expect(withoutFilled(search).toString()).toBe('anggaran=1');
  });

  it('that somebody has broken is no simulation', () => {
    for (const broken of [
      '',
      'x',
      '{}',
      JSON.stringify({ ...form(), lines: [] }),
      JSON.stringify({ ...form(), choice: 1 }),
    ])
      expect(readFilled(new URLSearchParams({ isi: broken }))).toBeNull();
  });

  it('names another to compare with and the region that is looked at', () => {
    const search = writeRegion(writeBeside(new URLSearchParams('anggaran=1'), '7'), '15.01');
    expect([readBeside(search), readRegion(search)]).toEqual(['7', '15.01']);
    expect(writeRegion(writeBeside(search, ''), null).toString()).toBe('anggaran=1');
  });
});

describe('A difference', () => {
  it('has its sign apart from its amount, beyond what a number holds', () => {
    expect(differenceOf('9007199254740993', '9007199254740994')).toEqual({ sign: 'MORE', by: '1' });
    expect(differenceOf(50, 49)).toEqual({ sign: 'LESS', by: '1' });
    expect(differenceOf('0', '0')).toEqual({ sign: 'SAME', by: '0' });
  });
});
