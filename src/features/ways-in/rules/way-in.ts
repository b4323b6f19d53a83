import type { Temporal } from '#kernel/time.ts';

/** Whose way in it is. */
export interface WayInOwner {
  readonly kind: 'account' | 'staff';
  readonly id: string;
}

export interface AuthenticatorWay {
  readonly addedAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | undefined;
  /** The password was set anew by mail, so that the mail alone lets nobody in until another way did. */
  readonly closesMail: boolean;
}

export interface RecoveryCodesWay {
  readonly madeAt: Temporal.Instant;
  readonly left: number;
  /** When one of them was used last. */
  readonly usedAt: Temporal.Instant | undefined;
}

/** What its owner is shown of a passkey. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  /** In words for people: where it was added. */
  readonly device: string;
  readonly addedAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | null;
  readonly usedDevice: string | null;
  /** Kept elsewhere too, so that a lost device does not lose it. */
  readonly backedUp: boolean;
}

/** What an account has beside the mail. */
export interface WaysIn {
  readonly authenticator: AuthenticatorWay | undefined;
  readonly recoveryCodes: RecoveryCodesWay | undefined;
  /** The oldest first. */
  readonly passkeys: readonly Passkey[];
}
