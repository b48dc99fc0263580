/** How each field of the API's Member comes out of the tables; a statement reads what was asked for and no more. */
const expressions: Readonly<Record<string, string>> = {
  maskedNik: 'm.nik_mask as "maskedNik"',
  name: 'm.name',
  birthDate: 'm.birth_date as "birthDate"',
  birthYear: 'extract(year from m.birth_date)::integer as "birthYear"',
  sex: `case m.sex when 'P' then 'FEMALE' else 'MALE' end as sex`,
  motherName: 'm.mother_name as "motherName"',
  address: 'm.address',
  rt: 'm.rt',
  rw: 'm.rw',
  village: 'm.village_id as "villageId"',
  phone: 'm.phone',
  occupation: 'm.occupation as "occupationCode"',
  sector: 'm.sector as "sectorCode"',
  segment: 'm.segment',
  income: 'm.income',
  category: 'm.category',
  payer: 'm.payer',
  kpj: 'm.kpj',
  status: 'm.status',
  endReason: 'm.end_reason as "endReason"',
  statusSince: 'm.status_since as "statusSince"',
  statusNote: 'm.status_note as "statusNote"',
  checks: 'm.blocks, m.warnings',
  sendable: 'm.sendable',
  partner: `p.kind as "partnerKind", p.name as "partnerName", p.name_key as "partnerNameKey",
    p.office_id as "partnerOfficeId", p.region_id as "partnerRegionId", p.ecosystem as "partnerEcosystem", p.version as "partnerVersion"`,
  group: 'm.group_id as "groupId"',
  mou: 'm.mou_id as "mouId"',
  version: 'm.version',
  createdAt: 'm.created_at as "createdAt"',
  updatedAt: 'm.updated_at as "updatedAt"',
};

/** Not a field of the API: the group's name beside the member, where of the group nothing else is asked for. */
export const GROUP_NAME = 'groupName';
const groupName = 'g.name as "groupName"';

/** The fields of which others are made: what may be done to a member hangs on whether it has ended. */
const needs: Readonly<Record<string, readonly string[]>> = {
  ecosystem: ['group', 'mou'],
  viewerCanEdit: ['endReason'],
  viewerCanEnd: ['endReason'],
  viewerCanReactivate: ['endReason'],
  viewerCanMove: ['endReason'],
  viewerCanAssign: ['endReason'],
};

export const allMemberFields: ReadonlySet<string> = new Set(Object.keys(expressions));

/** The select list for some fields; the columns that cursors and relations stand on are always in it. */
export function memberColumns(fields: ReadonlySet<string>): string {
  const wanted = new Set(
    [...fields].flatMap((field) => needs[field] ?? [field]).filter((field) => field in expressions),
  );
  const place = wanted.has('village') ? [] : ['m.village_id as "villageId"'];
  const listed = Object.keys(expressions).filter((field) => wanted.has(field));
  return [
    'm.id, m.partner_id as "partnerId", m.name_key as "nameKey"',
    ...place,
    ...listed.map((f) => expressions[f]),
    ...(fields.has(GROUP_NAME) ? [groupName] : []),
  ].join(', ');
}

/** What stands beside the member only when somebody asks for it. */
export function memberJoins(fields: ReadonlySet<string>): string {
  const partner = fields.has('partner') ? 'join partner p on p.id = m.partner_id' : '';
  const group = fields.has(GROUP_NAME) ? 'left join partner_group g on g.id = m.group_id' : '';
  return `${partner} ${group}`.trim();
}
