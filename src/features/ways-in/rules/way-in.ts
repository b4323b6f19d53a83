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

/** What an account has beside the mail. */
export interface WaysIn {
  readonly authenticator: AuthenticatorWay | undefined;
  readonly recoveryCodes: RecoveryCodesWay | undefined;
}

/** The person gets in though no mail comes. A slip is not counted: it is for a day. */
export const isWithoutMail = ({ authenticator, recoveryCodes }: WaysIn): boolean =>
  authenticator !== undefined || (recoveryCodes?.left ?? 0) > 0;
