import { accessMessages } from './access/access.messages.ts';
import { budgetMessages } from './budget/budget.messages.ts';
import { changeMessages } from './budget/change.messages.ts';
import { deadlineMessages } from './budget/deadline.messages.ts';
import { divisionMessages } from './budget/division.messages.ts';
import { trancheMessages } from './budget/tranche.messages.ts';
import { changeListMessages } from './change-list/change-list.messages.ts';
import { clarificationMessages } from './clarification/clarification.messages.ts';
import { contributionMessages } from './contribution/contribution.messages.ts';
import { coverMessages } from './cover/cover.messages.ts';
import { coverageMessages } from './coverage/coverage.messages.ts';
import { paperMessages } from './document/paper.messages.ts';
import { groupMessages } from './group/group.messages.ts';
import { jobMessages } from './jobs/job.messages.ts';
import type { ErrorParams } from './kernel/domain-error.ts';
import { formatMessage, type Locale, type Message } from './kernel/message.ts';
import { memberMessages } from './member/member.messages.ts';
import { memberBulkMessages } from './member-bulk/member-bulk.messages.ts';
import { memberEventMessages } from './member-event/member-event.messages.ts';
import { memberExportMessages } from './member-export/member-export.messages.ts';
import { memberImportFileMessages } from './member-import/member-import.file-messages.ts';
import { memberImportMessages } from './member-import/member-import.messages.ts';
import { mouMessages } from './mou/mou.messages.ts';
import { mouDocumentMessages } from './mou-document/mou-document.messages.ts';
import { officeMessages } from './office/office.messages.ts';
import { otherFundMessages } from './other-fund/other-fund.messages.ts';
import { partnerMessages } from './partner/partner.messages.ts';
import { paymentMessages } from './payment/payment.messages.ts';
import { regionMapMessages } from './region-map/region-map.messages.ts';
import { savedViewMessages } from './saved-view/saved-view.messages.ts';
import { simulationMessages } from './subsidy-simulation/simulation.messages.ts';
import { targetMessages } from './target/target.messages.ts';
import { tariffMessages } from './tariff/tariff.messages.ts';
import { userMessages } from './user/user.messages.ts';

/** Every code that reaches a screen, over all nouns. A test keeps codes unique and both languages filled. */
export const messageParts = {
  accessMessages,
  memberMessages,
  memberImportMessages,
  memberImportFileMessages,
  jobMessages,
  partnerMessages,
  officeMessages,
  mouMessages,
  mouDocumentMessages,
  paperMessages,
  tariffMessages,
  targetMessages,
  changeListMessages,
  budgetMessages,
  clarificationMessages,
  otherFundMessages,
  simulationMessages,
  trancheMessages,
  deadlineMessages,
  divisionMessages,
  changeMessages,
  contributionMessages,
  paymentMessages,
  coverageMessages,
  coverMessages,
  groupMessages,
  userMessages,
  memberBulkMessages,
  memberExportMessages,
  memberEventMessages,
  savedViewMessages,
  regionMapMessages,
};

const messages: Readonly<Record<string, Message>> = Object.assign({}, ...Object.values(messageParts));

export function hasMessage(code: string): boolean {
  return Object.hasOwn(messages, code);
}

export function messageText(
  code: string,
  locale: Locale,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const message = messages[code];
  if (!message) throw new Error(`No message for code ${code}`);
  return formatMessage(message, locale, params);
}

/** The sentence of a code; null where there is none and the code itself has to do. */
export function textOf(code: string, params: ErrorParams, locale: Locale): string | null {
  return hasMessage(code) ? messageText(code, locale, params) : null;
}
