import { trustDevice } from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import type { SecondStep } from '../rules/second-step.ts';
import { endAttempt } from '../store/login-attempts.store.ts';
import { beginPresence, type Presence } from './begin-presence.ts';
import type { HeldAttempt } from './hold-attempt.ts';
import type { DeviceTrust } from './log-in.ts';
import { giveSendingsBack } from './one-time-password-limits.ts';

export interface SignedIn extends Presence {
  readonly trust: DeviceTrust | undefined;
  readonly next: string | undefined;
}

/** What the browser brings to the second step, whichever it is. */
export interface StepTry {
  /** From the cookie of the browser that gave the password. */
  readonly attempt: string;
  readonly typed: string;
  readonly trustThisDevice: boolean;
  readonly device: string;
  /** From the cookie by which a browser is known again. */
  readonly deviceMark?: string | undefined;
}

/** Ends a held attempt well. */
export async function letIn(
  tx: Tx,
  parts: Parts,
  { account, attempt }: HeldAttempt,
  proved: Omit<StepTry, 'attempt' | 'typed'> & { readonly by: SecondStep },
  actor: Actor,
  now: Temporal.Instant,
): Promise<SignedIn> {
  const { device, deviceMark, trustThisDevice, by } = proved;
  await endAttempt(tx, attempt.id, now);
  await giveSendingsBack(tx, parts, account.id);
  const trust = trustThisDevice
    ? {
        token: await trustDevice(tx, account.id, device, now),
        until: now.add(policy.trustedDevice.lifetime),
      }
    : undefined;
  const presence = await beginPresence(tx, parts, { account, device, deviceMark, by }, actor, now);
  return { ...presence, trust, next: attempt.next ?? undefined };
}
