import { type AccountFace, type AccountRow, lockAccount } from '#features/accounts/index.ts';
import {
  askForPasskey,
  namePasskey,
  openMail,
  type PasskeyAttempt,
  type PasskeyFault,
  provePasskey,
} from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { beginPresence, type Presence } from './begin-presence.ts';

export interface PasskeyLogin {
  readonly face: AccountFace;
  /** From the cookie of the browser that asked. */
  readonly token: string;
  /** What the browser answered, as JSON. */
  readonly answer: string;
  readonly device: string;
  readonly deviceMark: string | undefined;
}

/** `passkey.refused`: people read one and the same; the audit trail holds the reason. */
export type PasskeyLoginFault = 'passkey.refused' | 'account.unavailable';

type Reason = PasskeyFault | 'account.left' | 'account.no-password';

/** What a browser has a passkey sign to get in; the same for everybody, for nobody has said who they are. */
export const beginPasskeyLogin = (
  parts: Parts,
  face: AccountFace,
  now: Temporal.Instant,
): Promise<PasskeyAttempt> => askForPasskey(parts.database.reading, parts, { kind: 'login', face }, now);

/**
 * A passkey whose person the device has verified is a whole login: what one has, and what one knows or is. Nothing is
 * guessed here, so nothing counts against an account and no lock of passwords keeps its owner out.
 */
export function logInWithPasskey(
  parts: Parts,
  tried: PasskeyLogin,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<Presence, PasskeyLoginFault>> {
  return parts.database.transaction(async (tx) => {
    const refuse = async (reason: Reason, account?: AccountRow) => {
      await noteRefusal(tx, reason, account, actor, now);
      return fail<PasskeyLoginFault>('passkey.refused');
    };
    const purpose = { kind: 'login', face: tried.face } as const;
    const named = await namePasskey(tx, parts, { purpose, token: tried.token, answer: tried.answer }, now);
    if (!named.ok) return refuse(named.fault);
    const account = await lockAccount(tx, named.value.owner.id);
    const closed = whyClosed(account, tried.face);
    if (account === undefined || closed !== undefined) return refuse(closed ?? 'passkey.not-here', account);
    const proved = await provePasskey(tx, parts, named.value, tried.device, now);
    if (!proved.ok) return refuse(proved.fault, account);
    if (account.unavailable_since !== null) {
      await noteRefusal(tx, 'account.unavailable', account, actor, now);
      return fail('account.unavailable');
    }
    await openMail(tx, account.id);
    const { device, deviceMark } = tried;
    return ok(await beginPresence(tx, parts, { account, device, deviceMark, by: 'passkey' }, actor, now));
  });
}

/** An account that was left, or whose owner said 「身に覚えがない」 and has no password since, lets nobody in. */
function whyClosed(account: AccountRow | undefined, face: AccountFace): Reason | undefined {
  if (account?.face !== face) return 'passkey.not-here';
  if (account.withdrawn_at !== null) return 'account.left';
  return account.password_hash === null ? 'account.no-password' : undefined;
}

async function noteRefusal(
  tx: Tx,
  result: Reason | 'account.unavailable',
  account: AccountRow | undefined,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> {
  const known = account === undefined ? {} : { subject: { kind: 'account' as const, id: account.id } };
  await record(tx, { at: now, actor, action: 'sign-in.passkey', result, ...known });
}
