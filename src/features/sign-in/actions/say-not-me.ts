import {
  type AccountFace,
  type AccountRow,
  endKeyRequestsOf,
  endPresence,
  findAccountByAddress,
  isDoubleOpening,
  lockAccount,
  lockNotMeLink,
  noteNotMeUsed,
  type SecurityEvent,
  updateAccount,
  voidLaterNotMeLinks,
} from '#features/accounts/index.ts';
import { undoWaysInSince } from '#features/ways-in/index.ts';
import { parseEmailAddress } from '#kernel/email-address.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { type NotMeState, stateOfNotMeLink } from '../rules/not-me-state.ts';

/** What other slices take away with it: another way into the account. */
export type AfterNotMe = (tx: Tx, accountId: string, actor: Actor, now: Temporal.Instant) => Promise<void>;

export interface SeenNotMe {
  readonly state: NotMeState;
  readonly event: SecurityEvent;
  readonly usedAt: Temporal.Instant | null;
  /** The account was left: its password is what it can be taken up again with. */
  readonly hasLeft: boolean;
}

/** What a 「身に覚えがない」 link is about; undefined when no mail of ours holds it. */
export function seeNotMe(
  parts: Parts,
  face: AccountFace,
  token: string,
  now: Temporal.Instant,
): Promise<SeenNotMe | undefined> {
  return parts.database.transaction(async (tx) => {
    const link = await lockNotMeLink(tx, token);
    if (link === undefined) return undefined;
    const account = await lockAccount(tx, link.account_id);
    if (account !== undefined && account.face !== face) return undefined;
    const state = stateOfNotMeLink({ issuedAt: link.issued_at, usedAt: link.used_at }, now);
    return { state, event: link.event, usedAt: link.used_at, hasLeft: account?.withdrawn_at !== null };
  });
}

/**
 * s-not1: the owner says that something was not theirs. Everybody is signed out, no device is trusted, the password no
 * longer works, no key under way counts, an address that was changed comes back, and ways in that were added in the
 * 240 hours before are gone. Once, within 240 hours.
 */
export async function sayNotMe(
  parts: Parts,
  face: AccountFace,
  token: string,
  actor: Actor,
  now: Temporal.Instant,
  after: AfterNotMe = async () => undefined,
): Promise<Result<undefined, 'not-me.over'>> {
  const undo = () => parts.database.transaction((tx) => undoFor(tx, { face, token, after }, actor, now));
  try {
    return await undo();
  } catch (error) {
    // The former address went to somebody else at this very moment; the second time that is seen.
    if (isDoubleOpening(error)) return undo();
    throw error;
  }
}

async function undoFor(
  tx: Tx,
  { face, token, after }: { face: AccountFace; token: string; after: AfterNotMe },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, 'not-me.over'>> {
  const link = await lockNotMeLink(tx, token);
  if (link === undefined) return fail('not-me.over');
  const state = stateOfNotMeLink({ issuedAt: link.issued_at, usedAt: link.used_at }, now);
  const account = await lockAccount(tx, link.account_id);
  if (state !== 'open' || account === undefined || account.face !== face) return fail('not-me.over');
  await endPresence(tx, account.id, 'ended-by-owner', now);
  await endKeyRequestsOf(tx, account.id, now);
  await undoWaysInSince(tx, account.id, now.subtract(policy.notMe.lifetime), now);
  if (account.withdrawn_at === null) {
    const formerAddress = await addressToBringBack(tx, account, link.former_address, now);
    await updateAccount(tx, account.id, { password_hash: null, ...formerAddress });
    if (formerAddress !== undefined) await voidLaterNotMeLinks(tx, link, now);
  }
  await after(tx, account.id, actor, now);
  await noteNotMeUsed(tx, link.id, now);
  await record(tx, {
    at: now,
    actor,
    action: 'sign-in.not-me',
    result: 'done',
    subject: { kind: 'account', id: account.id },
    detail: { event: link.event },
  });
  return ok(undefined);
}

/** The address before a change, unless somebody else has it by now. */
async function addressToBringBack(
  tx: Tx,
  account: AccountRow,
  former: string | null,
  now: Temporal.Instant,
): Promise<Pick<AccountRow, 'address_typed' | 'address_key' | 'address_set_at'> | undefined> {
  const address = former === null ? undefined : parseEmailAddress(former);
  if (address?.ok !== true) return undefined;
  const holder = await findAccountByAddress(tx, {
    face: account.face,
    address_key: address.value.key,
  });
  if (holder !== undefined && holder.id !== account.id) return undefined;
  return { address_typed: address.value.typed, address_key: address.value.key, address_set_at: now };
}
