import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { isDate } from '../kernel/calendar-date.ts';
import { parseMonth } from '../kernel/month.ts';
import { parseRupiah } from '../kernel/rupiah.ts';

function refuse(what: string): never {
  throw new GraphQLError(what, { extensions: { code: 'BAD_USER_INPUT' } });
}

function textScalar<T>(options: {
  name: string;
  description: string;
  parse: (text: string) => T;
  /** A number in a document is its digits, however large: it never was one of JavaScript. */
  digits?: true;
  serialize: (value: unknown) => string;
}): GraphQLScalarType<T, string> {
  const parseValue = (value: unknown) =>
    typeof value === 'string' ? options.parse(value) : refuse(`${options.name} is written as text`);
  return new GraphQLScalarType<T, string>({
    name: options.name,
    description: options.description,
    serialize: options.serialize,
    parseValue,
    parseLiteral: (node) =>
      node.kind === Kind.STRING || (options.digits && node.kind === Kind.INT)
        ? parseValue(node.value)
        : refuse(`${options.name} is written as text`),
  });
}

export const DateScalar = textScalar<string>({
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD, in the zone of Jakarta.',
  parse: (text) => (isDate(text) ? text : refuse('Not a day of the calendar (YYYY-MM-DD)')),
  serialize: (value) => String(value),
});

export const DateTimeScalar = textScalar<Date>({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601.',
  parse: (text) => {
    const instant = Date.parse(text);
    return Number.isNaN(instant) ? refuse('Not an instant (ISO 8601)') : new Date(instant);
  },
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
});

export const RupiahScalar = textScalar<bigint>({
  name: 'Rupiah',
  description: 'Whole rupiah, as text of digits: larger than a JSON number may be.',
  digits: true,
  parse: (text) => {
    try {
      return parseRupiah(text);
    } catch {
      return refuse('Not an amount of whole rupiah');
    }
  },
  serialize: (value) => String(value),
});

export const MonthScalar = textScalar<string>({
  name: 'Month',
  description: 'A contribution month, YYYY-MM.',
  parse: (text) => {
    try {
      return parseMonth(text);
    } catch {
      return refuse('Not a month (YYYY-MM)');
    }
  },
  serialize: (value) => String(value),
});

/** Input only: a NIK leaves the server through one audited act and otherwise masked. */
export const NikScalar = textScalar<string>({
  name: 'Nik',
  description: 'A national identity number as typed, sixteen digits; blanks, dots and dashes are ignored. Input only.',
  parse: (text) => (text.length <= 40 ? text : refuse('Too long for a NIK')),
  serialize: () => {
    throw new GraphQLError('A NIK is input only');
  },
});
