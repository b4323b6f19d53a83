import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

export type ConsentReadingRow = {
  account_id: string;
  document: 'privacy-policy' | 'terms-of-use';
  version: number;
  opened_at: Temporal.Instant;
  ticked: boolean;
};

type Tables = { consent_readings: ConsentReadingRow };

/** The table of this slice. */
export const on = (tx: Tx) => tx.withTables<Tables>();
