import { Collection, defineEntity, p } from '@mikro-orm/core';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { nameKey } from '../kernel/person-name.ts';
import type { MouEnding, MouKind, MouPayer, MouState, PartyKind } from './mou.codes.ts';
import {
  checkedNumber,
  checkedReason,
  checkedTitle,
  type MouDraft,
  mustBeComplete,
  mustBeHeadcount,
  type PartyDraft,
  type Signing,
} from './mou.draft.ts';
import { renewalOf } from './mou.renewal.ts';

const MouSchema = defineEntity({
  name: 'Mou',
  tableName: 'mou',
  properties: {
    id: p.uuid().primary(),
    partnerId: p.uuid(),
    kind: p.string().$type<MouKind>(),
    title: p.string(),
    titleKey: p.string(),
    parentId: p.uuid().strictNullable(),
    renewsId: p.uuid().strictNullable(),
    state: p.string().$type<MouState>(),
    draftedOn: p.string().columnType('date'),
    askedBy: p.uuid().strictNullable(),
    askedByName: p.string().strictNullable(),
    askedAt: p.datetime().strictNullable(),
    reviewedBy: p.uuid().strictNullable(),
    reviewedByName: p.string().strictNullable(),
    reviewedAt: p.datetime().strictNullable(),
    returnedByName: p.string().strictNullable(),
    returnedAt: p.datetime().strictNullable(),
    returnReason: p.string().strictNullable(),
    signedOn: p.string().columnType('date').strictNullable(),
    startsOn: p.string().columnType('date').strictNullable(),
    endsOn: p.string().columnType('date').strictNullable(),
    programmes: p.array(),
    segment: p.string().$type<'PU' | 'BPU'>(),
    payer: p.string().$type<MouPayer>(),
    fundSource: p.string().strictNullable(),
    targetHeadcount: p.integer().strictNullable(),
    howEnded: p.string().$type<MouEnding>().strictNullable(),
    endReason: p.string().strictNullable(),
    version: p.integer().version(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    parties: () => p.oneToMany(MouParty).mappedBy('mou').orphanRemoval(),
  },
});

const MouPartySchema = defineEntity({
  name: 'MouParty',
  tableName: 'mou_party',
  properties: {
    id: p.uuid().primary(),
    mou: () => p.manyToOne(Mou),
    place: p.integer(),
    kind: p.string().$type<PartyKind>(),
    officeId: p.uuid().strictNullable(),
    partnerId: p.uuid().strictNullable(),
    groupId: p.uuid().strictNullable(),
    number: p.string().strictNullable(),
    signatory: p.string().strictNullable(),
  },
});

/** Who signs, under which number and by whom. The name it bears stands in the table by a trigger. */
export class MouParty extends MouPartySchema.class {}
MouPartySchema.setClass(MouParty);

/** Who does something: both go on the row, the name as it was that day. */
export interface Doer {
  readonly userId: string;
  readonly name: string;
}

const columnOf = { OFFICE: 'officeId', PARTNER: 'partnerId', GROUP: 'groupId' } as const;
const keyOf = (party: { officeId: string | null; partnerId: string | null; groupId: string | null }) =>
  party.officeId ?? party.partnerId ?? party.groupId;
const nobodyAsked = { askedBy: null, askedByName: null, askedAt: null } as const;
const notReviewed = { reviewedBy: null, reviewedByName: null, reviewedAt: null } as const;
const nothingYet = { renewsId: null, signedOn: null, howEnded: null, endReason: null, fundSource: null } as const;
const notReturned = { returnedByName: null, returnedAt: null, returnReason: null } as const;

/**
 * An agreement with n parties and n numbers. Drafted, reviewed by somebody else, ready, signed, active, ended. Only
 * before the signature it may go back, to the draft.
 */
export class Mou extends MouSchema.class {
  // an agreement that is being made has no rows to load these from
  override parties = new Collection<MouParty>(this);

  static create(partnerId: string, draft: MouDraft, today: CalendarDate, at: Date): Mou {
    const mou = new Mou();
    mou.id = uuidv7();
    mou.state = 'DRAFT';
    Object.assign(mou, { partnerId, ...nobodyAsked, ...notReviewed, ...notReturned, ...nothingYet });
    Object.assign(mou, { draftedOn: today, createdAt: at });
    mou.write(draft, today, at);
    return mou;
  }

  /** A draft that follows this agreement: the same parties and terms, for the period after. */
  renew(today: CalendarDate, at: Date): Mou {
    const parties = this.inOrder().map(({ kind, signatory, ...party }) => ({
      ...{ kind, ofId: keyOf(party) ?? '', number: null, signatory },
    }));
    const next = Mou.create(this.partnerId, renewalOf(this, parties), today, at);
    next.renewsId = this.id;
    next.fundSource = this.fundSource;
    return next;
  }

  edit(draft: MouDraft, today: CalendarDate, at: Date): void {
    if (this.state !== 'DRAFT') throw new DomainError('MOU_NOT_DRAFT');
    this.write(draft, today, at);
  }

  /** Asks somebody else to look at it before it is signed. From here on it stays as it is. */
  ask({ userId, name }: Doer, at: Date): void {
    if (this.state !== 'DRAFT') throw new DomainError('MOU_NOT_DRAFT');
    mustBeComplete(this.startsOn, this.inOrder());
    this.state = 'IN_REVIEW';
    Object.assign(this, { askedBy: userId, askedByName: name, askedAt: at, updatedAt: at, ...notReturned });
  }

  /** Who asked does not approve. */
  approve({ userId, name }: Doer, at: Date): void {
    if (this.state !== 'IN_REVIEW') throw new DomainError('MOU_NOT_IN_REVIEW');
    if (this.askedBy === userId) throw new DomainError('MOU_SAME_PERSON');
    this.state = 'READY';
    Object.assign(this, { reviewedBy: userId, reviewedByName: name, reviewedAt: at, updatedAt: at });
  }

  /** Back to the draft, with what has to be mended. @returns the reason as it is kept */
  giveBack({ name }: Doer, reason: string, at: Date): string {
    if (this.state !== 'IN_REVIEW' && this.state !== 'READY') throw new DomainError('MOU_NOT_TO_RETURN');
    const returnReason = checkedReason(reason);
    this.state = 'DRAFT';
    Object.assign(this, { ...nobodyAsked, ...notReviewed, returnedByName: name, returnedAt: at, updatedAt: at });
    this.returnReason = returnReason;
    return returnReason;
  }

  /** What an agreement aims at is found out on the way, so it may change until the end. */
  retarget(headcount: number | null, at: Date): void {
    if (this.state === 'ENDED') throw new DomainError('MOU_HAS_ENDED');
    mustBeHeadcount(headcount);
    this.targetHeadcount = headcount;
    this.updatedAt = at;
  }

  sign({ signedOn, parties }: Signing, today: CalendarDate, at: Date): void {
    if (this.state !== 'READY') throw new DomainError('MOU_NOT_READY');
    const wrong: DomainError[] = [];
    if (signedOn > today) wrong.push(new DomainError('MOU_SIGNED_FUTURE', {}, 'signedOn'));
    if (signedOn < this.draftedOn)
      wrong.push(new DomainError('MOU_SIGNED_BEFORE_DRAFT', { date: this.draftedOn }, 'signedOn'));
    for (const [index, party] of this.inOrder().entries()) {
      const field = `parties.${index}`;
      try {
        Object.assign(party, checkedNumber(parties.find(({ id }) => id === party.id) ?? party, field));
        if (!party.number) wrong.push(new DomainError('MOU_NUMBER_MISSING', {}, `${field}.number`));
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        wrong.push(error);
      }
    }
    if (wrong.length > 0) throw new DomainErrors(wrong);
    this.state = 'SIGNED';
    this.signedOn = signedOn;
    this.updatedAt = at;
  }

  activate(today: CalendarDate, at: Date): void {
    if (this.isUnsigned()) throw new DomainError('MOU_NOT_SIGNED');
    if (this.state !== 'SIGNED' || !this.startsOn) throw new DomainError('MOU_NOT_TO_ACTIVATE');
    if (this.startsOn > today) throw new DomainError('MOU_BEFORE_START', { date: this.startsOn });
    if (this.endsOn && this.endsOn < today) throw new DomainError('MOU_PERIOD_OVER', { date: this.endsOn });
    this.state = 'ACTIVE';
    this.updatedAt = at;
  }

  /** @returns the reason as it is kept */
  end(reason: string, today: CalendarDate, at: Date): string {
    if (this.isUnsigned()) throw new DomainError('MOU_NOT_SIGNED');
    if (this.state === 'ENDED') throw new DomainError('MOU_HAS_ENDED');
    const endReason = checkedReason(reason);
    this.close(this.endsOn !== null && this.endsOn < today ? 'COMPLETED' : 'TERMINATED', at);
    this.endReason = endReason;
    return endReason;
  }

  /** The agreement that follows this one is in force. What ended before stays as it ended. */
  giveWay(at: Date): void {
    if (this.state !== 'ENDED') this.close('RENEWED', at);
  }

  private close(howEnded: MouEnding, at: Date): void {
    this.state = 'ENDED';
    this.howEnded = howEnded;
    this.updatedAt = at;
  }

  private isUnsigned(): boolean {
    return this.state === 'DRAFT' || this.state === 'IN_REVIEW' || this.state === 'READY';
  }

  private write(draft: MouDraft, today: CalendarDate, at: Date): void {
    this.title = checkedTitle(draft, today);
    this.titleKey = nameKey(this.title);
    this.kind = draft.kind;
    this.parentId = draft.parentId;
    this.draftedOn = draft.draftedOn ?? this.draftedOn;
    this.startsOn = draft.startsOn;
    this.endsOn = draft.endsOn;
    this.programmes = [...new Set(draft.programmes)];
    this.segment = draft.segment;
    this.payer = draft.payer;
    this.targetHeadcount = draft.targetHeadcount;
    this.updatedAt = at;
    this.parties.set(this.partiesOf(draft.parties));
  }

  /** A party that stays keeps its row, and with it its history. */
  private partiesOf(drafts: readonly PartyDraft[]): MouParty[] {
    const known = new Map(this.parties.getItems().map((party) => [keyOf(party), party]));
    const seen = new Set<string>();
    return drafts.map((draft, index) => {
      const field = `parties.${index}`;
      if (seen.has(draft.ofId)) throw new DomainError('MOU_PARTY_TWICE', {}, field);
      seen.add(draft.ofId);
      const party = known.get(draft.ofId) ?? new MouParty();
      party.id ??= uuidv7();
      Object.assign(party, { place: index, kind: draft.kind, officeId: null, partnerId: null, groupId: null });
      party[columnOf[draft.kind]] = draft.ofId;
      Object.assign(party, checkedNumber(draft, field));
      return party;
    });
  }

  private inOrder(): MouParty[] {
    return [...this.parties.getItems()].sort((a, b) => a.place - b.place);
  }
}
MouSchema.setClass(Mou);
