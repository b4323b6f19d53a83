import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { acceptedStep } from '../rules/authenticator.ts';
import { slipState } from '../rules/slip-state.ts';
import { unsealSecret } from '../store/authenticator-secrets.ts';
import { findAuthenticator, noteStep, setMailClosed } from '../store/authenticators.store.ts';
import { codeHashes } from '../store/code-hashes.ts';
import { listRecoveryCodes, takeRecoveryCode } from '../store/recovery-codes.store.ts';
import { endSlip, findNewestSlip, noteSlipTries } from '../store/slips.store.ts';

type Tried<Found = undefined> = Promise<Result<Found, 'way-in.wrong'>>;

interface Trying {
  readonly accountId: string;
  readonly typed: string;
}

// The caller of each holds the account until its transaction ends, so that no code counts twice, and counts what is
// wrong against the account: see `countOneTimeFailure`.

/** A code of the app, of a step that was not taken yet (s-otp1). */
export async function tryAuthenticator(
  tx: Tx,
  parts: Parts,
  { accountId, typed }: Trying,
  now: Temporal.Instant,
): Tried {
  const row = await findAuthenticator(tx, accountId);
  if (row === undefined) return fail('way-in.wrong');
  const secret = unsealSecret(parts.secrets, accountId, row.secret);
  const step = acceptedStep(secret, typed, now, Number(row.last_step));
  if (step === undefined) return fail('way-in.wrong');
  await noteStep(tx, accountId, step, now);
  await setMailClosed(tx, accountId, null);
  return ok(undefined);
}

/** s-acc2: one of the ten, once; answers how many are left. */
export async function tryRecoveryCode(
  tx: Tx,
  parts: Parts,
  { accountId, typed }: Trying,
  now: Temporal.Instant,
): Tried<{ readonly left: number }> {
  const hashes = codeHashes(parts.secrets, 'recovery-code', accountId, typed);
  if ((await takeRecoveryCode(tx, accountId, hashes, now)) === undefined) return fail('way-in.wrong');
  await setMailClosed(tx, accountId, null);
  const left = (await listRecoveryCodes(tx, accountId)).filter(({ used_at }) => used_at === null).length;
  return ok({ left });
}

/** The code of the newest slip, once; a wrong one counts against the slip too. */
export async function trySlip(
  tx: Tx,
  parts: Parts,
  { accountId, typed }: Trying,
  now: Temporal.Instant,
): Tried {
  const slip = await findNewestSlip(tx, accountId);
  if (slip === undefined) return fail('way-in.wrong');
  const facts = { issuedAt: slip.issued_at, tries: slip.tries, endedAt: slip.ended_at };
  if (slipState(facts, now).kind !== 'open') return fail('way-in.wrong');
  if (codeHashes(parts.secrets, 'slip', accountId, typed).includes(slip.code_hash)) {
    await endSlip(tx, accountId, 'used', now);
    await setMailClosed(tx, accountId, null);
    return ok(undefined);
  }
  const tries = slip.tries + 1;
  await noteSlipTries(tx, slip.id, tries);
  const after = slipState({ ...facts, tries }, now);
  if (after.kind === 'over') await endSlip(tx, accountId, 'tries', now);
  return fail('way-in.wrong');
}
