import { PgBoss } from 'pg-boss';
import { withClient } from '../database/connect.ts';
import { jobKinds, queueOf } from './job.codes.ts';

export const QUEUE_SCHEMA = 'pgboss';

/**
 * Brings the schema of the queue to the version of this code and gives the roles of the server what they need: the
 * application files jobs and nothing else, the system role works them off. Run as the owner at start; the server itself
 * makes no tables.
 */
export async function installQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: QUEUE_SCHEMA,
    supervise: false,
    schedule: false,
    max: 1,
  });
  boss.on('error', () => {});
  await boss.start();
  try {
    for (const kind of jobKinds) {
      await boss.createQueue(queueOf(kind), {
        retryLimit: 2,
        retryDelay: 5,
        expireInSeconds: 3600,
        notify: true,
        deleteAfterSeconds: 86_400,
      });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  await withClient(ownerUrl, async (client) => {
    await client.query(`
      grant usage on schema ${QUEUE_SCHEMA} to portal_app, portal_system;
      grant select on all tables in schema ${QUEUE_SCHEMA} to portal_app;
      grant insert on ${QUEUE_SCHEMA}.job_common to portal_app;
      grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to portal_system;
      grant usage on all sequences in schema ${QUEUE_SCHEMA} to portal_app, portal_system;
      grant execute on all functions in schema ${QUEUE_SCHEMA} to portal_app, portal_system`);
  });
}
