import {
  type AccountFace,
  type AccountRow,
  findAccountByAddress,
  findAccountOfJobSeeker,
  type Guidance,
  type MailingFault,
  mayReturn,
  requestKey,
} from '#features/accounts/index.ts';
import { findJobSeekersByEmail, isEarlierRecord, type JobSeekerRow } from '#features/job-seekers/index.ts';
import type { EmailAddress } from '#kernel/email-address.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';

interface Addressee {
  /** The mail goes to the form that the owner gave, not to the one typed by whoever asks. */
  readonly mailTo: string;
  readonly accountId?: string;
  readonly jobSeekerNumber?: string;
  readonly guidance?: Guidance;
}

/** The newest record without any account: where several people gave the same address [CODE-9]. */
async function recordWithoutAccount(
  tx: Tx,
  records: readonly JobSeekerRow[],
): Promise<JobSeekerRow | undefined> {
  for (const one of records) {
    if ((await findAccountOfJobSeeker(tx, one.number)) === undefined) return one;
  }
  return undefined;
}

async function ofRecords(tx: Tx, face: AccountFace, typed: EmailAddress): Promise<Addressee> {
  // An address that the counter wrote down is a job seeker's.
  if (face !== 'mypage') return { mailTo: typed.typed, guidance: 'no-account' };
  const records = await findJobSeekersByEmail(tx, typed.key);
  const earlier = records.filter((one) => isEarlierRecord(one.email_registered_at));
  const opening = await recordWithoutAccount(tx, earlier);
  if (opening !== undefined) {
    return { mailTo: opening.email_typed ?? typed.typed, jobSeekerNumber: opening.number };
  }
  const guidance = records.length > 0 ? 'fetch-a-code' : 'no-account';
  return { mailTo: typed.typed, guidance };
}

/** Whom a reset is for. Whoever asks sees the same in all cases; the mail tells the owner (s-enu1). */
function addresseeOf(account: AccountRow | undefined, now: Temporal.Instant): Addressee | undefined {
  if (account === undefined) return undefined;
  if (account.withdrawn_at === null) return { mailTo: account.address_typed, accountId: account.id };
  return mayReturn(account.withdrawn_at, now)
    ? { mailTo: account.address_typed, guidance: 'left-and-may-return' }
    : undefined;
}

/** RESET-1, CODE-9: mails a key, or why there is none; answers the link of the screen that takes it. */
export function requestPasswordReset(
  parts: Parts,
  asked: {
    readonly face: AccountFace;
    readonly address: EmailAddress;
    readonly clientAddress: string;
  },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<string, MailingFault>> {
  const { face, address, clientAddress } = asked;
  return parts.database.transaction(async (tx) => {
    const account = await findAccountByAddress(tx, { face, address_key: address.key });
    const byRecords = await ofRecords(tx, face, address);
    const { mailTo, ...whose } = addresseeOf(account, now) ?? byRecords;
    const made = await requestKey(
      tx,
      parts,
      { face, purpose: 'password-reset', address: { ...address, typed: mailTo }, clientAddress, ...whose },
      now,
    );
    const subject = account === undefined ? {} : { subject: { kind: 'account' as const, id: account.id } };
    const result = made.ok ? 'done' : made.fault.key;
    await record(tx, { at: now, actor, action: 'sign-in.request-password-reset', result, ...subject });
    return made.ok ? ok(made.value.link) : made;
  });
}
