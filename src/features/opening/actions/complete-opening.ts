import {
  type AuthenticationKeyRow,
  endPasswordLock,
  type FacedAddress,
  findKeyRequestByLink,
  giveMailPlacesBack,
  isAboutThePerson,
  isDoubleOpening,
  type KeyFault,
  openAccount,
  spendKey,
  tryKey,
} from '#features/accounts/index.ts';
import { findJobSeeker } from '#features/job-seekers/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { type OpeningPurpose, openedBy } from '../rules/opening-purpose.ts';
import { endCode, lockCode } from '../store/account-creation-codes.store.ts';

export type CompletionFault =
  | KeyFault
  | 'password.about-you'
  | 'password.busy'
  | 'account.exists'
  /** The code behind the request was replaced, used or voided since. */
  | 'code.over'
  /** The invitation behind the request was withdrawn, replaced or accepted since. */
  | 'invitation.over';

export interface CompletedOpening {
  readonly purpose: OpeningPurpose;
  readonly link: string;
  readonly typedKey: string;
  /** Checked against the rules already. */
  readonly password: string;
  readonly afterOpening?: AfterOpening | undefined;
}

/** What another slice does in the transaction that opens the account; a fault undoes the opening. */
export type AfterOpening = (
  tx: Tx,
  opened: { readonly request: AuthenticationKeyRow; readonly accountId: string },
  actor: Actor,
  now: Temporal.Instant,
) => Promise<Result<undefined, 'invitation.over'>>;

/** 「完了」: spends key and code and opens the account, all or nothing [ONLINE-3, CODE-8, PW-5]. */
export async function completeOpening(
  parts: Parts,
  completed: CompletedOpening,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, CompletionFault>> {
  const hash = await parts.passwords.hash(completed.password);
  if (!hash.ok) return fail('password.busy');
  const opened = await openOnce(parts, completed, hash.value, actor, now);
  return opened.ok ? ok(undefined) : opened;
}

async function openOnce(
  parts: Parts,
  completed: CompletedOpening,
  passwordHash: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<FacedAddress, CompletionFault>> {
  const opening = { completed, passwordHash, actor, now };
  try {
    return await parts.database.transaction(async (tx) => {
      const opened = await open(tx, parts, opening);
      if (opened.ok) await endPasswordLock(tx, parts, opened.value);
      else await noteRefusal(tx, opening, opened.fault);
      return opened;
    });
  } catch (error) {
    const fault = error instanceof Undone ? error.fault : 'account.exists';
    if (!(error instanceof Undone) && !isDoubleOpening(error)) throw error;
    await parts.database.transaction((tx) => noteRefusal(tx, opening, fault));
    return fail(fault);
  }
}

/** Takes the opened account back with the transaction. */
class Undone extends Error {
  readonly fault: 'invitation.over';

  constructor(fault: 'invitation.over') {
    super(fault);
    this.fault = fault;
  }
}

interface Opening {
  readonly completed: CompletedOpening;
  readonly passwordHash: string;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

/** Locks the code before the key: whoever asks for a key takes them in this order too. */
async function open(
  tx: Tx,
  parts: Parts,
  { completed, passwordHash, actor, now }: Opening,
): Promise<Result<FacedAddress, CompletionFault>> {
  const { link, purpose, typedKey, password } = completed;
  const found = await findKeyRequestByLink(tx, link, purpose);
  const codeId = found?.code_id ?? undefined;
  const code = codeId === undefined ? undefined : await lockCode(tx, codeId);
  const tried = await tryKey(tx, parts, { link, purpose, typed: typedKey }, now);
  if (!tried.ok) return tried;
  const request = tried.value;
  if (codeId !== undefined && code?.endedAt !== null) return fail('code.over');
  if (await isAbout(tx, password, request)) return fail('password.about-you');
  const account = {
    face: request.face,
    address: request.address_typed,
    jobSeekerNumber: request.job_seeker_number,
    passwordHash,
    by: openedBy[purpose],
    consents: consentsOf(request),
  };
  const opened = await openAccount(tx, account, actor, now);
  if (!opened.ok) return opened;
  const after = await completed.afterOpening?.(tx, { request, accountId: opened.value }, actor, now);
  if (after?.ok === false) throw new Undone(after.fault);
  await spendKey(tx, request, now);
  if (codeId !== undefined) await endCode(tx, codeId, 'used', now);
  await giveMailPlacesBack(tx, parts, request);
  return ok(request);
}

const consentsOf = ({ privacy_version, terms_version }: AuthenticationKeyRow) => ({
  ...(privacy_version === null ? {} : { 'privacy-policy': privacy_version }),
  ...(terms_version === null ? {} : { 'terms-of-use': terms_version }),
});

async function isAbout(tx: Tx, password: string, request: AuthenticationKeyRow): Promise<boolean> {
  const { address_typed: address, job_seeker_number: number } = request;
  const person = number === null ? undefined : await findJobSeeker(tx, number);
  const more = person === undefined ? {} : { birthDate: person.birth_date, jobSeekerNumber: person.number };
  return isAboutThePerson(password, { address, ...more });
}

async function noteRefusal(
  tx: Tx,
  { completed, actor, now }: Opening,
  result: CompletionFault,
): Promise<void> {
  await record(tx, { at: now, actor, action: `opening.complete.${completed.purpose}`, result });
}
