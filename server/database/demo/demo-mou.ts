import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Month } from '../../kernel/month.ts';
import type { DemoPartnerKey } from './demo-partners.ts';

/** What an agreement aims at in a place. */
export interface Target {
  /** Kemendagri code of a place of any level. */
  readonly region: string;
  readonly headcount: number;
  readonly coveredUntil: CalendarDate | null;
}

export interface ClosedTotal {
  readonly region: string;
  readonly quota: number;
  readonly realised: number;
}

/** Who signs: an office by code, a partner by key or a group by name. */
interface Party {
  readonly office?: string;
  readonly partner?: DemoPartnerKey;
  readonly group?: string;
  readonly number: string | null;
  readonly signatory: string;
}

export interface DemoMou {
  /** What lists of members call it by. */
  readonly key: string;
  readonly partner: DemoPartnerKey;
  readonly kind: 'MOU' | 'PKS';
  readonly title: string;
  readonly state: 'DRAFT' | 'IN_REVIEW' | 'READY' | 'SIGNED' | 'ACTIVE' | 'ENDED';
  /** The day the review was asked for, and the day it was approved. */
  readonly review?: readonly [asked: CalendarDate, approved: CalendarDate | null];
  readonly signed: CalendarDate | null;
  readonly period: readonly [from: CalendarDate, to: CalendarDate] | null;
  readonly programmes: readonly ('JKK' | 'JKM' | 'JHT' | 'JP')[];
  readonly segment: 'PU' | 'BPU';
  readonly payer: 'SELF' | 'SUBSIDY' | 'EMPLOYER' | 'SHARED' | 'SPONSOR';
  /** Code of the fund that pays a subsidy. */
  readonly fundSource?: string;
  readonly endReason?: string;
  readonly parties: readonly Party[];
  readonly targets?: readonly Target[];
  readonly closed?: readonly ClosedTotal[];
  /** Months for which each regency has handed in its report, without those named as missing. */
  readonly reports?: {
    readonly regencies: readonly string[];
    readonly months: readonly Month[];
    readonly missing: string;
  };
}

const HEAD_OF_BRANCH = 'Kepala Kantor Cabang';

export const office = (code: string, number: string | null, signatory = HEAD_OF_BRANCH): Party => ({
  office: code,
  number,
  signatory,
});
export const partner = (key: DemoPartnerKey, number: string | null, signatory: string): Party => ({
  partner: key,
  number,
  signatory,
});
export const only = (region: string, headcount: number): Target => ({ region, headcount, coveredUntil: null });
