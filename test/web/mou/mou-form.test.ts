import { describe, expect, it } from 'vitest';
import {
  checkMouForm,
  emptyMouForm,
  type MouFormValues,
  newParty,
  readHeadcount,
  toMouInput,
  usualParties,
} from '../../../web/mou/mou-form.ts';

const date = (text: string) => {
  const [year = '', month = '', day = ''] = text.split('-');
  return { day, month, year };
};
const filled: MouFormValues = {
  ...emptyMouForm,
  ...{ partnerId: 'p', title: ' Pelindungan Pekerja Rentan ', payer: 'SUBSIDY', target: '1.500' },
  startsOn: date('2026-01-01'),
  endsOn: date('2026-12-31'),
  parties: usualParties({ id: 'p', name: 'Kabupaten Contoh', office: { id: 'o' } }),
};
const codes = (values: MouFormValues) => checkMouForm(values).map(({ fieldId, code }) => [fieldId, code]);

describe('The form of an agreement', () => {
  it('says what is missing, top to bottom', () => {
    const wrong = { ...emptyMouForm, programmes: [], kind: 'ADDENDUM' as const, target: 'banyak' };
    expect(codes(wrong)).toEqual([
      ['partner', 'PARTNER_EMPTY'],
      ['title', 'TITLE_SHORT'],
      ['parent', 'PARENT_EMPTY'],
      ['programme-JKK', 'PROGRAMMES_EMPTY'],
      ['payer', 'PAYER_EMPTY'],
      ['target', 'TARGET_FORMAT'],
    ]);
    expect(codes(filled)).toEqual([]);
  });

  it('wants dates that exist, the last one after the first', () => {
    expect(codes({ ...filled, endsOn: date('2026-01-01') })).toEqual([['ends.day', 'PERIOD']]);
    expect(codes({ ...filled, startsOn: date('2026-02-30') })).toEqual([['starts.day', 'DATE_IMPOSSIBLE']]);
    expect(codes({ ...filled, endsOn: { day: '1', month: '', year: '' } })).toEqual([['ends.day', 'DATE_INCOMPLETE']]);
    expect(codes({ ...filled, endsOn: { day: '', month: '', year: '' } })).toEqual([]);
  });

  it('wants each party chosen, and once', () => {
    const parties = [...filled.parties, newParty('GROUP'), newParty('PARTNER', 'p')];
    expect(codes({ ...filled, parties })).toEqual([
      ['parties.2', 'PARTY_EMPTY'],
      ['parties.3', 'PARTY_TWICE'],
    ]);
  });

  it('sends each party under its own kind, and what was typed without blanks around it', () => {
    const [office, ...rest] = filled.parties;
    const parties = [
      { ...(office as (typeof filled.parties)[0]), number: ' 12/PKS ' },
      ...rest,
      newParty('GROUP', 'g'),
    ];
    expect(toMouInput({ ...filled, draftedOn: { day: '1', month: '12', year: '2025' }, parties })).toEqual({
      ...{
        kind: 'PKS',
        title: 'Pelindungan Pekerja Rentan',
        parentId: null,
        draftedOn: '2025-12-01',
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
      },
      ...{ programmes: ['JKK', 'JKM'], segment: 'BPU', payer: 'SUBSIDY', targetHeadcount: 1500 },
      parties: [
        { officeId: 'o', partnerId: null, groupId: null, number: '12/PKS', signatory: null },
        { officeId: null, partnerId: 'p', groupId: null, number: null, signatory: null },
        { officeId: null, partnerId: null, groupId: 'g', number: null, signatory: null },
      ],
    });
  });

  it('reads a number of people with dots and blanks, and nothing as no target', () => {
    expect(['1.500', ' 20 000 ', '', '12a', '-5', '1000000000'].map(readHeadcount)).toEqual([
      ...[1500, 20000, null, 'wrong', 'wrong', 'wrong'],
    ]);
  });
});
