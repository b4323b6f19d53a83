import { askForPasskey, namePasskey, type PasskeyAttempt, provePasskey } from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { forgetTries, triesSubject } from '../store/staff-tries.store.ts';
import type { StaffRow } from '../store/tables.ts';
import { findSignIn, lockSignIn } from './find-sign-in.ts';
import { finishSecondStep, type SecondStepOutcome } from './finish-second-step.ts';
import type { SignInVisit } from './visit.ts';

export interface EnteredPasskey {
  /** Of the sign-in, from its cookie. */
  readonly token: string;
  /** Of what the passkey was to sign, from its cookie. */
  readonly passkeyToken: string;
  /** What the browser answered, as JSON. */
  readonly answer: string;
}

/** `passkey.refused`: people read one and the same; the audit trail holds the reason. */
export type PasskeyStepFault = 'staff.sign-in.over' | 'passkey.refused';

const secondStepOf = ({ id }: StaffRow) => ({ kind: 'second-step', owner: { kind: 'staff', id } }) as const;

/** What one of the passkeys of the person whose password was right is to sign. */
export async function beginPasskeyStep(
  parts: Parts,
  token: string,
  now: Temporal.Instant,
): Promise<PasskeyAttempt | undefined> {
  const signIn = await findSignIn(parts.database.reading, token, now);
  if (signIn?.step !== 'code') return undefined;
  return askForPasskey(parts.database.reading, parts, secondStepOf(signIn.staff), now);
}

/**
 * s-stf1: the second half of a sign-in with a passkey in the place of the app's code. Nothing is guessed here, so no
 * try is counted; a right one clears what wrong codes had counted.
 */
export function enterPasskey(
  parts: Parts,
  entered: EnteredPasskey,
  visit: SignInVisit,
): Promise<Result<SecondStepOutcome, PasskeyStepFault>> {
  const { now } = visit;
  return parts.database.transaction(async (tx) => {
    const signIn = await lockSignIn(tx, entered.token, now);
    if (signIn?.step !== 'code') return fail('staff.sign-in.over');
    const { staff } = signIn;
    const proved = await prove(tx, parts, staff, entered, visit);
    await record(tx, {
      at: now,
      actor: visit.actor,
      action: 'staff.sign-in.passkey',
      result: proved.ok ? 'done' : proved.fault,
      subject: { kind: 'staff', id: staff.id },
    });
    if (!proved.ok) return fail('passkey.refused');
    await forgetTries(tx, triesSubject(parts.secrets, staff.login_key));
    return ok(await finishSecondStep(tx, signIn, 'passkey', visit));
  });
}

async function prove(
  tx: Tx,
  parts: Parts,
  staff: StaffRow,
  { passkeyToken, answer }: EnteredPasskey,
  { now, device }: SignInVisit,
): ReturnType<typeof provePasskey> {
  const purpose = secondStepOf(staff);
  const named = await namePasskey(tx, parts, { purpose, token: passkeyToken, answer }, now);
  return named.ok ? provePasskey(tx, parts, named.value, device, now) : named;
}
