import { type CodeMatch, matchCode, sealSecret } from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { updateStaff } from '../store/staff.store.ts';
import { forgetTries, giveTryBack, reserveTry, triesSubject } from '../store/staff-tries.store.ts';
import type { StaffRow } from '../store/tables.ts';
import { findSignIn, lockSignIn, type SignIn, secretsInUse } from './find-sign-in.ts';
import { finishSecondStep, type SecondStepOutcome } from './finish-second-step.ts';
import type { SignInVisit } from './visit.ts';

export type CodeFault =
  | 'staff.sign-in.over'
  | 'staff.code.wrong'
  | 'staff.code.locked-now'
  | 'staff.sign-in.locked';

/**
 * The second half of a sign-in; the first code of a new authenticator also confirms it. The try is counted before the
 * code is looked at; only a right code clears what was counted.
 */
export async function enterAuthenticatorCode(
  parts: Parts,
  typed: { readonly token: string; readonly code: string },
  visit: SignInVisit,
): Promise<Result<SecondStepOutcome, CodeFault>> {
  const { now } = visit;
  const found = await findSignIn(parts.database.reading, typed.token, now);
  if (found === undefined) return fail('staff.sign-in.over');
  const subject = triesSubject(parts.secrets, found.staff.login_key);
  const reserved = await parts.database.transaction((tx) => reserveTry(tx, subject, now));
  if (reserved === undefined)
    return refuse(parts.database.reading, found.staff, 'staff.sign-in.locked', visit);
  return parts.database.transaction(async (tx) => {
    const signIn = await lockSignIn(tx, typed.token, now);
    if (signIn === undefined || signIn.attempt.proved_at !== null) {
      // The same request came twice and the other was first: nothing was guessed.
      await giveTryBack(tx, subject);
      return fail('staff.sign-in.over');
    }
    const { staff } = signIn;
    // A passkey was set up meanwhile: what this sign-in was shown for an app is no second step any more.
    if (!signIn.hasApp && signIn.hasPasskey) return refuse(tx, staff, 'staff.sign-in.over', visit);
    const match = matchCode(secretsInUse(parts, signIn), typed.code, now, staff.authenticator_last_step);
    if (match === undefined) {
      const fault = reserved.lockedAt === null ? 'staff.code.wrong' : 'staff.code.locked-now';
      return refuse(tx, staff, fault, visit);
    }
    await forgetTries(tx, subject);
    await acceptCode(tx, parts, signIn, match, visit);
    return ok(await finishSecondStep(tx, signIn, 'authenticator', visit));
  });
}

async function refuse(
  tx: Tx,
  staff: StaffRow,
  fault: CodeFault,
  { actor, now }: { readonly actor: SignInVisit['actor']; readonly now: Temporal.Instant },
): Promise<Result<never, CodeFault>> {
  const subject = { kind: 'staff', id: staff.id } as const;
  await record(tx, { at: now, actor, action: 'staff.sign-in.authenticator', result: fault, subject });
  return fail(fault);
}

async function acceptCode(
  tx: Tx,
  parts: Parts,
  { staff }: SignIn,
  match: CodeMatch,
  { actor, now }: SignInVisit,
): Promise<void> {
  const isNew = staff.authenticator_confirmed_at === null;
  await updateStaff(tx, staff.id, {
    authenticator_last_step: match.step,
    ...(isNew
      ? {
          authenticator_secret: sealSecret(parts.secrets, staff.id, match.secret),
          authenticator_confirmed_at: now,
        }
      : {}),
  });
  const action = isNew ? 'staff.set-up-authenticator' : 'staff.sign-in.authenticator';
  await record(tx, { at: now, actor, action, result: 'done', subject: { kind: 'staff', id: staff.id } });
}
