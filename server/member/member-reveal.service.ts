import type { ActContext } from '../access/act-context.ts';
import { DomainError } from '../kernel/domain-error.ts';
import { mustBeAllowed } from '../kernel/must-be-allowed.ts';
import { mustHaveReason } from './member.acts.ts';
import { mayRevealNik } from './member.policy.ts';
import { revealedCipher } from './member-reveal.store.ts';

/** The NIK in clear, after its line in the audit trail is written. @throws DomainError REASON_TOO_SHORT, NOT_FOUND */
export function memberRevealNik(ctx: ActContext, id: string, reason: string): Promise<string> {
  return ctx.act('member:revealNik', async (act) => {
    mustBeAllowed(mayRevealNik(act.viewer));
    const why = mustHaveReason(reason);
    const cipher = await revealedCipher(act, id, why);
    if (!cipher) throw new DomainError('NOT_FOUND');
    return ctx.vault.decrypt(cipher);
  });
}
