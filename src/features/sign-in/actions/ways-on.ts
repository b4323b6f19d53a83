import { listWaysIn } from '#features/ways-in/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { type OtherWay, otherWaysOf } from '../rules/second-step.ts';

/** What somebody may go on with who gave the right password. */
export interface WaysOn {
  readonly ways: readonly OtherWay[];
  /** Not after a reset by mail, where there is an app: the mailbox alone would be enough. */
  readonly byMail: boolean;
}

export async function waysOn(tx: Tx, accountId: string): Promise<WaysOn> {
  const ways = await listWaysIn(tx, accountId);
  return { ways: otherWaysOf(ways), byMail: ways.authenticator?.closesMail !== true };
}
