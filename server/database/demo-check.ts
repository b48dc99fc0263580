import { StartupError } from '../startup-error.ts';
import { withClient } from './connect.ts';

/**
 * For production: the passwords of demo accounts are on the sign-in page of every development server.
 * @throws StartupError where such an account can still sign in
 */
export async function refuseDemoAccounts(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rowCount } = await client.query('select from app_user where demo and disabled_at is null limit 1');
    if (rowCount === 0) return;
    throw new StartupError(
      'This database holds demo accounts, whose passwords everybody knows: use a new one in production.',
    );
  });
}
