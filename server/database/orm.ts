import { DataloaderType, MikroORM } from '@mikro-orm/postgresql';
import { PartnerGroup } from '../group/group.entity.ts';
import { Member } from '../member/member.entity.ts';
import { Mou, MouParty } from '../mou/mou.entity.ts';
import { Office } from '../office/office.entity.ts';
import { Partner, PartnerContact, PartnerName } from '../partner/partner.entity.ts';

/** Entities serve acts; lists are SQL. The schema belongs to the migrations: the generator is never asked. */
export const entities = [Partner, PartnerName, PartnerContact, Office, Mou, MouParty, PartnerGroup, Member];

export function createOrm(appUrl: string): MikroORM {
  return new MikroORM({
    clientUrl: appUrl,
    entities,
    dataloader: DataloaderType.ALL,
    pool: { min: 0, max: 8 },
    debug: false,
  });
}
