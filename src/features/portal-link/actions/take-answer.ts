import { fail, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { isSameIssuer } from '../rules/issuer-address.ts';
import type { PortalRefusal } from '../rules/refusal.ts';
import type { AttemptPurpose, PortalAttemptRow } from '../store/tables.ts';
import { attemptSecrets } from './attempt-secrets.ts';
import { redirectAddress } from './begin-portal-attempt.ts';
import { type Entering, enterByPortal } from './enter-by-portal.ts';
import { type LinkFault, linkAccount } from './link-account.ts';
import type { PortalProof, PortalProvider } from './portal-provider.ts';
import { type BroughtBack, spendAttempt } from './spend-attempt.ts';

/** A browser that comes back from the portal. */
export interface PortalAnswer extends Omit<BroughtBack, 'state'> {
  /** What it brings, as it stands in the address. */
  readonly query: URLSearchParams;
  readonly device: string;
  readonly deviceMark: string | undefined;
}

export type Taken =
  | Entering
  | { readonly kind: 'linked' }
  | { readonly kind: 'link-refused'; readonly fault: LinkFault }
  | { readonly kind: 'refused'; readonly refusal: PortalRefusal; readonly purpose: AttemptPurpose };

/** The portal's answer, checked in every respect, and then what it was asked for. Every refusal is one line of the log. */
export async function takeAnswer(
  parts: Parts,
  provider: PortalProvider,
  answer: PortalAnswer,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Taken> {
  const spent = await spendAttempt(parts, { ...answer, state: stateOf(answer) }, now);
  if (!spent.ok) return refuse(parts, spent.fault, 'enter', actor, now);
  const attempt = spent.value;
  const proved = await prove(parts, provider, attempt, answer, now);
  if (!proved.ok) return refuse(parts, proved.fault, attempt.purpose, actor, now);
  const proof = proved.value;
  return parts.database.transaction(async (tx) => {
    if (attempt.account_id === null) return enterByPortal(tx, parts, proof, answer, actor, now);
    const { device } = answer;
    const wished = { accountId: attempt.account_id, identity: proof.identity, device };
    const linked = await linkAccount(tx, parts, wished, actor, now);
    return linked.ok ? { kind: 'linked' } : { kind: 'link-refused', fault: linked.fault };
  });
}

const stateOf = ({ query }: PortalAnswer): string | undefined => query.get('state') ?? undefined;

async function prove(
  parts: Parts,
  provider: PortalProvider,
  attempt: PortalAttemptRow,
  answer: PortalAnswer,
  now: Temporal.Instant,
): Promise<Result<PortalProof, PortalRefusal>> {
  const { query } = answer;
  const issuer = query.get('iss');
  if (issuer !== null && !isSameIssuer(issuer, provider.issuer)) return fail('mixed-up-provider');
  const error = query.get('error');
  if (error !== null) return fail(error === 'access_denied' ? 'declined' : 'portal-error');
  if (!query.has('code')) return fail('code-missing');
  const address = new URL(redirectAddress(parts));
  address.search = query.toString();
  const secrets = attemptSecrets(parts.secrets, attempt.id, stateOf(answer) ?? '');
  return provider.prove(address, secrets, now);
}

/** Neither code nor token nor what the portal wrote stands in the line: the reason is a word of ours. */
export async function refuse(
  parts: Parts,
  refusal: PortalRefusal,
  purpose: AttemptPurpose,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Extract<Taken, { kind: 'refused' }>> {
  parts.log.warn({ refusal, purpose, requestId: actor.requestId }, 'the portal link refused an answer');
  await record(parts.database.reading, {
    at: now,
    actor,
    action: 'portal-link.answer',
    result: `portal-link.${refusal}`,
    detail: { purpose },
  });
  return { kind: 'refused', refusal, purpose };
}
