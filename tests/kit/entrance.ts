import { mountAccounts } from '#features/accounts/mount.ts';
import { mountSignIn } from '#features/sign-in/mount.ts';
import { parseEmailAddress } from '#kernel/email-address.ts';
import type { Parts } from '#platform/parts.ts';
import { type TestClock, testClock } from './clock.ts';
import { type ClonedDatabase, cloneDatabase } from './database.ts';
import { partsOn } from './parts.ts';
import { type BroughtMail, type Postman, postman } from './postman.ts';

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

/** What stands behind these words in the newest mail to an address that holds them. */
function behind(words: RegExp, mails: readonly BroughtMail[], to: string): string {
  const texts = mails.filter((one) => one.to.toLowerCase() === to.toLowerCase()).map(({ text }) => text);
  return texts.map((text) => words.exec(text)?.[1]).findLast((found) => found !== undefined) ?? '';
}

export const oneTimePasswordFor = (mails: readonly BroughtMail[], to: string): string =>
  behind(/ワンタイムパスワード ： (\d{6})/u, mails, to);

export const keyFor = (mails: readonly BroughtMail[], to: string): string =>
  behind(/認証キー ： ([A-Z0-9]{10})/u, mails, to);
