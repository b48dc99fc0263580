declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** A query that streams the data of COPY ... TO STDOUT; `rowCount` is known at its end. */
  export function to(statement: string): Readable & Submittable & { readonly rowCount: number };
  /** A query that takes the data of COPY ... FROM STDIN. */
  export function from(statement: string): Writable & Submittable & { readonly rowCount: number };
}
