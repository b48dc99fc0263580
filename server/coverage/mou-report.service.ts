import type { ActContext } from '../access/act-context.ts';
import { businessDate } from '../kernel/clock.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { uuidv7 } from '../kernel/id.ts';
import { type Month, parseMonth } from '../kernel/month.ts';
import { currentRegion } from '../region/region.queries.ts';
import { mayReceiveReport } from './coverage.policy.ts';
import { coveredMou } from './coverage.queries.ts';
import { lastClosedMonth } from './coverage.rules.ts';
import { type MouReportRow, reportById } from './mou-report.queries.ts';
import { deleteReport, insertReport } from './mou-report.store.ts';

const NOTE_MAX = 300;

export interface ReportWrite {
  readonly mouId: string;
  readonly regencyCode: string;
  readonly month: string;
  readonly receivedOn: string;
  readonly note: string | null;
}

export function mouReportReceive(ctx: ActContext, write: ReportWrite): Promise<MouReportRow> {
  return ctx.act('mouReport:receive', async (act) => {
    const mou = await coveredMou(act.sql, write.mouId);
    if (!mou) throw new DomainError('NOT_FOUND');
    if (!mayReceiveReport(act.viewer, mou)) throw new DomainError('FORBIDDEN');
    const today = businessDate(ctx.clock);
    const month = monthIn(write.month);
    if (month > lastClosedMonth(today)) throw new DomainError('REPORT_MONTH_OPEN', { month }, 'month');
    if (write.receivedOn > today) throw new DomainError('REPORT_RECEIVED_FUTURE', {}, 'receivedOn');
    if ((write.note?.length ?? 0) > NOTE_MAX) throw new DomainError('REPORT_NOTE_LENGTH', { max: NOTE_MAX }, 'note');
    const regency = await currentRegion(act.sql, write.regencyCode, today);
    if (regency?.level !== 2) throw new DomainError('REPORT_REGENCY_UNKNOWN', {}, 'regencyCode');
    const id = uuidv7();
    const isNoted = await insertReport(act, {
      ...{ id, mouId: mou.id, partnerId: mou.partnerId, regionId: regency.id, month },
      ...{ receivedOn: write.receivedOn, note: write.note },
    });
    if (!isNoted) throw new DomainError('REPORT_KNOWN', { month }, 'month');
    return act.close(async () => (await reportById(act.sql, id)) as MouReportRow);
  });
}

export function mouReportRemove(ctx: ActContext, id: string): Promise<null> {
  return ctx.act('mouReport:receive', async (act) => {
    const report = await reportById(act.sql, id);
    if (!report) throw new DomainError('NOT_FOUND');
    if (!mayReceiveReport(act.viewer, report)) throw new DomainError('FORBIDDEN');
    await deleteReport(act, id);
    return null;
  });
}

function monthIn(text: string): Month {
  try {
    return parseMonth(text);
  } catch {
    throw new DomainError('REPORT_MONTH_FORMAT', {}, 'month');
  }
}
