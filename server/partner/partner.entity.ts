import { Collection, defineEntity, p } from '@mikro-orm/core';
import type { Ecosystem } from '../ecosystem/ecosystem.codes.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { cleanName, nameKey } from '../kernel/person-name.ts';
import type { PartnerKind } from './partner.codes.ts';

const PartnerSchema = defineEntity({
  name: 'Partner',
  tableName: 'partner',
  properties: {
    id: p.uuid().primary(),
    kind: p.string().$type<PartnerKind>(),
    name: p.string(),
    nameKey: p.string(),
    officeId: p.uuid().strictNullable(),
    regionId: p.integer().strictNullable(),
    ecosystem: p.string().$type<Ecosystem>().strictNullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    names: () => p.oneToMany(PartnerName).mappedBy('partner'),
    contacts: () => p.oneToMany(PartnerContact).mappedBy('partner').orphanRemoval(),
  },
});

const PartnerNameSchema = defineEntity({
  name: 'PartnerName',
  tableName: 'partner_name',
  properties: {
    id: p.uuid().primary(),
    partner: () => p.manyToOne(Partner),
    name: p.string(),
    validFrom: p.string().columnType('date'),
    validTo: p.string().columnType('date').strictNullable(),
  },
});

const PartnerContactSchema = defineEntity({
  name: 'PartnerContact',
  tableName: 'partner_contact',
  properties: {
    id: p.uuid().primary(),
    partner: () => p.manyToOne(Partner),
    place: p.integer(),
    name: p.string(),
    position: p.string().strictNullable(),
    phone: p.string().strictNullable(),
    email: p.string().strictNullable(),
  },
});

/** The name an organisation bore from one day until another. */
export class PartnerName extends PartnerNameSchema.class {}
PartnerNameSchema.setClass(PartnerName);

export class PartnerContact extends PartnerContactSchema.class {}
PartnerContactSchema.setClass(PartnerContact);

export interface ContactDraft {
  readonly name: string;
  readonly position: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface PartnerDraft {
  readonly kind: PartnerKind;
  readonly name: string;
  readonly officeId: string | null;
  readonly regionId: number | null;
  readonly ecosystem: Ecosystem | null;
  readonly contacts: readonly ContactDraft[];
}

const PHONE = /^\+?[0-9]{8,15}$/;
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** An organisation that signs agreements with the agency. */
export class Partner extends PartnerSchema.class {
  // a partner that is being made has no rows to load these from
  override names = new Collection<PartnerName>(this);
  override contacts = new Collection<PartnerContact>(this);

  static create(draft: PartnerDraft, today: CalendarDate, at: Date): Partner {
    const partner = new Partner();
    partner.id = uuidv7();
    partner.createdAt = at;
    partner.write(draft, today, at);
    return partner;
  }

  edit(draft: PartnerDraft, today: CalendarDate, at: Date): void {
    this.write(draft, today, at);
  }

  private write(draft: PartnerDraft, today: CalendarDate, at: Date): void {
    const name = cleanName(draft.name);
    if (name.length < 2 || name.length > 200) throw new DomainError('PARTNER_NAME_LENGTH', { max: 200 }, 'name');
    if (name !== this.name) this.bear(name, today);
    this.kind = draft.kind;
    this.officeId = draft.officeId;
    this.regionId = draft.regionId;
    this.ecosystem = draft.ecosystem;
    this.updatedAt = at;
    this.contacts.set(draft.contacts.map((contact, index) => this.contact(contact, index)));
  }

  /** Ends the present name where another one begins today. To be flushed before edit(): one name is present at a time. */
  leaveName(next: string, today: CalendarDate): void {
    const current = this.presentName();
    if (current && current.validFrom !== today && cleanName(next) !== this.name) current.validTo = today;
  }

  private presentName(): PartnerName | undefined {
    return this.names.getItems().find((n) => n.validTo === null);
  }

  /** A new name begins today. A correction on its first day replaces it. */
  private bear(name: string, today: CalendarDate): void {
    const current = this.presentName();
    this.name = name;
    this.nameKey = nameKey(name);
    if (current) {
      current.name = name;
      return;
    }
    const next = new PartnerName();
    Object.assign(next, { id: uuidv7(), name, validFrom: today, validTo: null });
    this.names.add(next);
  }

  private contact(draft: ContactDraft, index: number): PartnerContact {
    const at = `contacts.${index}`;
    const phone = draft.phone?.replace(/[\s.-]/g, '') || null;
    const email = draft.email?.trim().toLowerCase() || null;
    const name = cleanName(draft.name);
    if (name.length < 2 || name.length > 120) throw new DomainError('CONTACT_NAME_LENGTH', { max: 120 }, `${at}.name`);
    if (phone && !PHONE.test(phone)) throw new DomainError('CONTACT_PHONE_FORMAT', {}, `${at}.phone`);
    if (email && !EMAIL.test(email)) throw new DomainError('CONTACT_EMAIL_FORMAT', {}, `${at}.email`);
    const contact = this.contacts.getItems()[index] ?? new PartnerContact();
    contact.id ??= uuidv7();
    Object.assign(contact, { place: index, name, position: draft.position || null, phone, email });
    return contact;
  }
}
PartnerSchema.setClass(Partner);
