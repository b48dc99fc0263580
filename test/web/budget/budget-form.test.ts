import { describe, expect, it } from 'vitest';
import type { BudgetFactsFragment } from '../../../web/budget/Budget.generated.ts';
import {
  type BudgetFormValues,
  checkBudgetForm,
  emptyBudgetForm,
  type FormLine,
  lineSetOf,
  linesFor,
  newTranche,
  toBudgetFormValues,
  toBudgetInput,
} from '../../../web/budget/budget-form.ts';

const day = (text: string) => {
  const [year = '', month = '', date = ''] = text.split('-');
  return { day: date, month, year };
};
const empty = emptyBudgetForm(2027);
const line: FormLine = {
  ...(empty.lines[0] as FormLine),
  grant: 'Rp100.000.000',
  tranches: [
    { ...newTranche('30'), expectedOn: day('2027-04-15') },
    { ...newTranche('70'), expectedOn: day('2027-09-01') },
  ],
};
const filled: BudgetFormValues = {
  ...{ ...empty, mouId: 'mou', name: '  BKBK pekerja rentan 2027 ', fundSource: 'BKBK' },
  ...{ decree: '145/KEP.GUB/2027', decreeOn: day('2027-01-05'), lines: [line] },
};
const withLine = (changed: Partial<FormLine>) => ({ ...filled, lines: [{ ...line, ...changed }] });
const problems = (values: BudgetFormValues) => checkBudgetForm(values).map(({ fieldId, code }) => `${fieldId} ${code}`);

describe('The form of a budget', () => {
  it('begins with a tenth for 50 people a year, in tranches of 30% and 70%, and asks for the rest', () => {
    expect(problems(empty)).toEqual([
      ...['mouId MOU_EMPTY', 'name NAME_SHORT', 'fundSource FUND_EMPTY', 'lines.0.grant GRANT'],
      ...['lines.0.tranches.0.on.day DATE_EMPTY', 'lines.0.tranches.1.on.day DATE_EMPTY'],
    ]);
  });

  it('is sent in whole rupiah, hundredths of a percent and days', () => {
    expect(problems(filled)).toEqual([]);
    expect(toBudgetInput(filled)).toEqual({
      ...{ mouId: 'mou', name: 'BKBK pekerja rentan 2027', fundSource: 'BKBK', year: 2027, firstMonth: '2027-01' },
      ...{ months: 12, ageFrom: 18, ageTo: 64, agency: null, accountCode: null, regulation: null, regulationOn: null },
      ...{ decree: '145/KEP.GUB/2027', decreeOn: '2027-01-05', choice: null, topUpFund: null },
      lines: [
        {
          ...{ unitKind: 'ANY', split: 'EACH', grant: '100000000', share: 1_000, channel: null },
          quotas: { mme: 0, pr: 50, other: 0 },
          tranches: [
            { share: 3_000, expectedOn: '2027-04-15' },
            { share: 7_000, expectedOn: '2027-09-01' },
          ],
        },
      ],
    });
  });

  it('says at its field what is no number, percent, month, date or quota', () => {
    const wrong: [BudgetFormValues, string][] = [
      [{ ...filled, year: 'dua ribu' }, 'year NUMBER'],
      [{ ...filled, firstMonth: '2027-13' }, 'firstMonth MONTH'],
      [{ ...filled, decreeOn: day('2027-02-30') }, 'decreeOn.day DATE_IMPOSSIBLE'],
      [{ ...filled, regulationOn: { day: '1', month: '', year: '' } }, 'regulationOn.day DATE_INCOMPLETE'],
      [withLine({ grant: '0,5' }), 'lines.0.grant GRANT'],
      [withLine({ share: '10,555' }), 'lines.0.share PERCENT'],
      [withLine({ pr: '1,5' }), 'lines.0.quotas NUMBER'],
      [withLine({ pr: '0' }), 'lines.0.quotas QUOTA_EMPTY'],
    ];
    for (const [values, problem] of wrong) expect(problems(values)).toEqual([problem]);
  });

  it('takes only tranches that are the whole', () => {
    const [first, second] = line.tranches;
    const shares = (one: string, other: string) =>
      problems(withLine({ tranches: [{ ...first, share: one } as never, { ...second, share: other } as never] }));
    expect(shares('33,33', '66,67')).toEqual([]);
    expect(shares('30', '60')).toEqual(['lines.0.tranches TRANCHE_SUM']);
    expect(shares('100', '0')).toEqual(['lines.0.tranches PERCENT']);
    expect(problems(withLine({ tranches: [] }))).toEqual(['lines.0.tranches TRANCHE_SUM']);
  });

  it('parts villages and wards with what was typed, and puts them together again', () => {
    const apart = linesFor('APART', [line]);
    expect(apart.map(({ unitKind, grant }) => [unitKind, grant])).toEqual([
      ['VILLAGE', line.grant],
      ['WARD', line.grant],
    ]);
    expect(new Set(apart.flatMap(({ tranches }) => tranches.map(({ key }) => key))).size).toBe(4);
    expect(lineSetOf(apart)).toBe('APART');
    const [village] = apart;
    const together = linesFor('ANY', [{ ...(village as FormLine), grant: '5' }, apart[1] as FormLine]);
    expect(together).toMatchObject([{ unitKind: 'ANY', grant: '5' }]);
    expect(lineSetOf(together)).toBe('ANY');
  });

  it('names the fund of a top-up for that choice only', () => {
    const chosen = (choice: BudgetFormValues['choice']) => toBudgetInput({ ...filled, choice, topUpFund: 'APBDES' });
    expect(chosen('TOP_UP')).toMatchObject({ choice: 'TOP_UP', topUpFund: 'APBDES' });
    expect(chosen('FEWER_PEOPLE')).toMatchObject({ choice: 'FEWER_PEOPLE', topUpFund: null });
  });

  it('shows a draft as it was written', () => {
    const draft = {
      ...{ ...toBudgetInput(withLine({ share: '12,5' })), mou: { id: 'mou', title: 'BKBK' } },
      lines: toBudgetInput(withLine({ share: '12,5' })).lines.map((one) => ({
        ...one,
        tranches: one.tranches.map((tranche, index) => ({ ...tranche, number: index + 1 })),
      })),
    } as unknown as BudgetFactsFragment;
    const shown = toBudgetFormValues(draft);
    expect(shown.lines[0]).toMatchObject({ share: '12,5', grant: '100000000' });
    expect(toBudgetInput(shown)).toEqual(toBudgetInput(withLine({ share: '12,5' })));
  });
});
