import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AccountFace } from '../rules/entrance-paths.ts';

export type { AccountFace };

/** An address as it is looked up; rows of accounts and of key requests are such. */
export interface FacedAddress {
  readonly face: AccountFace;
  readonly address_key: string;
}

export type OpenedBy = 'online' | 'code' | 'earlier' | 'reset' | 'invitation';
export type KeyPurpose =
  | 'online-opening'
  | 'code-opening'
  | 'earlier-opening'
  | 'password-reset'
  | 'return'
  | 'address-change'
  | 'counter-address-change'
  | 'employer-opening'
  | 'invitation';
export type KeyEnd = 'spent' | 'replaced' | 'tries' | 'withdrawn';
export type ConsentDocumentKey = 'privacy-policy' | 'terms-of-use';
export type SecurityEvent =
  | 'locked'
  | 'session-ended'
  | 'new-device'
  | 'password-changed'
  | 'address-changed'
  | 'withdrawn'
  | 'portal-linked'
  | 'portal-unlinked'
  | 'way-in-added'
  | 'way-in-removed'
  | 'recovery-code-used'
  | 'slip-issued';

type Instant = Temporal.Instant;

export type AccountRow = {
  id: string;
  face: AccountFace;
  address_typed: string;
  address_key: string;
  address_set_at: Instant;
  address_freed_at: Instant | null;
  job_seeker_number: string | null;
  password_hash: string | null;
  password_set_at: Instant | null;
  opened_at: Instant;
  opened_by: OpenedBy;
  withdrawn_at: Instant | null;
  unavailable_since: Instant | null;
  unavailable_reason: string | null;
  registration_saved_at: Instant | null;
};

export type AuthenticationKeyRow = {
  id: string;
  face: AccountFace;
  purpose: KeyPurpose;
  link_hash: string;
  address_typed: string;
  address_key: string;
  account_id: string | null;
  job_seeker_number: string | null;
  code_id: string | null;
  /** Of an employer's user who was asked by mail. */
  invitation_id: string | null;
  privacy_version: number | null;
  terms_version: number | null;
  decoy: boolean;
  requested_at: Instant;
  mailed_at: Instant | null;
  tries: number;
  ended_at: Instant | null;
  end_reason: KeyEnd | null;
};

type Tables = {
  accounts: AccountRow;
  authentication_keys: AuthenticationKeyRow;
  account_notices: { account_id: string; kind: string; about: Temporal.PlainDate; told_at: Instant };
  consents: { account_id: string; document: ConsentDocumentKey; version: number; agreed_at: Instant };
  password_tries: {
    subject: string;
    wrong_passwords: number;
    locked_at: Instant | null;
    /** During the lock. */
    turned_away: number;
  };
  trusted_devices: {
    id: string;
    account_id: string;
    token_hash: string;
    device: string;
    trusted_at: Instant;
    used_at: Instant;
    revoked_at: Instant | null;
  };
  not_me_links: {
    id: string;
    link_hash: string;
    account_id: string;
    event: SecurityEvent;
    former_address: string | null;
    issued_at: Instant;
    used_at: Instant | null;
  };
  job_seekers_public_names: { number: string; name: string; kana: string; office_number: string };
};

/** The tables of this slice, and the names that job-seekers publishes. */
export const on = (tx: Tx) => tx.withTables<Tables>();
