import type pg from 'pg';
import type { DemoAccount } from '../../access/demo-account.ts';
import type { DocumentCipher } from '../../document/document-cipher.ts';
import { businessDate, type Clock, currentMonth } from '../../kernel/clock.ts';
import type { NikVault } from '../../kernel/nik-cipher.ts';
import { underLock, withClient } from '../connect.ts';
import { openAccounts, storeAccounts } from './demo-accounts.store.ts';
import { storeBudgets } from './demo-budgets.store.ts';
import { storeCeremony } from './demo-ceremony.store.ts';
import { storeChanges } from './demo-changes.store.ts';
import { storeClarifications } from './demo-clarifications.store.ts';
import { storeContributions } from './demo-contributions.store.ts';
import { demoPayings } from './demo-contributions.ts';
import { demoDays } from './demo-days.ts';
import { storeGroups } from './demo-groups.store.ts';
import { storeLists } from './demo-lists.store.ts';
import { storeMous } from './demo-mous.store.ts';
import { demoMous } from './demo-mous.ts';
import { storeOffices, storePartners } from './demo-organisations.store.ts';
import { storePapers } from './demo-papers.store.ts';
import { storeOpenPayments } from './demo-payments.store.ts';
import { demoLists } from './demo-plan.ts';
import { storePaidTally, storeTargets } from './demo-targets.store.ts';
import { standingVillages } from './demo-villages.ts';

export interface DemoLoadOptions {
  readonly vault: NikVault;
  /** Encrypts papers. */
  readonly documents: DocumentCipher;
  /** Every date of the demo is counted back from its day. */
  readonly clock: Clock;
  readonly log: { info(fields: object, message: string): void };
}

export interface DemoLoad {
  /** Who can be signed in as; empty where the database belongs to somebody. */
  readonly accounts: readonly DemoAccount[];
}

// Without figures the planner would read whole tables until the first visit of autovacuum; those of members are taken
// before their months are written. Two halves for two processors.
const FILLED = [
  'contribution, member_word, member_tally, coverage_total',
  `office, office_regency, partner, app_user, user_scope, partner_group, mou, mou_party, mou_target, mou_report, closed_total, person, payment,
   member_cover, cover_tally, paid_tally, target, change_list, change_line, audit_entry, subsidy_budget, subsidy_line, allocation, allocation_month, ledger_entry, clarification,
   mou_document, notification`,
];
const DEMO_LOCK = 7_041_030;
/** Offices, partners and users were there before the first list came in. */
const FOUNDED_DAYS_AGO = 300;

/**
 * Fills a database without partners and users with invented people, all or nothing. Where the demo data is in already,
 * it only tells the accounts; where anybody else's data is, it leaves everything as it stands.
 */
export async function loadDemo(ownerUrl: string, options: DemoLoadOptions): Promise<DemoLoad> {
  const { log } = options;
  return withClient(ownerUrl, (client) =>
    underLock(client, DEMO_LOCK, async () => {
      if (await isEmpty(client)) {
        await load(client, options);
        await Promise.all(FILLED.map((tables) => withClient(ownerUrl, (own) => own.query(`analyze ${tables}`))));
      }
      const accounts = await openAccounts(client);
      log.info({ accounts: accounts.length }, 'demo data ready');
      return { accounts };
    }),
  );
}

async function isEmpty(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(
    'select not exists (select from app_user) and not exists (select from partner) and not exists (select from office) as empty',
  );
  return rows[0]?.empty ?? false;
}

async function load(client: pg.Client, options: DemoLoadOptions): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local work_mem = '256MB'`);
    await client.query(`set local temp_buffers = '96MB'`);
    await client.query(`set local maintenance_work_mem = '256MB'`);
    await client.query(`select set_config('portal.user_name', 'Data contoh', true)`);
    await fill(client, options);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function fill(client: pg.Client, { vault, documents, clock, log }: DemoLoadOptions): Promise<void> {
  const days = demoDays(businessDate(clock));
  const founded = days.ago(FOUNDED_DAYS_AGO);
  const at = new Date(`${founded}T02:00:00Z`);
  await client.query(`select set_config('portal.instant', $1, true)`, [at]);
  const villages = await standingVillages(client);
  await storeOffices(client, at);
  const partners = await storePartners(client, at);
  await storeAccounts(client, { partners, groups: null }, at);
  const groups = await storeGroups(client, partners.bankIndonesia, 'koordinator.bi', days.today, at);
  await storeAccounts(client, { partners, groups }, at);
  const mous = await storeMous(client, demoMous(villages, days), { partners, groups }, { founded, today: days.today });
  await storeCeremony(client, partners.bankIndonesia, { mous, groups }, days);
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 100) / 10;
  await storeLists(
    client,
    demoLists(villages, days),
    { partners, mous, groups },
    { vault, today: days.today },
    (told) => log.info({ ...told, seconds: seconds() }, 'loading demo data'),
  );
  log.info({ seconds: seconds() }, 'demo data indexed');
  await client.query(`select set_config('portal.instant', $1, true)`, [clock.now()]);
  await storeBudgets(client, mous, { days, present: currentMonth(clock) });
  await client.query('analyze subsidy_budget, allocation, allocation_month, mou_target');
  await storeContributions(client, demoPayings(mous), days.today);
  await storePaidTally(client);
  const changes = { partnerId: partners.kemendes, mouId: mous.get('facilitators'), at: clock.now() };
  await storeChanges(client, { days, present: currentMonth(clock), ...changes });
  await storeTargets(client, days);
  await storeOpenPayments(client, days, currentMonth(clock));
  await storeClarifications(client, { days, present: currentMonth(clock), mouId: mous.get('muaroJambi') });
  await storePapers(client, { days, mous, documents });
  log.info({ seconds: seconds() }, 'months and payments of the demo ready');
}
