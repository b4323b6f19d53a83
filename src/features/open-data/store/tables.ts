import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

export interface ApiKeyRow {
  id: string;
  secret_hash: string;
  holder: string;
  most_a_minute: number;
  issued_at: Temporal.Instant;
  revoked_at: Temporal.Instant | null;
}

type Tables = {
  api_keys: ApiKeyRow;
  api_uses: { subject: string; minute: number; taken: number };
  provision_tokens: { token_hash: string; key_id: string; issued_on: Temporal.PlainDate };
};

/** The tables of this slice that need no words of their own. */
export const on = (tx: Tx) => tx.withTables<Tables>();
