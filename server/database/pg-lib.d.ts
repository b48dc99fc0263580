declare module 'pg/lib/result.js' {
  export default class Result {
    constructor(rowMode: string, types: unknown);
    rows: object[];
    addFields(fields: unknown): void;
    parseRow(row: unknown): object;
    addRow(row: object): void;
  }
}
declare module 'pg/lib/utils.js' {
  const utils: { prepareValue(value: unknown): unknown };
  export default utils;
}
