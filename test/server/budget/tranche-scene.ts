import type { Actor, Json } from '../../support/actors.ts';

const ERRORS = 'userErrors { code field }';

/** Writes a tranche down for a region; what each unit is still due unless a sum is given. */
export const comes = async (actor: Actor, { id }: Json, more: object = {}): Promise<Json> =>
  (
    await actor.query(
      `mutation ($id: ID!, $tranche: Int!, $on: Date!, $ref: String!, $region: String, $amount: Rupiah) {
         act: subsidyTrancheReceive(budgetId: $id, tranche: $tranche, receivedOn: $on, reference: $ref, regionCode: $region, amount: $amount) {
           units amount unitsBlocked ${ERRORS} } }`,
      { id, tranche: 1, on: '2026-03-01', ref: '00417/SP2D/2026', ...more },
    )
  ).act;

export const takenBack = async (
  actor: Actor,
  entryId: string,
  wholeOrder = false,
  reason = 'Salah nomor SP2D',
): Promise<Json> =>
  (
    await actor.query(
      `mutation ($e: ID!, $w: Boolean!, $r: String!) { act: subsidyReceiptReverse(entryId: $e, wholeOrder: $w, reason: $r) { units ${ERRORS} } }`,
      { e: entryId, w: wholeOrder, r: reason },
    )
  ).act;

export const accounts = async (actor: Actor, { id }: Json, more: object = {}): Promise<Json> =>
  (
    await actor.query(
      `mutation ($id: ID!, $tranche: Int!, $on: Date!, $region: String, $note: String) {
         act: subsidyReportReceive(budgetId: $id, tranche: $tranche, receivedOn: $on, regionCode: $region, note: $note) { units ${ERRORS} } }`,
      { id, tranche: 1, on: '2026-03-02', ...more },
    )
  ).act;

export const reportOut = async (actor: Actor, { id }: Json, more: object = {}): Promise<Json> =>
  (
    await actor.query(
      `mutation ($id: ID!, $tranche: Int!, $region: String, $reason: String!) {
         act: subsidyReportRemove(budgetId: $id, tranche: $tranche, regionCode: $region, reason: $reason) { units ${ERRORS} } }`,
      { id, tranche: 1, reason: 'Laporan kabupaten lain', ...more },
    )
  ).act;

const SUM = 'tranche units unitsReceived unitsWaiting due received outstanding reports reportsMissing unitsBlocked';

/** Each tranche over all units, its places one level down, and how long the money lasts. */
export const tranchesOf = async (actor: Actor, { id }: Json, regionCode: string | null = null): Promise<Json> =>
  (
    await actor.query(
      `query ($id: ID!, $region: String) { subsidyBudget(id: $id) {
         tranches(regionCode: $region) { ${SUM} } second: tranchePlaces(tranche: 2, regionCode: $region) { region { code } unitsBlocked units }
         coverBought(regionCode: $region) { hundredths months people byQuota } viewerCanReceive } }`,
      { id, region: regionCode },
    )
  ).subsidyBudget;

/** The transfers of a budget in its ledger, the latest first. */
export const receiptsOf = async (actor: Actor, { id }: Json): Promise<Json[]> =>
  (
    await actor.query(
      `query ($id: ID!) { subsidyBudget(id: $id) { ledger(first: 50) { nodes { id kind amount tranche reference note isStandingReceipt village { code } } } } }`,
      { id },
    )
  ).subsidyBudget.ledger.nodes.filter(({ tranche }: Json) => tranche !== null);
