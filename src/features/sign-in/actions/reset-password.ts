import {
  type AccountRow,
  type AuthenticationKeyRow,
  endKeyRequestsOf,
  endPasswordLock,
  endPresence,
  findKeyRequestByLink,
  giveMailPlacesBack,
  isAboutThePerson,
  isDoubleOpening,
  type KeyFault,
  lockAccount,
  openAccount,
  sendNotice,
  spendKey,
  tryKey,
  updateAccount,
} from '#features/accounts/index.ts';
import { findJobSeeker } from '#features/job-seekers/index.ts';
import { closeMail, forgetOneTimeFailures, listWaysIn } from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';

export type ResetFault = KeyFault | 'password.about-you' | 'password.busy' | 'account.exists';

export interface PasswordReset {
  readonly link: string;
  readonly typedKey: string;
  /** Checked against the rules already. */
  readonly password: string;
}

interface Settling {
  readonly request: AuthenticationKeyRow;
  readonly passwordHash: string;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

/**
 * RESET-1, CODE-9: sets the password that goes with a right key. A password about the person is refused without
 * spending the key. Afterwards nobody is signed in any more, no device is trusted, and no lock stands.
 */
export async function resetPassword(
  parts: Parts,
  reset: PasswordReset,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, ResetFault>> {
  const hash = await parts.passwords.hash(reset.password);
  if (!hash.ok) return fail('password.busy');
  const settled = await settle(parts, reset, hash.value, actor, now);
  return settled.ok ? ok(undefined) : settled;
}

async function settle(
  parts: Parts,
  reset: PasswordReset,
  passwordHash: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<AuthenticationKeyRow, ResetFault>> {
  try {
    return await parts.database.transaction(async (tx) => {
      const { link, typedKey: typed, password } = reset;
      // Account before key, as everywhere: two requests follow one another.
      const accountId = (await findKeyRequestByLink(tx, link, 'password-reset'))?.account_id ?? undefined;
      const account = accountId === undefined ? undefined : await lockAccount(tx, accountId);
      const tried = await tryKey(tx, parts, { link, purpose: 'password-reset', typed }, now);
      if (!tried.ok) return tried;
      const settling = { request: tried.value, passwordHash, actor, now };
      const set =
        tried.value.account_id === null
          ? await openFirst(tx, settling, password)
          : await replace(tx, parts, settling, account, password);
      if (!set.ok) return set;
      await spendKey(tx, tried.value, now);
      await giveMailPlacesBack(tx, parts, tried.value);
      await endPasswordLock(tx, parts, tried.value);
      return tried;
    });
  } catch (error) {
    if (isDoubleOpening(error)) return fail('account.exists');
    throw error;
  }
}

async function isAbout(
  tx: Tx,
  password: string,
  address: string,
  jobSeekerNumber: string | null,
): Promise<boolean> {
  const person = jobSeekerNumber === null ? undefined : await findJobSeeker(tx, jobSeekerNumber);
  const more = person === undefined ? {} : { birthDate: person.birth_date, jobSeekerNumber: person.number };
  return isAboutThePerson(password, { address, ...more });
}

/** The account may have been left, or have gone to another address, since the key was asked for. */
const stillHas = (account: AccountRow | undefined, addressKey: string): account is AccountRow =>
  account !== undefined && account.withdrawn_at === null && account.address_key === addressKey;

async function replace(
  tx: Tx,
  parts: Parts,
  { request, passwordHash, actor, now }: Settling,
  account: AccountRow | undefined,
  password: string,
): Promise<Result<undefined, ResetFault>> {
  if (!stillHas(account, request.address_key)) return fail('key.over');
  if (await isAbout(tx, password, account.address_typed, account.job_seeker_number)) {
    return fail('password.about-you');
  }
  await updateAccount(tx, account.id, { password_hash: passwordHash, password_set_at: now });
  await endPresence(tx, account.id, 'ended-by-owner', now);
  // Who used them up knew the former password. With an app a mailbox alone would so buy guesses at its codes.
  const { authenticator } = await listWaysIn(tx, account.id);
  if (authenticator === undefined) await forgetOneTimeFailures(tx, parts, account.id);
  else await closeMail(tx, account.id, now);
  await endKeyRequestsOf(tx, account.id, now, { purposes: ['address-change'] });
  await sendNotice(tx, parts, account, { event: 'password-changed' }, now);
  const subject = { kind: 'account' as const, id: account.id };
  await record(tx, { at: now, actor, action: 'sign-in.reset-password', result: 'done', subject });
  return ok(undefined);
}

/** CODE-9: the first password of somebody whom the counter registered opens the account. */
async function openFirst(
  tx: Tx,
  { request, passwordHash, actor, now }: Settling,
  password: string,
): Promise<Result<undefined, ResetFault>> {
  const { face, address_typed: address, job_seeker_number: jobSeekerNumber } = request;
  if (await isAbout(tx, password, address, jobSeekerNumber)) return fail('password.about-you');
  const opening = { face, address, jobSeekerNumber, passwordHash, by: 'reset' as const, consents: {} };
  const opened = await openAccount(tx, opening, actor, now);
  return opened.ok ? ok(undefined) : opened;
}
