import { Secret } from 'otpauth';
import { findAccount } from '#features/accounts/index.ts';
import { issueSlip, takeOverAuthenticator, writeRecoveryCodes } from '#features/ways-in/index.ts';
import type { Parts } from '#platform/parts.ts';
import { aDesk } from './desk.ts';
import { codeOf } from './staff.ts';

export interface App {
  /** What the app shows now; `later` steps of thirty seconds on. */
  code(later?: number): string;
}

/** An authenticator app that an account set up some time ago. */
export async function anApp(parts: Parts, accountId: string): Promise<App> {
  const secret = new Secret({ size: 20 }).base32;
  await parts.database.transaction((tx) =>
    takeOverAuthenticator(tx, parts, { accountId, secret }, parts.clock.now()),
  );
  return { code: (later = 0) => codeOf(secret, parts.clock, later) };
}

export const someRecoveryCodes = (parts: Parts, accountId: string): Promise<readonly string[]> =>
  parts.database.transaction((tx) => writeRecoveryCodes(tx, parts, accountId, parts.clock.now()));

/** The code of a slip that a member of staff just handed out. */
export async function aSlip(parts: Parts, accountId: string): Promise<string> {
  const { staffId } = await aDesk(parts);
  const { code } = await parts.database.transaction(async (tx) => {
    const account = await findAccount(tx, accountId);
    if (account === undefined) throw new Error('a slip is for an account');
    return issueSlip(tx, parts, { account, document: 'passport', staffId }, parts.clock.now());
  });
  return code;
}
