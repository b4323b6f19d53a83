import {
  endKeyRequestsOf,
  endPresence,
  lockAccount,
  sendNotice,
  updateAccount,
} from '#features/accounts/index.ts';
import { endWaysIn } from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { UserRole } from '../rules/standing.ts';
import { type EmployerUser, listUsers, updateUser } from '../store/employer-users.store.ts';
import { lockEstablishment } from '../store/establishments.store.ts';

export type UserFault =
  /** Not, or no longer, a user of this establishment. */
  'user.unknown' | 'users.last-main';

interface Meant {
  readonly establishmentNumber: string;
  readonly accountId: string;
}

interface HeldUser {
  readonly user: EmployerUser;
  readonly isLastMain: boolean;
}

/** A user with the establishment held, so that two changes at once never leave it without a main user. */
async function holdUser(tx: Tx, { establishmentNumber, accountId }: Meant): Promise<HeldUser | undefined> {
  await lockEstablishment(tx, establishmentNumber);
  const users = await listUsers(tx, establishmentNumber);
  const user = users.find((one) => one.accountId === accountId);
  const mains = users.filter(({ role }) => role === 'main');
  return user && { user, isLastMain: user.role === 'main' && mains.length === 1 };
}

/** EMP-1: a removed user is out at once; the address is free for another account. The last main user cannot go. */
export async function removeUser(
  tx: Tx,
  parts: Parts,
  meant: Meant,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, UserFault>> {
  const held = await holdUser(tx, meant);
  if (held === undefined) return fail('user.unknown');
  if (held.isLastMain) return fail('users.last-main');
  const { accountId, establishmentNumber } = meant;
  const account = await lockAccount(tx, accountId);
  if (account === undefined) return fail('user.unknown');
  await updateUser(tx, accountId, { removed_at: now });
  await updateAccount(tx, accountId, { withdrawn_at: now, address_freed_at: now });
  await endPresence(tx, accountId, 'account', now);
  await endKeyRequestsOf(tx, accountId, now);
  await endWaysIn(tx, accountId, now);
  await sendNotice(tx, parts, account, { event: 'withdrawn' }, now);
  await record(tx, {
    at: now,
    actor,
    action: actor.id === accountId ? 'employers.leave' : 'employers.remove-user',
    result: 'done',
    subject: { kind: 'account', id: accountId },
    detail: { establishment: establishmentNumber },
  });
  return ok(undefined);
}

/** 主担当者 or 担当者; one main user stays at least. */
export async function changeRole(
  tx: Tx,
  { role, ...meant }: Meant & { readonly role: UserRole },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, UserFault>> {
  const held = await holdUser(tx, meant);
  if (held === undefined) return fail('user.unknown');
  if (held.user.role === role) return ok(undefined);
  if (held.isLastMain) return fail('users.last-main');
  await updateUser(tx, meant.accountId, { role });
  await record(tx, {
    at: now,
    actor,
    action: 'employers.change-role',
    result: 'done',
    subject: { kind: 'account', id: meant.accountId },
    detail: { role, establishment: meant.establishmentNumber },
  });
  return ok(undefined);
}
