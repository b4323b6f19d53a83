import { mountAccounts } from '#features/accounts/mount.ts';
import { mountSignIn } from '#features/sign-in/mount.ts';
import { parseEmailAddress } from '#kernel/email-address.ts';
import type { OutgoingMail } from '#platform/mail/transport.ts';
import type { Parts } from '#platform/parts.ts';
import { type TestClock, testClock } from './clock.ts';
import { type ClonedDatabase, cloneDatabase } from './database.ts';
import { partsOn } from './parts.ts';
import { type Postman, postman } from './postman.ts';

export interface Entrance {
  readonly parts: Parts;
  readonly clock: TestClock;
  readonly post: Postman;
  /** The same portal on another node. */
  otherNode(): Parts;
  close(): Promise<void>;
}

/** What logging in and resetting stand on, without a server. */
export async function openEntrance(): Promise<Entrance> {
  const clock = testClock();
  const cloned: ClonedDatabase = await cloneDatabase();
  const parts = partsOn(cloned.database, clock);
  return {
    parts,
    clock,
    post: postman(parts, [mountAccounts(parts), mountSignIn(parts)]),
    otherNode: () => partsOn(cloned.openAgain(), clock),
    close: () => cloned.drop(),
  };
}

export function addressOf(typed: string) {
  const address = parseEmailAddress(typed);
  if (!address.ok) throw new Error(`${typed} is no address: ${address.fault}`);
  return address.value;
}

const only = (mails: readonly OutgoingMail[], to: string): OutgoingMail => {
  const mail = mails.findLast((one) => one.to === to);
  if (mail === undefined) throw new Error(`no mail came to ${to}`);
  return mail;
};

/** The digits in the newest mail to an address. */
export const oneTimePasswordFor = (mails: readonly OutgoingMail[], to: string): string =>
  /ワンタイムパスワード ： (\d{6})/u.exec(only(mails, to).text)?.[1] ?? '';

/** The letters in the newest mail to an address. */
export const keyFor = (mails: readonly OutgoingMail[], to: string): string =>
  /認証キー ： ([A-Z0-9]{10})/u.exec(only(mails, to).text)?.[1] ?? '';
