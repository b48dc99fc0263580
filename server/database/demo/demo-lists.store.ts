import type pg from 'pg';
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { NikVault } from '../../kernel/nik-cipher.ts';
import { pauseIndexes, pauseReferences, type Resume } from './bulk-pause.ts';
import { copyStaged, openStaging, stagedLines, storePersons, storeStaged } from './demo-member.store.ts';
import { DemoMembers } from './demo-members.ts';
import type { DemoPartnerKey } from './demo-partners.ts';
import type { DemoList } from './demo-plan.ts';

/** Ids of what the lists name. */
interface ListOwners {
  readonly partners: Readonly<Record<DemoPartnerKey, string>>;
  readonly mous: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

/** The people of all lists, one list after the other: while the database stores one, the next is invented. */
export async function storeLists(
  client: pg.Client,
  lists: readonly DemoList[],
  { partners, mous, groups }: ListOwners,
  { vault, today }: { vault: NikVault; today: CalendarDate },
  tell: (told: { list: string; members: number }) => void,
): Promise<void> {
  await openStaging(client);
  const resume = await pauseUpkeep(client);
  const members = new DemoMembers(today);
  const personIds = new Map<string, string>();
  let done = 0;
  let storing: Promise<void> = Promise.resolve();
  for (const list of lists) {
    const { rows, chunks } = stagedLines(members.of(list), vault, personIds);
    await storing;
    await copyStaged(client, chunks);
    const { partner, mou, group, listed } = list;
    const place = { partnerId: partners[partner], mouId: idIn(mous, mou), groupId: idIn(groups, group), listed };
    storing = storeStaged(client, place, rows);
    done += rows;
    tell({ list: `${partner} ${mou ?? ''}`.trim(), members: done });
  }
  await storing;
  await storePersons(client, vault);
  await resume();
  await client.query('analyze member');
}

/** What is kept up, looked up and filled in for each new member waits for all of them; storing says where they live. */
async function pauseUpkeep(client: pg.Client): Promise<Resume> {
  const references = await pauseReferences(client, 'member');
  const indexes = await pauseIndexes(client, 'person', 'member', 'member_word', 'audit_entry');
  await client.query('alter table member disable trigger member_place');
  return async () => {
    await client.query('alter table member enable trigger member_place');
    await indexes();
    await references();
  };
}

function idIn(ids: ReadonlyMap<string, string>, key: string | undefined): string | null {
  if (key === undefined) return null;
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The demo data has nothing called ${key}`);
  return id;
}
