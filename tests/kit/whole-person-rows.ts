import { Temporal } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import type { StaffedDesk } from './desk.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Puts a row into any table; objects become jsonb. */
export async function put(database: Database, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const values = Object.values(row).map((value) =>
    value instanceof Temporal.Instant || value instanceof Temporal.PlainDate
      ? value.toString()
      : value !== null && typeof value === 'object' && !Array.isArray(value)
        ? JSON.stringify(value)
        : value,
  );
  const places = columns.map((_, index) => `$${index + 1}`);
  await database.pool.query(
    `insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`,
    values,
  );
}

/** What the rows of one person are made of. */
export interface Filling {
  readonly parts: Parts;
  readonly desk: StaffedDesk;
  readonly now: Temporal.Instant;
  at(hoursAgo: number): Temporal.Instant;
  fill(table: string, row: Row): Promise<void>;
  readonly accountId: string;
  readonly number: string;
  readonly joinedNumber: string;
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  readonly telephone: string;
  readonly present: string;
  readonly former: string;
  readonly asked: string;
  readonly left: string;
  /** Of the key that was asked for with another address. */
  readonly keyId: string;
}
