import {
  type AccountRow,
  checkPassword,
  findAccountByAddress,
  type KeyRequest,
  type MailingFault,
  mayReturn,
  type PasswordCheckFault,
  requestKey,
} from '#features/accounts/index.ts';
import type { EmailAddress } from '#kernel/email-address.ts';
import { fail, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';

export interface ReturnRequest {
  readonly address: EmailAddress;
  readonly password: string;
  readonly clientAddress: string;
}

export type ReturnRequestFault =
  | MailingFault
  | { readonly key: PasswordCheckFault }
  /** Nobody left: the owner, who knew the password, is led to the login. */
  | { readonly key: 'account.open' };

/**
 * LEAVE-2: the former address and password bring a key by mail. An unknown address, a wrong password and an account
 * left more than 30 days ago answer alike, in words and in time; so does the lock of LOGIN-4.
 */
export async function requestReturn(
  parts: Parts,
  asked: ReturnRequest,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<KeyRequest, ReturnRequestFault>> {
  const { address, password } = asked;
  const faced = { face: 'mypage', address_key: address.key } as const;
  const found = await findAccountByAddress(parts.database.reading, faced);
  const account = found !== undefined && isStillThere(found, now) ? found : undefined;
  const checked = await checkPassword(parts, { address: faced, account, password }, actor, now);
  if (!checked.ok) return fail({ key: checked.fault });
  if (checked.value.withdrawn_at === null) return fail({ key: 'account.open' });
  return mailKey(parts, checked.value, asked, actor, now);
}

const isStillThere = ({ withdrawn_at }: AccountRow, now: Temporal.Instant): boolean =>
  withdrawn_at === null || mayReturn(withdrawn_at, now);

function mailKey(
  parts: Parts,
  account: AccountRow,
  { address, clientAddress }: ReturnRequest,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<KeyRequest, MailingFault>> {
  return parts.database.transaction(async (tx) => {
    const { id: accountId, face } = account;
    const request = { face, purpose: 'return' as const, address, accountId, clientAddress };
    const mailed = await requestKey(tx, parts, request, now);
    await record(tx, {
      at: now,
      actor,
      action: 'account-settings.request-return',
      result: mailed.ok ? 'done' : mailed.fault.key,
      subject: { kind: 'account', id: account.id },
    });
    return mailed;
  });
}
