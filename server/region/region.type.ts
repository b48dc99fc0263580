import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../graphql/connection.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { registerNotice } from './register.ts';

/** The levels by the number they have in the register. */
export const RegionLevelEnum = { PROVINCE: 1, REGENCY: 2, DISTRICT: 3, VILLAGE: 4 } as const;

registerEnumType(RegionLevelEnum, {
  name: 'RegionLevel',
  description: 'Levels of the register of regions.',
  valuesConfig: {
    PROVINCE: { description: 'Provinsi.' },
    REGENCY: { description: 'Kabupaten or kota.' },
    DISTRICT: { description: 'Kecamatan.' },
    VILLAGE: { description: 'Desa or kelurahan.' },
  },
});

@ObjectType('Region', {
  description: `A unit of the register of regions under one code (Kemendagri). ${registerNotice}`,
})
export class RegionType {
  @Field(() => ID, { description: 'Identifier; stays when the register is renewed.' })
  id!: number;

  @Field(() => String, { description: 'Code with dots, e.g. 15.01.11.2009.' })
  code!: string;

  @Field(() => String, { description: 'Official name.' })
  name!: string;

  @Field(() => RegionLevelEnum, { description: 'Level.' })
  level!: number;

  @Field(() => String, { description: 'provinsi, kabupaten, kota, kecamatan, desa or kelurahan.' })
  kind!: string;

  @Field(() => RegionType, { nullable: true, description: 'The unit it lies in; null for a province.' })
  parent!: RegionType | null;

  @Field(() => String, {
    description: 'Where it lies, without its own name: "Kec. Air Hangat Timur, Kab. Kerinci, Jambi".',
  })
  path!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the code; null where it is older than the register knows.',
  })
  validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which the code no longer held; null while it stands.',
  })
  validTo!: string | null;

  @Field(() => RegionType, { nullable: true, description: 'What the unit became when its code ended.' })
  successor!: RegionType | null;

  @Field(() => String, { nullable: true, description: 'Decree that brought the code or ended it, where known.' })
  decree!: string | null;
}

export const RegionConnection = connectionOf('Region', () => RegionType);
