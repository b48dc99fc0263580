import { it } from 'vitest';
import { coordinatorOf } from '../../support/actors.ts';
import { openPortal } from '../../support/portal.ts';
import { statementsOf } from '../../support/statement-log.ts';
import { attempt, memberInput, newKey } from '../member/member-acts.ts';
it('x', async () => {
  const portal = await openPortal();
  const partner = await portal.make.partner();
  const c = await coordinatorOf(portal, partner);
  console.log(await statementsOf(() => attempt(c, 'memberRegister', { partnerId: partner.id, input: memberInput({}), key: newKey() })));
  await portal.close();
});
