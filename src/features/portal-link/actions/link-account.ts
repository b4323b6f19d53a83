import { lockAccount, sendNotice } from '#features/accounts/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import {
  deletePortalLink,
  findLinkOfIdentity,
  findPortalLink,
  insertPortalLink,
  type PortalIdentity,
} from '../store/portal-links.store.ts';

export type LinkFault =
  | 'portal-link.account-has-another'
  | 'portal-link.identity-has-another'
  | 'portal-link.no-account';

/** SSO-1: from now on this person of the portal enters this account. One to one: nobody's link is ever replaced. */
export async function linkAccount(
  tx: Tx,
  parts: Parts,
  { accountId, identity, device }: { accountId: string; identity: PortalIdentity; device: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, LinkFault>> {
  const account = await lockAccount(tx, accountId);
  const mayLink = account?.withdrawn_at === null && account.unavailable_since === null;
  if (!mayLink || account.face !== 'mypage') return fail('portal-link.no-account');
  const linked = await tie(tx, accountId, identity, now);
  await record(tx, {
    at: now,
    actor: { ...actor, kind: 'job-seeker', id: accountId },
    action: 'portal-link.link',
    result: linked.ok ? 'done' : linked.fault,
    subject: { kind: 'account', id: accountId },
    detail: { issuer: identity.issuer },
  });
  if (linked.ok && linked.value === 'new') {
    await sendNotice(tx, parts, account, { event: 'portal-linked', device }, now);
  }
  return linked.ok ? ok(undefined) : linked;
}

async function tie(
  tx: Tx,
  accountId: string,
  identity: PortalIdentity,
  now: Temporal.Instant,
): Promise<Result<'new' | 'as-before', LinkFault>> {
  const own = await findPortalLink(tx, accountId);
  if (own !== undefined) {
    const isSame = own.issuer === identity.issuer && own.subject === identity.subject;
    return isSame ? ok('as-before') : fail('portal-link.account-has-another');
  }
  const other = await findLinkOfIdentity(tx, identity);
  // Whoever left and opened a new account links that one: the link of the account that was left gives way.
  if (other !== undefined && (await lockAccount(tx, other.account_id))?.withdrawn_at !== null) {
    await deletePortalLink(tx, other.account_id);
  }
  return (await insertPortalLink(tx, accountId, identity, now))
    ? ok('new')
    : fail('portal-link.identity-has-another');
}
