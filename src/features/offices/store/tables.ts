import type { Generated } from 'kysely';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

export type OfficeRow = {
  number: string;
  name: string;
  postal_code: string;
  address: string;
  telephone: string;
  opening_hours: string;
  prefecture_code: string;
  closed_at: Temporal.Instant | null;
};

type Tables = {
  offices: OfficeRow & { next_serial: Generated<number>; next_referral_serial: Generated<number> };
  office_municipalities: { municipality_code: string; office_number: string };
  staff_public_names: { id: string; name: string; office_number: string; closed_at: Temporal.Instant | null };
};

/** The tables of this slice, and the names that staff publishes. */
export const on = (tx: Tx) => tx.withTables<Tables>();
