import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

type Instant = Temporal.Instant;

export type PasskeyRow = {
  id: string;
  owner_kind: 'account' | 'staff';
  owner_id: string;
  credential_id: string;
  public_key: string;
  counter: number;
  transports: string[];
  name: string;
  device: string;
  added_at: Instant;
  used_at: Instant | null;
  used_device: string | null;
  backed_up: boolean;
};

type Tables = {
  passkeys: PasskeyRow;
  passkey_challenges: { token_hash: string; challenge: string; bound_to: string; begun_at: Instant };
  declined_ways_in_offers: { account_id: string; declined_at: Instant };
};

/** The tables of passkeys, and of the offer of ways in. */
export const onPasskeys = (tx: Tx) => tx.withTables<Tables>();
