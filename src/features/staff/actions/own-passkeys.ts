import {
  type AdditionFault,
  addPasskey,
  askForNewPasskey,
  listPasskeys,
  type PasskeyAttempt,
  removePasskeys,
  renamePasskey,
} from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { lockStaff } from '../store/staff.store.ts';
import type { StaffRow } from '../store/tables.ts';
import type { EnteredPasskey, PasskeyStepFault } from './enter-passkey.ts';
import { findSignIn, lockSignIn } from './find-sign-in.ts';
import { finishSecondStep, type SecondStepOutcome } from './finish-second-step.ts';
import type { SignInVisit, Visit } from './visit.ts';

const ownerOf = (id: string) => ({ kind: 'staff', id }) as const;

/** What the browser makes a passkey of. */
export function beginOwnPasskey(
  parts: Parts,
  { id, login_name, name }: StaffRow,
  now: Temporal.Instant,
): Promise<Result<PasskeyAttempt, 'passkey.too-many'>> {
  const user = { owner: ownerOf(id), loginName: login_name, name };
  return parts.database.transaction((tx) => askForNewPasskey(tx, parts, user, now));
}

/** The same during the first sign-in, where no app is set up yet. */
export async function beginPasskeySetUp(
  parts: Parts,
  token: string,
  now: Temporal.Instant,
): Promise<PasskeyAttempt | undefined> {
  const signIn = await findSignIn(parts.database.reading, token, now);
  if (signIn?.step !== 'set-up') return undefined;
  const begun = await beginOwnPasskey(parts, signIn.staff, now);
  return begun.ok ? begun.value : undefined;
}

interface MadePasskey {
  readonly token: string;
  readonly answer: string;
  readonly name: string;
}

async function add(
  tx: Tx,
  parts: Parts,
  staffId: string,
  made: MadePasskey,
  { actor, now, device }: SignInVisit,
): Promise<Result<string, AdditionFault>> {
  const added = await addPasskey(tx, parts, { ...made, owner: ownerOf(staffId), device }, now);
  await record(tx, {
    at: now,
    actor,
    action: 'staff.add-passkey',
    result: added.ok ? 'done' : added.fault,
    subject: { kind: 'staff', id: staffId },
  });
  return added;
}

/** s-stf1: the first sign-in may set up a passkey in the place of the app; making it proves that its owner is there. */
export function setUpPasskey(
  parts: Parts,
  { token, passkeyToken, answer }: EnteredPasskey,
  visit: SignInVisit,
): Promise<Result<SecondStepOutcome, PasskeyStepFault>> {
  return parts.database.transaction(async (tx) => {
    const signIn = await lockSignIn(tx, token, visit.now);
    if (signIn?.step !== 'set-up') return fail('staff.sign-in.over');
    const made = { token: passkeyToken, answer, name: visit.device };
    const added = await add(tx, parts, signIn.staff.id, made, visit);
    return added.ok ? ok(await finishSecondStep(tx, signIn, 'passkey', visit)) : fail('passkey.refused');
  });
}

/** One more, by somebody who has just proved to be there. */
export function addStaffPasskey(
  parts: Parts,
  staffId: string,
  made: MadePasskey,
  visit: SignInVisit,
): Promise<Result<string, AdditionFault>> {
  return parts.database.transaction(async (tx) => {
    const staff = await lockStaff(tx, staffId);
    return staff?.closed_at === null ? add(tx, parts, staffId, made, visit) : fail('passkey.not-here');
  });
}

export type PasskeyChangeFault = 'passkey.gone' | 'passkey.last';

/** The last second step stays: without one, whoever knows the password could set up another. */
export function removeStaffPasskey(
  parts: Parts,
  { staffId, id }: { readonly staffId: string; readonly id: string },
  { actor, now }: Visit,
): Promise<Result<undefined, PasskeyChangeFault>> {
  return parts.database.transaction(async (tx) => {
    const staff = await lockStaff(tx, staffId);
    const own = await listPasskeys(tx, ownerOf(staffId));
    if (staff === undefined || !own.some((one) => one.id === id)) return fail('passkey.gone');
    if (own.length === 1 && staff.authenticator_confirmed_at === null) return fail('passkey.last');
    await removePasskeys(tx, ownerOf(staffId), id);
    const subject = { kind: 'staff', id: staffId } as const;
    await record(tx, { at: now, actor, action: 'staff.remove-passkey', result: 'done', subject });
    return ok(undefined);
  });
}

export function renameStaffPasskey(
  parts: Parts,
  { staffId, ...named }: { readonly staffId: string; readonly id: string; readonly name: string },
  { actor, now }: Visit,
): Promise<Result<undefined, 'passkey.gone'>> {
  return parts.database.transaction(async (tx) => {
    if (!(await renamePasskey(tx, ownerOf(staffId), named))) return fail('passkey.gone');
    const subject = { kind: 'staff', id: staffId } as const;
    await record(tx, { at: now, actor, action: 'staff.rename-passkey', result: 'done', subject });
    return ok(undefined);
  });
}
