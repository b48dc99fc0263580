import { defineEntity, p } from '@mikro-orm/core';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { cleanName } from '../kernel/person-name.ts';
import { type OfficeKind, standsAbove } from './office.codes.ts';

const OfficeSchema = defineEntity({
  name: 'Office',
  tableName: 'office',
  properties: {
    id: p.uuid().primary(),
    code: p.string(),
    name: p.string(),
    kind: p.string().$type<OfficeKind>(),
    parentId: p.uuid().strictNullable(),
    address: p.string().strictNullable(),
    phone: p.string().strictNullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

export interface OfficeDraft {
  readonly code: string;
  readonly name: string;
  readonly kind: OfficeKind;
  readonly address: string | null;
  readonly phone: string | null;
}

/** What an office has to know of those around it. */
export interface OfficeKin {
  readonly parent: { readonly id: string; readonly kind: OfficeKind } | null;
  readonly children: readonly { readonly kind: OfficeKind }[];
}

const CODE = /^[A-Z0-9][A-Z0-9-]{1,11}$/;
const PHONE = /^\+?[0-9]{5,15}$/;
const NAME_MAX = 160;
const ADDRESS_MAX = 300;

/** A place of the agency. Which regencies it serves stands in a table of its own (office.service.ts). */
export class Office extends OfficeSchema.class {
  static create(draft: OfficeDraft, kin: OfficeKin, at: Date): Office {
    const office = new Office();
    office.id = uuidv7();
    office.createdAt = at;
    office.write(draft, kin, at);
    return office;
  }

  edit(draft: OfficeDraft, kin: OfficeKin, at: Date): void {
    this.write(draft, kin, at);
  }

  private write(draft: OfficeDraft, { parent, children }: OfficeKin, at: Date): void {
    const name = cleanName(draft.name);
    const code = draft.code.trim().toUpperCase();
    const phone = draft.phone?.replace(/[\s().-]/g, '') || null;
    const address = draft.address?.trim() || null;
    if (!CODE.test(code)) throw new DomainError('OFFICE_CODE_FORMAT', {}, 'code');
    if (name.length < 2 || name.length > NAME_MAX)
      throw new DomainError('OFFICE_NAME_LENGTH', { max: NAME_MAX }, 'name');
    // kinds only ever go down, so offices stand in no circle
    if (parent && !standsAbove(parent.kind, draft.kind)) throw new DomainError('OFFICE_PARENT_KIND', {}, 'parentId');
    if (children.some((child) => !standsAbove(draft.kind, child.kind)))
      throw new DomainError('OFFICE_HAS_CHILDREN', {}, 'kind');
    if (phone && !PHONE.test(phone)) throw new DomainError('OFFICE_PHONE_FORMAT', {}, 'phone');
    if (address && address.length > ADDRESS_MAX)
      throw new DomainError('OFFICE_ADDRESS_LENGTH', { max: ADDRESS_MAX }, 'address');
    this.code = code;
    this.name = name;
    this.kind = draft.kind;
    this.parentId = parent?.id ?? null;
    this.address = address;
    this.phone = phone;
    this.updatedAt = at;
  }
}
OfficeSchema.setClass(Office);
