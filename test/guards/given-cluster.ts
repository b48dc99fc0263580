import type { TestProject } from 'vitest/node';

/** Hands the tests the cluster that the guards' run has started, instead of one of their own. */
export default function giveCluster(project: TestProject): void {
  const { PORTAL_GUARDS_SUPERUSER: superuserUrl, PORTAL_GUARDS_OWNER: ownerUrl } = process.env;
  if (!superuserUrl || !ownerUrl) throw new Error('This configuration is for npm run check:guards');
  project.provide('superuserUrl', superuserUrl);
  project.provide('ownerUrl', ownerUrl);
}
