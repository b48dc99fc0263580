import { describe, expect, it } from 'vitest';
import {
  checkGroupForm,
  checkGroupStep,
  emptyGroupForm,
  emptyGroupStep,
  toGroupInput,
  toGroupStepInput,
} from '../../../web/group/group-form.ts';

const region = {
  id: '1',
  code: '35.09',
  name: 'Jember',
  kind: 'KABUPATEN',
  level: 'REGENCY',
  path: 'Jawa Timur',
} as never;
const whole = { ...emptyGroupForm, name: ' Tani Makmur ', region, estimatedWorkers: '1.200', npp: ' AB123 ' };
const codes = (found: { code: string }[]) => found.map(({ code }) => code);

describe('The form of a group', () => {
  it('needs a name and a place below the province', () => {
    expect(codes(checkGroupForm(emptyGroupForm))).toEqual(['NAME_EMPTY', 'REGION_EMPTY']);
    const province = { ...(region as object), level: 'PROVINCE' } as never;
    expect(codes(checkGroupForm({ ...whole, region: province }))).toEqual(['REGION_PROVINCE']);
    expect(checkGroupForm(whole)).toEqual([]);
  });

  it.each(['12 orang', '-3', '1,5', '12345678'])('does not take %s for a number of workers', (estimatedWorkers) => {
    expect(codes(checkGroupForm({ ...whole, estimatedWorkers }))).toEqual(['WORKERS_FORMAT']);
  });

  it('sends what was typed without its decoration, and nothing for what was left empty', () => {
    expect(toGroupInput(whole)).toEqual({
      ...{ name: 'Tani Makmur', regionCode: '35.09', estimatedWorkers: 1200, npp: 'AB123' },
      ...{ sector: null, ecosystem: null, responsibleId: null, wadahType: null },
    });
  });
});

describe('A step', () => {
  const nextStepOn = { day: '3', month: '12', year: '2026' };

  it('may be empty, and a day needs something to do on it', () => {
    expect(checkGroupStep(emptyGroupStep)).toEqual([]);
    expect(codes(checkGroupStep({ ...emptyGroupStep, nextStepOn }))).toEqual(['STEP_EMPTY']);
    const half = { ...nextStepOn, year: '' };
    expect(codes(checkGroupStep({ ...emptyGroupStep, nextStepOn: half, nextStep: 'Telepon' }))).toEqual([
      'DATE_INCOMPLETE',
    ]);
    expect(codes(checkGroupStep({ ...emptyGroupStep, contactPhone: '12' }))).toEqual(['PHONE_FORMAT']);
  });

  it('is sent as a date of the calendar', () => {
    const step = { ...emptyGroupStep, nextStep: ' Telepon ', nextStepOn, contactPhone: '0812-3456-7890' };
    expect(toGroupStepInput(step)).toEqual({
      ...{ stage: 'IDENTIFIED', nextStep: 'Telepon', nextStepOn: '2026-12-03' },
      ...{ contactName: null, contactPhone: '0812-3456-7890' },
    });
  });
});
