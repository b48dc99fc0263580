import { Collection, defineEntity, p } from '@mikro-orm/core';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { cleanName, nameKey } from '../kernel/person-name.ts';
import type { MouKind, MouPayer, MouState, PartyKind, Programme } from './mou.codes.ts';

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
    state: p.string().$type<MouState>(),
    signedOn: p.string().columnType('date').strictNullable(),
    startsOn: p.string().columnType('date').strictNullable(),
    endsOn: p.string().columnType('date').strictNullable(),
    programmes: p.array(),
    segment: p.string().$type<'PU' | 'BPU'>(),
    payer: p.string().$type<MouPayer>(),
    targetHeadcount: p.integer().strictNullable(),
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

export interface PartyDraft {
  readonly kind: PartyKind;
  /** Id of the office, partner or group. */
  readonly ofId: string;
  readonly number: string | null;
  readonly signatory: string | null;
}

export interface MouDraft {
  readonly kind: MouKind;
  readonly title: string;
  readonly parentId: string | null;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly programmes: readonly Programme[];
  readonly segment: 'PU' | 'BPU';
  readonly payer: MouPayer;
  readonly targetHeadcount: number | null;
  readonly parties: readonly PartyDraft[];
}

export interface Signing {
  readonly signedOn: CalendarDate;
  readonly parties: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly signatory: string | null;
  }[];
}

const NUMBER_MAX = 80;
const HEADCOUNT_MAX = 100_000_000;
const columnOf = { OFFICE: 'officeId', PARTNER: 'partnerId', GROUP: 'groupId' } as const;
const keyOf = (party: { officeId: string | null; partnerId: string | null; groupId: string | null }) =>
  party.officeId ?? party.partnerId ?? party.groupId;

/** An agreement with n parties and n numbers. Drafted, signed, active, ended: never back. */
export class Mou extends MouSchema.class {
  // an agreement that is being made has no rows to load these from
  override parties = new Collection<MouParty>(this);

  static create(partnerId: string, draft: MouDraft, at: Date): Mou {
    const mou = new Mou();
    mou.id = uuidv7();
    mou.partnerId = partnerId;
    mou.state = 'DRAFT';
    mou.signedOn = null;
    mou.endReason = null;
    mou.createdAt = at;
    mou.write(draft, at);
    return mou;
  }

  edit(draft: MouDraft, at: Date): void {
    if (this.state !== 'DRAFT') throw new DomainError('MOU_NOT_DRAFT');
    this.write(draft, at);
  }

  /** What an agreement aims at is found out on the way, so it may change until the end. */
  retarget(headcount: number | null, at: Date): void {
    if (this.state === 'ENDED') throw new DomainError('MOU_HAS_ENDED');
    mustBeHeadcount(headcount);
    this.targetHeadcount = headcount;
    this.updatedAt = at;
  }

  sign({ signedOn, parties }: Signing, today: CalendarDate, at: Date): void {
    if (this.state !== 'DRAFT') throw new DomainError('MOU_NOT_DRAFT');
    const own = this.inOrder();
    const wrong: DomainError[] = [];
    if (signedOn > today) wrong.push(new DomainError('MOU_SIGNED_FUTURE', {}, 'signedOn'));
    if (!this.startsOn) wrong.push(new DomainError('MOU_START_MISSING', {}, 'startsOn'));
    if (own.length < 2) wrong.push(new DomainError('MOU_PARTIES_FEW', {}, 'parties'));
    if (!own.some(({ kind }) => kind === 'OFFICE')) wrong.push(new DomainError('MOU_NO_OFFICE', {}, 'parties'));
    for (const [index, party] of own.entries()) {
      const given = parties.find(({ id }) => id === party.id);
      const field = `parties.${index}`;
      try {
        numberParty(party, given ?? party, field);
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
    if (this.state === 'DRAFT') throw new DomainError('MOU_NOT_SIGNED');
    if (this.state !== 'SIGNED' || !this.startsOn) throw new DomainError('MOU_NOT_TO_ACTIVATE');
    if (this.startsOn > today) throw new DomainError('MOU_BEFORE_START', { date: this.startsOn });
    if (this.endsOn && this.endsOn < today) throw new DomainError('MOU_PERIOD_OVER', { date: this.endsOn });
    this.state = 'ACTIVE';
    this.updatedAt = at;
  }

  end(reason: string, at: Date): void {
    if (this.state === 'DRAFT') throw new DomainError('MOU_NOT_SIGNED');
    if (this.state === 'ENDED') throw new DomainError('MOU_HAS_ENDED');
    const text = reason.trim();
    if (text.length < 5 || text.length > 300)
      throw new DomainError('MOU_REASON_LENGTH', { min: 5, max: 300 }, 'reason');
    this.state = 'ENDED';
    this.endReason = text;
    this.updatedAt = at;
  }

  private write(draft: MouDraft, at: Date): void {
    const title = cleanName(draft.title);
    if (title.length < 5 || title.length > 300)
      throw new DomainError('MOU_TITLE_LENGTH', { min: 5, max: 300 }, 'title');
    if (draft.kind === 'ADDENDUM' && !draft.parentId) throw new DomainError('MOU_PARENT_MISSING', {}, 'parentId');
    if (draft.startsOn && draft.endsOn && draft.endsOn <= draft.startsOn)
      throw new DomainError('MOU_PERIOD', {}, 'endsOn');
    if (draft.programmes.length === 0) throw new DomainError('MOU_PROGRAMMES_EMPTY', {}, 'programmes');
    mustBeHeadcount(draft.targetHeadcount);
    this.kind = draft.kind;
    this.title = title;
    this.titleKey = nameKey(title);
    this.parentId = draft.parentId;
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
      numberParty(party, draft, field);
      return party;
    });
  }

  private inOrder(): MouParty[] {
    return [...this.parties.getItems()].sort((a, b) => a.place - b.place);
  }
}
MouSchema.setClass(Mou);

function numberParty(party: MouParty, given: { number: string | null; signatory: string | null }, field: string): void {
  const number = given.number?.trim() || null;
  const signatory = given.signatory ? cleanName(given.signatory) || null : null;
  if (number && number.length > NUMBER_MAX)
    throw new DomainError('MOU_NUMBER_LENGTH', { max: NUMBER_MAX }, `${field}.number`);
  if (signatory && (signatory.length < 2 || signatory.length > 160))
    throw new DomainError('MOU_SIGNATORY_LENGTH', { max: 160 }, `${field}.signatory`);
  party.number = number;
  party.signatory = signatory;
}

function mustBeHeadcount(headcount: number | null): void {
  if (headcount !== null && (!Number.isInteger(headcount) || headcount < 0 || headcount > HEADCOUNT_MAX))
    throw new DomainError('MOU_TARGET_RANGE', { max: HEADCOUNT_MAX }, 'targetHeadcount');
}
