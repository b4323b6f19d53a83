import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';

export type PortalLinkRow = {
  account_id: string;
  issuer: string;
  subject: string;
  linked_at: Temporal.Instant;
  /** When somebody entered by it last. */
  used_at: Temporal.Instant | null;
};

export type AttemptPurpose = 'enter' | 'link';

/** Somebody on the way to the portal and back. */
export type PortalAttemptRow = {
  id: string;
  state_hash: string;
  /** Of the cookie that the browser got along. */
  browser_hash: string;
  purpose: AttemptPurpose;
  /** Whose account is to be linked, and in which session that was asked for. */
  account_id: string | null;
  session_id: string | null;
  begun_at: Temporal.Instant;
  spent_at: Temporal.Instant | null;
};

type Tables = { portal_links: PortalLinkRow; portal_attempts: PortalAttemptRow };

/** The tables of this slice. */
export const on = (tx: Tx) => tx.withTables<Tables>();
