import { describe, expect, it } from 'vitest';
import {
  checkOfficeForm,
  emptyOfficeForm,
  mayStandAbove,
  servedElsewhere,
  toOfficeInput,
} from '../../../web/office/office-form.ts';

const kerinci = {
  ...{ __typename: 'Region' as const, id: '1', code: '15.01', name: 'Kerinci', kind: 'kabupaten' },
  ...{ level: 'REGENCY' as const, path: 'Jambi' },
};
const filled = {
  ...{ ...emptyOfficeForm, code: ' kc-spn ', name: ' Kantor Cabang Sungai Penuh ', kind: 'BRANCH' as const },
  regencies: [kerinci],
};
const nobody = new Map<string, string>();

describe('The form of an office', () => {
  it('says what is missing, top to bottom', () => {
    const wrong = { ...emptyOfficeForm, code: 'K C', phone: '12' };
    expect(checkOfficeForm(wrong, nobody)).toEqual([
      { fieldId: 'name', code: 'NAME_EMPTY' },
      { fieldId: 'code', code: 'CODE_FORMAT' },
      { fieldId: 'kind', code: 'KIND_EMPTY' },
      { fieldId: 'phone', code: 'PHONE_FORMAT' },
    ]);
    expect(checkOfficeForm(filled, nobody)).toEqual([]);
  });

  it('wants a tick for a regency that another office serves, and for no other', () => {
    const elsewhere = new Map([['15.01', 'Kantor Lama']]);
    expect(checkOfficeForm(filled, elsewhere)).toEqual([{ fieldId: 'regencies.0', code: 'REGENCY_TAKEN' }]);
    expect(checkOfficeForm({ ...filled, moved: ['15.01'] }, elsewhere)).toEqual([]);
  });

  it('sends codes, and moves only what is still listed', () => {
    expect(toOfficeInput({ ...filled, moved: ['15.01', '15.02'] })).toMatchObject({
      ...{ code: 'KC-SPN', name: 'Kantor Cabang Sungai Penuh', address: null, phone: null, parentId: null },
      ...{ regencyCodes: ['15.01'], movedRegencyCodes: ['15.01'] },
    });
  });

  it('offers offices of a higher kind as the one above', () => {
    expect([mayStandAbove('REGIONAL', 'BRANCH'), mayStandAbove('BRANCH', 'BRANCH'), mayStandAbove('HEAD', '')]).toEqual(
      [...[true, false, false]],
    );
  });

  it('knows which office serves a regency, leaving out its own', () => {
    const offices = [
      { id: 'a', name: 'Kantor A', regencies: [{ code: '15.01' }] },
      { id: 'b', name: 'Kantor B', regencies: [{ code: '15.02' }] },
    ];
    expect([...servedElsewhere(offices, 'a')]).toEqual([['15.02', 'Kantor B']]);
  });
});
