import { defineEntity, p } from '@mikro-orm/core';
import type { Ecosystem } from '../ecosystem/ecosystem.codes.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { cleanName, nameKey } from '../kernel/person-name.ts';
import type { GroupStage, WadahType } from './group.codes.ts';

const PartnerGroupSchema = defineEntity({
  name: 'PartnerGroup',
  tableName: 'partner_group',
  properties: {
    id: p.uuid().primary(),
    partnerId: p.uuid(),
    name: p.string(),
    nameKey: p.string(),
    regionId: p.integer(),
    sector: p.string().strictNullable(),
    ecosystem: p.string().$type<Ecosystem>().strictNullable(),
    estimatedWorkers: p.integer().strictNullable(),
    stage: p.string().$type<GroupStage>(),
    nextStep: p.string().strictNullable(),
    nextStepOn: p.string().columnType('date').strictNullable(),
    contactName: p.string().strictNullable(),
    contactPhone: p.string().strictNullable(),
    responsibleId: p.uuid().strictNullable(),
    npp: p.string().strictNullable(),
    wadahType: p.string().$type<WadahType>().strictNullable(),
    closedAt: p.datetime().strictNullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** What a form says of a group; empty text and null both mean "not given". */
export interface GroupDraft {
  readonly name: string;
  readonly regionId: number;
  readonly sector: string | null;
  readonly ecosystem: Ecosystem | null;
  readonly estimatedWorkers: number | null;
  readonly responsibleId: string | null;
  readonly npp: string | null;
  readonly wadahType: WadahType | null;
}

/** Where a group stands, what comes next, and whom to call about it. */
export interface GroupStep {
  readonly stage: GroupStage;
  readonly nextStep: string | null;
  readonly nextStepOn: CalendarDate | null;
  readonly contactName: string | null;
  readonly contactPhone: string | null;
}

const NAME_MAX = 200;
const STEP_MAX = 300;
const CONTACT_MAX = 120;
const WORKERS_MAX = 1_000_000;
const PHONE = /^\+?[0-9]{8,15}$/;
const NPP = /^[0-9A-Z]{5,12}$/;

/** People of a partner who are brought in together. */
export class PartnerGroup extends PartnerGroupSchema.class {
  static create(partnerId: string, draft: GroupDraft, step: GroupStep, at: Date): PartnerGroup {
    const group = new PartnerGroup();
    group.id = uuidv7();
    group.partnerId = partnerId;
    group.closedAt = null;
    group.createdAt = at;
    group.edit(draft, at);
    group.advance(step, at);
    return group;
  }

  edit(draft: GroupDraft, at: Date): void {
    this.mustBeOpen();
    const name = cleanName(draft.name);
    if (name.length < 2 || name.length > NAME_MAX)
      throw new DomainError('GROUP_NAME_LENGTH', { max: NAME_MAX }, 'name');
    const npp = draft.npp?.replace(/[\s.-]/g, '').toUpperCase() || null;
    if (npp && !NPP.test(npp)) throw new DomainError('GROUP_NPP_FORMAT', {}, 'npp');
    const workers = draft.estimatedWorkers;
    if (workers !== null && (workers < 0 || workers > WORKERS_MAX))
      throw new DomainError('GROUP_WORKERS_RANGE', { max: WORKERS_MAX }, 'estimatedWorkers');
    this.name = name;
    this.nameKey = nameKey(name);
    this.regionId = draft.regionId;
    this.sector = draft.sector;
    this.ecosystem = draft.ecosystem;
    this.estimatedWorkers = workers;
    this.responsibleId = draft.responsibleId;
    this.npp = npp;
    this.wadahType = draft.wadahType;
    this.updatedAt = at;
  }

  /** The history keeps each step; the group itself shows the present one. */
  advance(step: GroupStep, at: Date): void {
    this.mustBeOpen();
    const nextStep = step.nextStep?.trim() || null;
    const contactName = step.contactName ? cleanName(step.contactName) || null : null;
    const contactPhone = step.contactPhone?.replace(/[\s().-]/g, '') || null;
    if (nextStep && nextStep.length > STEP_MAX)
      throw new DomainError('GROUP_STEP_LENGTH', { max: STEP_MAX }, 'nextStep');
    if (step.nextStepOn && !nextStep) throw new DomainError('GROUP_STEP_DATE_ALONE', {}, 'nextStep');
    if (contactName && (contactName.length < 2 || contactName.length > CONTACT_MAX))
      throw new DomainError('GROUP_CONTACT_LENGTH', { max: CONTACT_MAX }, 'contactName');
    if (contactPhone && !PHONE.test(contactPhone)) throw new DomainError('GROUP_PHONE_FORMAT', {}, 'contactPhone');
    this.stage = step.stage;
    this.nextStep = nextStep;
    this.nextStepOn = step.nextStepOn;
    this.contactName = contactName;
    this.contactPhone = contactPhone;
    this.updatedAt = at;
  }

  close(at: Date): void {
    this.mustBeOpen();
    this.closedAt = at;
    this.updatedAt = at;
  }

  private mustBeOpen(): void {
    if (this.closedAt !== null) throw new DomainError('GROUP_CLOSED');
  }
}
PartnerGroupSchema.setClass(PartnerGroup);
