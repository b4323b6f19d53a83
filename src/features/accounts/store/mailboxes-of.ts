import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { MailedTo } from '#platform/mail/mails-of.ts';
import { type AccountFace, type AccountRow, type AuthenticationKeyRow, on } from './tables.ts';

interface Held {
  readonly accountId: string;
  readonly face: AccountFace;
  readonly addressKey: string;
  /** A moment at which the account had it. */
  readonly at: Temporal.Instant;
}

/** Since when an address belongs to nobody but this account; undefined: nobody had it before. */
async function freeSince(
  tx: Tx,
  { accountId, face, addressKey, at }: Held,
): Promise<Temporal.Instant | undefined> {
  const left = await on(tx)
    .selectFrom('accounts')
    .select((select) => select.fn.max('address_freed_at').as('at'))
    .where('face', '=', face)
    .where('address_key', '=', addressKey)
    .where('id', '<>', accountId)
    .where('address_freed_at', 'is not', null)
    .where('address_freed_at', '<=', at)
    .executeTakeFirst();
  const changed = await on(tx)
    .selectFrom('not_me_links')
    .innerJoin('accounts', 'accounts.id', 'not_me_links.account_id')
    .select((select) => select.fn.max('issued_at').as('at'))
    .where('accounts.face', '=', face)
    .where((where) => where(where.fn('lower', ['former_address']), '=', addressKey))
    .where('account_id', '<>', accountId)
    .where('former_address', 'is not', null)
    .where('issued_at', '<=', at)
    .executeTakeFirst();
  return [left?.at, changed?.at]
    .filter((since) => since !== null && since !== undefined)
    .sort((a, b) => b.epochMilliseconds - a.epochMilliseconds)[0];
}

interface Mailboxes {
  /** What was asked for with the account's addresses, or for its record. */
  readonly keyRequests: readonly AuthenticationKeyRow[];
  readonly mailboxes: readonly MailedTo[];
}

/** The address that an account has, those it had, and those it asked for; each as long as it was its own. */
export async function mailboxesOf(
  tx: Tx,
  account: AccountRow,
  jobSeekers: readonly string[],
): Promise<Mailboxes> {
  const present: MailedTo = {
    address: account.address_typed,
    since: await freeSince(tx, {
      accountId: account.id,
      face: account.face,
      addressKey: account.address_key,
      at: account.address_set_at,
    }),
    until: account.address_freed_at ?? undefined,
  };
  const former = await on(tx)
    .selectFrom('not_me_links')
    .select(['former_address', 'issued_at'])
    .where('account_id', '=', account.id)
    .where('former_address', 'is not', null)
    .execute();
  const formerMailboxes = await Promise.all(
    former.map(async ({ former_address, issued_at }) => {
      const address = former_address ?? '';
      const { id: accountId, face } = account;
      const held = { accountId, face, addressKey: address.toLowerCase(), at: issued_at };
      return { address, since: await freeSince(tx, held), until: issued_at };
    }),
  );
  const keyRequests = await keyRequestsOf(tx, account, present, jobSeekers);
  const asked = keyRequests.map(({ id, address_typed }) => ({ address: address_typed, naming: id }));
  return { keyRequests, mailboxes: [present, ...formerMailboxes, ...asked] };
}

async function keyRequestsOf(
  tx: Tx,
  account: AccountRow,
  { since, until }: MailedTo,
  jobSeekers: readonly string[],
): Promise<readonly AuthenticationKeyRow[]> {
  return on(tx)
    .selectFrom('authentication_keys')
    .selectAll()
    .where((where) =>
      where.or([
        where('account_id', '=', account.id),
        ...(jobSeekers.length === 0
          ? []
          : [
              where.and([where('account_id', 'is', null), where('job_seeker_number', 'in', [...jobSeekers])]),
            ]),
        where.and([
          where('face', '=', account.face),
          where('address_key', '=', account.address_key),
          where('account_id', 'is', null),
          where('job_seeker_number', 'is', null),
          ...(since === undefined ? [] : [where('requested_at', '>=', since)]),
          ...(until === undefined ? [] : [where('requested_at', '<=', until)]),
        ]),
      ]),
    )
    .orderBy('requested_at', 'desc')
    .execute();
}

/** What was asked for with a record that has no account: 「窓口で登録したアドレス」 and the like. */
export async function mailboxesOfRecords(tx: Tx, jobSeekers: readonly string[]): Promise<Mailboxes> {
  const keyRequests =
    jobSeekers.length === 0
      ? []
      : await on(tx)
          .selectFrom('authentication_keys')
          .selectAll()
          .where('job_seeker_number', 'in', [...jobSeekers])
          .execute();
  return {
    keyRequests,
    mailboxes: keyRequests.map(({ id, address_typed }) => ({ address: address_typed, naming: id })),
  };
}
