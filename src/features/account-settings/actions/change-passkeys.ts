import type { AccountRow } from '#features/accounts/index.ts';
import {
  type AdditionFault,
  addOwnPasskey,
  askForNewPasskey,
  type PasskeyAttempt,
  removeOwnPasskey,
  renameOwnPasskey,
} from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { holdOpenAccount } from './hold-open-account.ts';

/** What the browser makes a passkey of; the device shows it under the address. */
export function beginAddition(
  parts: Parts,
  { id, address_typed }: AccountRow,
  now: Temporal.Instant,
): Promise<Result<PasskeyAttempt, 'passkey.too-many'>> {
  const user = { owner: { kind: 'account', id }, loginName: address_typed, name: address_typed } as const;
  return parts.database.transaction((tx) => askForNewPasskey(tx, parts, user, now));
}

export interface MadePasskey {
  /** From the cookie of the browser that asked for it. */
  readonly token: string;
  /** What the browser answered, as JSON. */
  readonly answer: string;
  readonly name: string;
  readonly device: string;
}

export function addPasskey(
  parts: Parts,
  accountId: string,
  made: MadePasskey,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, AdditionFault | 'session.over'>> {
  return parts.database.transaction(async (tx) => {
    const account = await holdOpenAccount(tx, accountId);
    if (account === undefined) return fail('session.over');
    return addOwnPasskey(tx, parts, account, made, actor, now);
  });
}

type ChangeFault = 'session.over' | 'passkey.gone';

export function renamePasskey(
  parts: Parts,
  accountId: string,
  named: { readonly id: string; readonly name: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, ChangeFault>> {
  return parts.database.transaction(async (tx) => {
    const account = await holdOpenAccount(tx, accountId);
    if (account === undefined) return fail('session.over');
    return (await renameOwnPasskey(tx, account, named, actor, now)) ? ok(undefined) : fail('passkey.gone');
  });
}

export function removePasskey(
  parts: Parts,
  accountId: string,
  id: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, ChangeFault>> {
  return parts.database.transaction(async (tx) => {
    const account = await holdOpenAccount(tx, accountId);
    if (account === undefined) return fail('session.over');
    const isDone = await removeOwnPasskey(tx, parts, account, id, actor, now);
    return isDone ? ok(undefined) : fail('passkey.gone');
  });
}
