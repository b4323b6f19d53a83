import { lockAccount, mayReturn } from '#features/accounts/index.ts';
import { beginPresence, type Presence } from '#features/sign-in/index.ts';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { endSession } from '#platform/security/sessions.ts';
import { findLinkOfIdentity, noteLinkUsed } from '../store/portal-links.store.ts';
import type { PortalProof } from './portal-provider.ts';

export type Entering =
  | { readonly kind: 'entered'; readonly presence: Presence }
  /** SSO-2 */
  | { readonly kind: 'not-linked' }
  /** LEAVE-2: of this account, that may still be taken up again. */
  | { readonly kind: 'left' }
  /** LEAVE-5 */
  | { readonly kind: 'unavailable' };

export interface EnteringBrowser {
  readonly device: string;
  readonly deviceMark: string | undefined;
  /** A session that is alive in this browser gives way to the new one, whoever it belongs to. */
  readonly sessionId: string | undefined;
}

/** SSO-1: lets in whoever the portal vouches for, without a password or one-time password of ours. */
export async function enterByPortal(
  tx: Tx,
  parts: Parts,
  { identity, loginAge }: PortalProof,
  browser: EnteringBrowser,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Entering> {
  const link = await findLinkOfIdentity(tx, identity);
  const account = link === undefined ? undefined : await lockAccount(tx, link.account_id);
  if (account === undefined) return { kind: 'not-linked' };
  if (account.withdrawn_at !== null) {
    return { kind: mayReturn(account.withdrawn_at, now) ? 'left' : 'not-linked' };
  }
  if (account.unavailable_since !== null) {
    const subject = { kind: 'account' as const, id: account.id };
    const result = 'account.unavailable';
    await record(tx, { at: now, actor, action: 'sign-in.login', result, subject, detail: { by: 'portal' } });
    return { kind: 'unavailable' };
  }
  await noteLinkUsed(tx, account.id, now);
  if (browser.sessionId !== undefined) await endSession(tx, browser.sessionId, 'replaced', now);
  const { device, deviceMark } = browser;
  // s-sso2: of a login that the portal says nothing about the least is thought: it never counts as fresh.
  const provedAt = now.subtract(loginAge ?? policy.session.seeker.absolute);
  const proof = { account, device, deviceMark, by: 'portal' as const, provedAt };
  return { kind: 'entered', presence: await beginPresence(tx, parts, proof, actor, now) };
}
