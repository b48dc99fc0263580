import { defineEntity, p } from '@mikro-orm/core';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { cleanName, nameKey } from '../kernel/person-name.ts';
import {
  birthOf,
  type MemberCategory,
  type MemberCheck,
  type MemberDraft,
  type Payer,
  type Segment,
} from './member.check.ts';
import type { MemberEndReason } from './member.codes.ts';
import type { Belonging } from './member-belonging.ts';

const MemberSchema = defineEntity({
  name: 'Member',
  tableName: 'member',
  properties: {
    id: p.uuid().primary(),
    partnerId: p.uuid(),
    personId: p.uuid(),
    segment: p.string().$type<Segment>(),
    nikCipher: p.blob(),
    nikHash: p.blob(),
    nikMask: p.string(),
    name: p.string(),
    nameKey: p.string(),
    birthDate: p.string().columnType('date'),
    sex: p.string().$type<'L' | 'P'>(),
    motherName: p.string().strictNullable(),
    address: p.string().strictNullable(),
    rt: p.string().strictNullable(),
    rw: p.string().strictNullable(),
    villageId: p.integer(),
    groupId: p.uuid().strictNullable(),
    mouId: p.uuid().strictNullable(),
    phone: p.string().strictNullable(),
    occupation: p.string(),
    sector: p.string().strictNullable(),
    income: p.bigint().strictNullable(),
    category: p.string().$type<MemberCategory>().strictNullable(),
    payer: p.string().$type<Payer>(),
    kpj: p.string().strictNullable(),
    endReason: p.string().$type<MemberEndReason>().strictNullable(),
    statusSince: p.string().columnType('date'),
    statusNote: p.string().strictNullable(),
    blocks: p.array(),
    warnings: p.array(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** What the vault makes of a NIK. */
export interface NikCell {
  readonly mask: string;
  readonly cipher: Buffer;
  readonly hash: Buffer;
}

export interface Moment {
  readonly today: CalendarDate;
  readonly at: Date;
}

/** A person's registration under one partner. The checks come from member.check.ts and must not block saving. */
export class Member extends MemberSchema.class {
  /** The person behind the NIK is found by the statement that writes the row. */
  static register(
    partnerId: string,
    villageId: number,
    draft: MemberDraft,
    nik: NikCell,
    to: Belonging,
    checks: MemberCheck[],
    now: Moment,
  ): Member {
    const member = new Member();
    member.id = uuidv7();
    member.partnerId = partnerId;
    member.segment = draft.segment;
    member.villageId = villageId;
    member.groupId = to.groupId;
    member.mouId = to.mouId;
    member.endReason = null;
    member.statusSince = now.today;
    member.statusNote = null;
    member.createdAt = now.at;
    member.keepNik(nik);
    member.write(draft, checks, now);
    return member;
  }

  edit(draft: MemberDraft, checks: MemberCheck[], now: Moment): void {
    this.mustBeLive();
    this.write(draft, checks, now);
  }

  correctNik(draft: MemberDraft, nik: NikCell, personId: string, checks: MemberCheck[], now: Moment): void {
    this.personId = personId;
    this.keepNik(nik);
    this.write(draft, checks, now);
  }

  /** The agency has given a candidate its number: from now on it is registered. */
  takeKpj(kpj: string, now: Moment): void {
    this.mustBeLive();
    if (this.kpj !== null) throw new DomainError('MEMBER_HAS_KPJ');
    this.kpj = kpj;
    this.updatedAt = now.at;
  }

  end(reason: MemberEndReason, since: CalendarDate, note: string | null, now: Moment): void {
    this.mustBeLive();
    if (since > now.today) throw new DomainError('STATUS_DATE_FUTURE', {}, 'since');
    if (since < this.birthDate) throw new DomainError('STATUS_DATE_BEFORE', {}, 'since');
    this.endReason = reason;
    this.statusSince = since;
    this.statusNote = note;
    this.updatedAt = now.at;
  }

  reactivate(note: string, now: Moment): void {
    if (this.endReason === null) throw new DomainError('MEMBER_NOT_ENDED');
    if (this.endReason === 'DECEASED') throw new DomainError('MEMBER_DECEASED');
    this.endReason = null;
    this.statusSince = now.today;
    this.statusNote = note;
    this.updatedAt = now.at;
  }

  move(villageId: number, since: CalendarDate, note: string | null, now: Moment): void {
    this.mustBeLive();
    if (villageId === this.villageId) throw new DomainError('MEMBER_SAME_VILLAGE', {}, 'villageCode');
    if (since > now.today) throw new DomainError('STATUS_DATE_FUTURE', {}, 'since');
    this.villageId = villageId;
    this.statusNote = note;
    this.updatedAt = now.at;
  }

  /** Into another group or agreement of the same partner, or out of one. */
  assign(to: Belonging, now: Moment): void {
    this.mustBeLive();
    this.groupId = to.groupId;
    this.mouId = to.mouId;
    this.updatedAt = now.at;
  }

  private mustBeLive(): void {
    if (this.endReason !== null) throw new DomainError('MEMBER_HAS_ENDED');
  }

  private keepNik(cell: NikCell): void {
    this.nikCipher = cell.cipher;
    this.nikHash = cell.hash;
    this.nikMask = cell.mask;
  }

  private write(draft: MemberDraft, checks: MemberCheck[], now: Moment): void {
    const { birthDate, sex } = birthOf(draft, now.today);
    this.name = cleanName(draft.name);
    this.nameKey = nameKey(draft.name);
    this.birthDate = birthDate;
    this.sex = sex;
    this.motherName = draft.motherName;
    this.address = draft.address;
    this.rt = draft.rt;
    this.rw = draft.rw;
    this.phone = draft.phone;
    // the officer has just checked this row by hand; birthOf has already refused what cannot be kept
    this.occupation = draft.occupation as string;
    this.sector = draft.sector;
    this.income = draft.income;
    this.category = draft.category;
    this.payer = draft.payer as Payer;
    this.kpj = draft.kpj;
    this.blocks = checks.filter((c) => c.level === 'BLOCKS_SENDING').map((c) => c.code);
    this.warnings = checks.filter((c) => c.level === 'WARNS').map((c) => c.code);
    this.updatedAt = now.at;
  }
}
MemberSchema.setClass(Member);
