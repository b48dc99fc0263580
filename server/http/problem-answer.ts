import type { ColumnProblem } from '../document/column-list.ts';
import type { Locale } from '../kernel/message.ts';
import { messageText } from '../messages.ts';

/** Says of each problem of a file what is to be done, in the words of whoever sent it. */
export function problemAnswers(problems: readonly ColumnProblem<string>[], locale: Locale) {
  return problems.map(({ row, column, code, params }) => ({
    ...{ row, column, code },
    message: messageText(code, locale, params),
  }));
}
