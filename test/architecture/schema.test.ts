import 'reflect-metadata';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { actions } from '../../server/access/actions.ts';
import { createSchema, guard } from '../../server/schema.ts';

const schema = createSchema();
const types = (of: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(of.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));

/** What has no description: types, fields, arguments that need one, values. */
function silent(of: GraphQLSchema): string[] {
  const roots = new Set([of.getQueryType()?.name, of.getMutationType()?.name]);
  return types(of).flatMap((type) => {
    const own = type.description?.trim() || roots.has(type.name) ? [] : [type.name];
    const parts =
      isObjectType(type) || isInputObjectType(type)
        ? Object.values(type.getFields())
        : isEnumType(type)
          ? type.getValues()
          : [];
    return [...own, ...parts.filter((part) => !part.description?.trim()).map((part) => `${type.name}.${part.name}`)];
  });
}

describe('The schema', () => {
  it('describes every type, field, input and value', () => {
    expect(silent(schema)).toEqual([]);
    expect(silent(buildSchema('type Query { a: Int } "x" type T { b: Int } enum E { C }'))).toEqual([
      'Query.a',
      'T.b',
      'E',
      'E.C',
    ]);
  });

  it('says with each act who may call it', () => {
    const acts = Object.values(schema.getMutationType()?.getFields() ?? {});
    expect(acts.length).toBeGreaterThan(9);
    expect(
      acts.filter(({ description }) => !/\bBy\b|By everyone/.test(description ?? '')).map(({ name }) => name),
    ).toEqual([]);
  });

  it('answers every act with a payload that has userErrors', () => {
    for (const { name, type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const payload = isNonNullType(type) ? type.ofType : null;
      expect([name, isObjectType(payload) && String(payload.getFields().userErrors?.type)]).toEqual([
        name,
        '[UserError!]!',
      ]);
    }
  });

  it('keeps lists that can grow in connections with a bound', () => {
    for (const type of types(schema).filter((t) => isObjectType(t)))
      for (const field of Object.values(type.getFields())) {
        const inner = isNonNullType(field.type) ? field.type.ofType : field.type;
        if (isObjectType(inner) && inner.name.endsWith('Connection'))
          expect([type.name, field.args.map((a) => a.name)]).toEqual([
            type.name,
            expect.arrayContaining(['first', 'after']),
          ]);
        const plain = isListType(inner) && !/^(edges|nodes|userErrors)$/.test(field.name);
        if (plain)
          expect([`${type.name}.${field.name}`, field.description]).toEqual([
            `${type.name}.${field.name}`,
            expect.stringMatching(/short|handful|most/i),
          ]);
      }
  });

  it('does not build with a root field that names no action', () => {
    const sample = () => buildSchema('type Query { free: Int }');
    expect(() => guard(sample())).toThrow('Root field Query.free names no action of the table');
    const unknown = sample();
    Object.assign((unknown.getQueryType() as { getFields(): Record<string, object> }).getFields().free as object, {
      extensions: { action: 'free:read' },
    });
    expect(() => guard(unknown)).toThrow('Root field Query.free names no action of the table');
  });

  it('opens one question to strangers', () => {
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.values(type?.getFields() ?? {}),
    );
    expect(roots.filter(({ extensions }) => extensions.action === 'public').map(({ name }) => name)).toEqual([
      'viewer',
    ]);
    const named = new Set(roots.map(({ extensions }) => extensions.action));
    expect([...named].filter((action) => action !== 'public' && !Object.hasOwn(actions, String(action)))).toEqual([]);
  });
});
