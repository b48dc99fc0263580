import { Field, ObjectType } from 'type-graphql';
import { DomainError, DomainErrors } from '../kernel/domain-error.ts';
import type { Locale } from '../kernel/message.ts';
import { messageText } from '../messages.ts';
import { isTopLevelCode } from './error-codes.ts';

@ObjectType('UserError', { description: 'Something the user can put right, in the words of the user.' })
export class UserErrorType {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: "What is wrong, in the viewer's language." })
  message!: string;

  @Field(() => String, { nullable: true, description: 'Dotted path of the input field that has to change.' })
  field!: string | null;
}

/** What an act's payload says of a thrown rule; null when it is not the user's to correct. */
export function userErrorsOf(error: unknown, locale: Locale): UserErrorType[] | null {
  const errors = error instanceof DomainErrors ? error.errors : error instanceof DomainError ? [error] : [];
  if (errors.length === 0 || errors.some((e) => isTopLevelCode(e.code))) return null;
  return errors.map((e) => ({ code: e.code, message: messageText(e.code, locale, e.params), field: e.field ?? null }));
}

/**
 * Runs an act for its payload: what the user can correct becomes `userErrors`, everything else stays an error.
 * @param reader asked for the language afterwards: whose it is, the act finds out
 */
export async function answering<P extends object>(
  reader: { readonly locale: Locale },
  run: () => Promise<P>,
): Promise<Partial<P> & { userErrors: UserErrorType[] }> {
  try {
    return { ...(await run()), userErrors: [] };
  } catch (error) {
    const userErrors = userErrorsOf(error, reader.locale);
    if (!userErrors) throw error;
    return { userErrors } as Partial<P> & { userErrors: UserErrorType[] };
  }
}
